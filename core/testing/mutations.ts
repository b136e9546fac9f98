// Files and texts as other programs, disks and adversaries change them.

import fc from 'fast-check';

import { TOO_LARGE_A_NUMBER } from './forgedRuns.ts';

/** Values that programs get wrong. */
const odd = fc.oneof(
  fc.constantFrom<unknown[]>(
    null,
    -1,
    0,
    0.5,
    1e9,
    2 ** 32,
    2 ** 53,
    1e308,
    TOO_LARGE_A_NUMBER,
    '',
    'NaN',
    '__proto__',
    [],
    {},
    true,
    '2026-01-01T00:00:00+05',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The same value with one place in it exchanged, emptied or doubled. */
export const changes = fc.record({
  path: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 }),
  value: odd,
  kind: fc.constantFrom('exchange', 'remove', 'rename', 'add'),
  name: fc.oneof(
    fc.constantFrom('__metadata__', '__proto__', 'W1', 'x', 'length'),
    fc.string({ maxLength: 8 }),
  ),
});

type Change =
  typeof changes extends fc.Arbitrary<infer Each> ? Each : never;

/** Changes a value as read from JSON, wherever the path leads. */
export function changed(
  whole: unknown,
  { path, value, kind, name }: Change,
): void {
  let holder = whole as Record<string, unknown>;
  let key = '';
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(holder);
    if (keys.length === 0) break;
    key = keys[step % keys.length];
    const next = holder[key];
    if (typeof next !== 'object' || next === null) break;
    if (depth === path.length - 1) break;
    holder = next as Record<string, unknown>;
  }
  if (kind === 'remove' || kind === 'rename') {
    const before = holder[key];
    Reflect.deleteProperty(holder, key);
    if (kind === 'rename') define(holder, name, before);
  } else {
    define(holder, kind === 'add' ? name : key, value);
  }
}

function define(holder: object, key: string, value: unknown): void {
  // Of lists it is no entry.
  if (Array.isArray(holder) && key === 'length') return;
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Bytes with a few of them changed, taken out or put in. */
export const damages = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('set', 'cut', 'insert', 'copy'),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The bytes with all of this damage. */
export function damaged(
  bytes: Uint8Array,
  list: readonly {
    place: number;
    kind: string;
    bytes: Uint8Array;
  }[],
): Uint8Array {
  let result = bytes;
  for (const { place, kind, bytes: more } of list) {
    const at = Math.floor(place * result.length);
    const before = result.subarray(0, at);
    const after = result.subarray(at);
    const parts = {
      set: [before, more, after.subarray(more.length)],
      cut: [before, after.subarray(more.length)],
      insert: [before, more, after],
      copy: [before, result.subarray(0, more.length * 20), after],
    }[kind] ?? [result];
    result = joined(parts);
  }
  return result;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
