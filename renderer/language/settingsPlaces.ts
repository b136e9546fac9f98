// Places in the settings, as sentences list them.

import type { Place } from '../../electron/fittingParts.ts';

/** More would make no sentence. */
const MAX_NAMED = 6;

const slices = ['preferences', 'work', 'session'];

/** Each name once. @param nameOf a place without its slice */
export function partsOf(
  places: readonly Place[],
  nameOf: (place: Place) => string,
): { readonly named: readonly string[]; readonly others: number } {
  const withoutSlice = (place: Place) =>
    place.length > 1 && slices.includes(place[0] ?? '') ? place.slice(1) : place;
  const names = [...new Set(places.map((place) => nameOf(withoutSlice(place))))];
  return { named: names.slice(0, MAX_NAMED), others: Math.max(0, names.length - MAX_NAMED) };
}

/** Its number, where the name is that of a lesson's folder. */
export function lessonOf(entry: string): number | undefined {
  const digits = /^(\d\d)-/.exec(entry)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
