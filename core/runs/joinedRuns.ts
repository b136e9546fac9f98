// A run that is here and the same run from elsewhere: joined, and parted again without losing what was written since.

import type { RunHead, RunLabels, RunRecord } from './runRecord.ts';

const labelNames = ['name', 'note', 'starred'] as const;

const MAX_ID_LENGTH = 64;

/** What tells a run from any other, here and elsewhere, sooner and later. Its id alone does not: once a file was renamed that may be another's, too. */
export function identityOf({ id, startedAt, config }: RunHead): string {
  return JSON.stringify([id, startedAt, config]);
}

/** Whether a run went just this way, and at least as far. */
export function wentThrough(
  { head, curves }: RunRecord,
  earlier: RunRecord,
): boolean {
  const { batchLosses } = curves;
  return (
    identityOf(head) === identityOf(earlier.head) &&
    head.steps >= earlier.head.steps &&
    earlier.curves.batchLosses.every((loss, i) =>
      Object.is(loss, batchLosses[i]),
    )
  );
}

/**
 * The record under an id that no other run has, and what that id stands for so far.
 * @param find what is here under an id, if anything
 */
export async function placed(
  record: RunRecord,
  find: (id: string) => Promise<RunRecord | undefined>,
): Promise<{ here: RunRecord | undefined; record: RunRecord }> {
  for (let i = 1; ; i++) {
    const head = { ...record.head, id: numbered(record.head.id, i) };
    const here = await find(head.id);
    if (!here || identityOf(here.head) === identityOf(head)) {
      return { here, record: { ...record, head } };
    }
  }
}

function numbered(id: string, i: number): string {
  if (i === 1) return id;
  const ending = `-${i}`;
  return id.slice(0, MAX_ID_LENGTH - ending.length) + ending;
}

/** The run that was trained further, with the labels of both; `here` itself when nothing changes. */
export function joined(here: RunRecord, other: RunRecord): RunRecord {
  const further = other.head.steps > here.head.steps ? other : here;
  const labels = {
    name: here.head.name || other.head.name,
    note: here.head.note || other.head.note,
    starred: here.head.starred || other.head.starred,
  };
  const isSame = further === here && hasLabels(here, labels);
  return isSame
    ? here
    : { ...further, head: { ...further.head, ...labels } };
}

/** The run as it was before it was joined, with what was written about it since. */
export function parted(
  { head: before, ...rest }: RunRecord,
  { head: after }: RunRecord,
  { head: now }: RunRecord,
): RunRecord {
  return {
    ...rest,
    head: {
      ...before,
      name: now.name === after.name ? before.name : now.name,
      note: now.note === after.note ? before.note : now.note,
      starred:
        now.starred === after.starred ? before.starred : now.starred,
    },
  };
}

/** Whether nothing was written about it. */
export function hasLabels(
  { head }: RunRecord,
  labels: Required<RunLabels>,
): boolean {
  return labelNames.every((name) => head[name] === labels[name]);
}
