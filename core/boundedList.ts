// A schema for lists that are refused by their length before anything in them is looked at.

import * as v from 'valibot';

/** A list of so many items, both ends included: one of a million costs no more to refuse than one too many. */
export function boundedList<Item extends v.GenericSchema>(
  item: Item,
  {
    minimum = 0,
    maximum,
  }: { readonly minimum?: number; readonly maximum: number },
) {
  return v.pipe(
    v.custom<v.InferInput<Item>[]>(
      (value) => Array.isArray(value) && value.length <= maximum,
    ),
    v.array(item),
    v.minLength(minimum),
    v.maxLength(maximum),
  );
}
