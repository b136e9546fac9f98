// What the log says of an unreadable file: only the kind of error, as its message may quote the file, perhaps a learner's note.

import * as v from 'valibot';

import type { Place } from '../../fittingParts.ts';

/** The kind of the error and, where a schema found it, the fields that are wrong, by name. */
export function kindOf(error: unknown): string {
  if (v.isValiError(error)) return `${error.name} at ${error.issues.map(fieldOf).join(', ')}`;
  if (!(error instanceof Error)) return typeof error;
  const { name, code } = error as NodeJS.ErrnoException;
  return code === undefined ? name : `${name} ${code}`;
}

/** The app's own names among places in settings. */
export function fieldNames(places: readonly Place[]): string {
  return [...new Set(places.map(([field = '?']) => field))].join(', ');
}

/** Only the outermost name is the app's own: below it, a learner's presets have theirs. */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue)?.split('.')[0] ?? '?';
}
