// A run that is here and the same run from elsewhere: joined, and parted again without losing what was written since.

import type { RunLabels, RunRecord } from './runRecord.ts';

const labelNames = ['name', 'note', 'starred'] as const;

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
