// The core behind its schemas: no call gets further than what it was given allows.

import * as v from 'valibot';

import { serviceSchemas } from './serviceSchemas.ts';
import type { CoreService } from './coreService.ts';
import { shortened } from './shortened.ts';

/** A call was given something that it does not take. The message is one sentence, and quotes nothing of it. */
export class InvalidArguments extends RangeError {
  override readonly name = 'InvalidArguments';
}

type Method = keyof CoreService;
type AnyMethod = (...given: readonly unknown[]) => Promise<unknown>;

/**
 * The same service, each of whose calls rejects with `InvalidArguments` what
 * its schema refuses. It has these methods and nothing else, not even what
 * every object inherits: a name that comes from elsewhere is a method's or
 * nothing.
 */
export function checkedService(service: CoreService): CoreService {
  const checked = Object.create(null) as Record<Method, AnyMethod>;
  for (const method of Object.keys(serviceSchemas) as Method[]) {
    const call = service[method] as AnyMethod;
    checked[method] = (...given) => {
      const fitting = fittingArguments(method, given);
      return fitting instanceof InvalidArguments
        ? Promise.reject(fitting)
        : call(...fitting);
    };
  }
  return checked as unknown as CoreService;
}

/** The arguments as the schema gives them, or why they are refused. */
function fittingArguments(
  method: Method,
  given: readonly unknown[],
): readonly unknown[] | InvalidArguments {
  const schema: v.GenericSchema<unknown[], readonly unknown[]> =
    serviceSchemas[method];
  const result = v.safeParse(schema, given, { abortEarly: true });
  if (result.success) return result.output;
  const [place = 0, ...rest] = (result.issues[0].path ?? []).map(
    ({ key }) => key,
  );
  const within =
    rest.length > 0 ? ` (at ${shortened(rest.join('.'))})` : '';
  return new InvalidArguments(
    `${method} was given a ${ordinal(Number(place) + 1)} argument that it does not take${within}.`,
  );
}

function ordinal(n: number): string {
  return `${n}${['st', 'nd', 'rd'][n - 1] ?? 'th'}`;
}
