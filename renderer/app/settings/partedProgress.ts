// Progress as it was before other progress joined it, with everything that was done and written since.

import type { Work } from '../../../electron/settings.ts';

type Entries = Readonly<Record<string, unknown>>;

/**
 * Only the fields that the import had changed.
 * @param before of those fields
 * @param after what the import had made of them
 * @param now with what came since
 */
export function partedProgress(
  before: Partial<Work>,
  after: Partial<Work>,
  now: Work,
): Partial<Work> {
  const fields = Object.keys(after) as (keyof Work)[];
  return Object.fromEntries(
    fields.map((field) => [field, parted(before[field], after[field], now[field]) ?? {}]),
  );
}

/** Undefined for an entry that came with the import and goes with it. */
function parted(before: unknown, after: unknown, now: unknown): unknown {
  if (isSame(now, after)) return before;
  if (Array.isArray(now)) return partedList(listOf(before), listOf(after), now);
  if (!isEntries(now)) return now;
  const [was, became] = [entriesOf(before), entriesOf(after)];
  return Object.fromEntries(
    Object.entries(now)
      .map(([key, value]) => [key, parted(was[key], became[key], value)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function partedList(
  before: readonly unknown[],
  after: readonly unknown[],
  now: readonly unknown[],
): readonly unknown[] {
  const isIn = (list: readonly unknown[], item: unknown) =>
    list.some((other) => isSame(other, item));
  return now.filter((item) => isIn(before, item) || !isIn(after, item));
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entriesOf(value: unknown): Entries {
  return isEntries(value) ? value : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
