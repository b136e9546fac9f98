// Real files and values with something changed in them, and values that are odd from the start.

import fc from 'fast-check';

/** Numbers that limits, sums and sizes trip over. */
const oddNumbers = fc.oneof(
  fc.constantFrom(0, -0, 1, -1, 0.5, 1e-7, 1e21, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
);

/** Texts that names, dates and paths trip over. */
export const oddTexts = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      '\n',
      '..',
      '../x',
      '/',
      'C:\\x',
      'CON',
      '__proto__',
      'constructor',
      'toString',
    ],
    ...[
      'null',
      'NaN',
      '-0',
      '1e999',
      '１２',
      '−2.5',
      '1,024',
      '0,85',
      '0x10',
      '2026-01-01T00:00:00+05',
    ],
    ...['2026-13-01T00:00:00.000Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ...['\u202Etxt', '\ud800', '😀', 'バッチサイズ', 'é', '<b>', '"', '\\', '%00', '%', '${x}'],
    ...['x'.repeat(65), 'x'.repeat(201), '学'.repeat(2000), 'x'.repeat(20_001)],
  ),
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** What JSON may hold and nobody expects. */
const oddJson: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: oddNumbers, weight: 4 },
  { arbitrary: oddTexts, weight: 4 },
  { arbitrary: fc.constantFrom(null, true, false, [], {}, [[]], [null], { '': 0 }), weight: 2 },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 2 },
  { arbitrary: fc.array(oddNumbers, { maxLength: 40 }), weight: 1 },
  {
    arbitrary: fc.integer({ min: 100, max: 5000 }).map((length) => Array<number>(length).fill(0)),
    weight: 1,
  },
);

/** What a message or a call may carry besides. */
export const oddAnything: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: oddJson, weight: 6 },
  { arbitrary: fc.constantFrom<unknown>(undefined, NaN, Infinity, -Infinity, 10n), weight: 3 },
  {
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withObjectString: true,
      maxDepth: 3,
    }),
    weight: 2,
  },
);

const place = fc.nat({ max: 2 ** 30 });
const byte = fc.integer({ min: 0, max: 255 });

const byteChange = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), place, value: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant('set' as const), place, value: byte }),
  fc.record({ kind: fc.constant('insert' as const), place, value: byte }),
  fc.record({ kind: fc.constant('remove' as const), place, value: fc.nat({ max: 64 }) }),
  fc.record({ kind: fc.constant('repeat' as const), place, value: fc.nat({ max: 64 }) }),
  fc.record({ kind: fc.constant('cut' as const), place, value: byte }),
  /** Lengths and offsets stand in four bytes, near the beginning. */
  fc.record({
    kind: fc.constant('length' as const),
    place: fc.nat({ max: 200 }),
    value: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff, 0x10000, 65),
  }),
);

type ByteChange = typeof byteChange extends fc.Arbitrary<infer Change> ? Change : never;

/** One of these files with a few bytes changed; sometimes none. */
export function changedBytes(originals: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(byteChange, { maxLength: 6 }))
    .map(([bytes, changes]) => changes.reduce(withByteChange, bytes));
}

function withByteChange(bytes: Uint8Array, { kind, place: at, value }: ByteChange): Uint8Array {
  if (bytes.length === 0) return bytes;
  const i = at % bytes.length;
  const changed = Buffer.from(bytes);
  switch (kind) {
    case 'flip':
      changed[i] = (changed[i] ?? 0) ^ (1 << value);
      return changed;
    case 'set':
      changed[i] = value;
      return changed;
    case 'insert':
      return Buffer.concat([changed.subarray(0, i), Buffer.of(value), changed.subarray(i)]);
    case 'remove':
      return Buffer.concat([changed.subarray(0, i), changed.subarray(i + value)]);
    case 'repeat':
      return Buffer.concat([changed.subarray(0, i + value), changed.subarray(i)]);
    case 'cut':
      return changed.subarray(0, i);
    case 'length':
      if (i + 4 <= changed.length) changed.writeUInt32LE(value, i);
      return changed;
  }
}

type Path = readonly (string | number)[];

/** Where something stands in a value, the value itself included. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [path];
  // Of long lists a few entries are as good as all.
  const entries = Object.entries(value).slice(0, 40);
  const inner = entries.flatMap(([key, each]) =>
    pathsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

const valueChange = (odd: fc.Arbitrary<unknown>) =>
  fc.record({
    kind: fc.constantFrom<'replace' | 'remove' | 'rename' | 'double'>(
      ...(['replace', 'replace', 'replace', 'remove', 'rename', 'double'] as const),
    ),
    place,
    value: odd,
    name: oddTexts,
  });

type ValueChange =
  ReturnType<typeof valueChange> extends fc.Arbitrary<infer Change> ? Change : never;

/** One of these values with a few entries replaced, removed, renamed or doubled; sometimes none. */
export function changedValue(
  originals: readonly unknown[],
  odd: fc.Arbitrary<unknown> = oddJson,
  most = 3,
): fc.Arbitrary<unknown> {
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(valueChange(odd), { maxLength: most }))
    .map(([value, changes]) => changes.reduce<unknown>(withValueChange, value));
}

function withValueChange(value: unknown, change: ValueChange): unknown {
  const paths = pathsIn(value);
  return changedAt(value, paths[change.place % paths.length] ?? [], change);
}

function changedAt(value: unknown, [key, ...rest]: Path, change: ValueChange): unknown {
  if (key === undefined) return change.value;
  if (Array.isArray(value)) {
    const list = value as unknown[];
    if (rest.length > 0) return list.with(Number(key), changedAt(list[Number(key)], rest, change));
    const entry = list.slice(Number(key), Number(key) + 1);
    const replacements = { remove: [], double: [...entry, ...entry], rename: entry };
    const replacement = change.kind === 'replace' ? [change.value] : replacements[change.kind];
    return list.toSpliced(Number(key), 1, ...replacement);
  }
  const { [key]: entry, ...others } = value as Record<string, unknown>;
  if (rest.length > 0) return { ...others, [key]: changedAt(entry, rest, change) };
  switch (change.kind) {
    case 'remove':
      return others;
    case 'rename':
      return { ...others, [change.name]: entry };
    case 'double':
      return { ...others, [key]: entry, [change.name]: entry };
    default:
      return { ...others, [key]: change.value };
  }
}
