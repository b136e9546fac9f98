// The table of kept runs: which of them are shown, and in which order.

import { Schedule } from '@backprop-lab/core/training/schedule';
import type { RunHead, RunSummary } from '@backprop-lab/core/service';

import type { Dictionary } from '../../language/en.ts';
import { valueName } from '../../language/hyperparameterWords.ts';
import { isVisible } from '../../language/names.ts';
import { differenceFromPreset } from './configDifference.ts';

export type SortKey = 'starred' | 'name' | 'epochs' | 'valLoss' | 'right' | 'startedAt';

export interface Filters {
  readonly query: string;
  /** Empty for any. */
  readonly state: string;
  readonly lesson: string;
  readonly onlyStarred: boolean;
}

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

/** The learner's name for it; without one, what is special about its settings. */
export function runName({ head }: Pick<RunSummary, 'head'>, words: Dictionary): string {
  return hasName(head) ? head.name : describeRun(head, words);
}

/** What is special about a run: its settings, and whose backward pass it was trained with. */
export function describeRun(
  { config, ownBackward }: Pick<RunHead, 'config' | 'ownBackward'>,
  words: Dictionary,
): string {
  const settings = describeSettings(config, words);
  return ownBackward ? words.runs.own.settings(settings) : settings;
}

/** Whether its name is one that can be seen. */
export function hasName({ name }: Pick<RunHead, 'name'>): boolean {
  return isVisible(name);
}

/** The settings as a difference from the preset they are closest to. */
function describeSettings(config: RunSummary['head']['config'], words: Dictionary): string {
  const { preset, changes } = differenceFromPreset(config);
  const base = words.runs.presets[preset];
  if (changes.length === 0) return words.runs.unnamed(base);
  const parts = changes.map(({ field, value }) =>
    words.runs.legendChange(field, words.fields[field].name, valueName(words, field, value)),
  );
  return words.runs.differing(base, parts);
}

/** Right answers as a share of the validation images, of the last whole epoch. */
export function rightShare({ last, head }: RunSummary): number | undefined {
  return last && last.valCorrect / head.valRows;
}

/** Whole epochs done. */
export function epochsDone({ head }: RunSummary): number {
  return new Schedule(head.config, head.trainRows).epochsDone(head.steps);
}

export function filtered(
  runs: readonly RunSummary[],
  { query, state, lesson, onlyStarred }: Filters,
  words: Dictionary,
): RunSummary[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return runs.filter((run) => {
    const { head } = run;
    if (state !== '' && head.state !== state) return false;
    if (lesson !== '' && head.lesson !== lesson) return false;
    if (onlyStarred && !head.starred) return false;
    if (wanted.length === 0) return true;
    const settings = describeRun(head, words);
    const text = plain(`${head.name} ${head.note} ${settings} ${words.runs.states[head.state]}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Full-width digits and half-width kana are found as well. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** What cannot be compared, such as the loss of a run without a whole epoch, comes last in either direction. */
export function sorted(
  runs: readonly RunSummary[],
  { by, descending }: Order,
  words: Dictionary,
): RunSummary[] {
  const keys = new Map(runs.map((run) => [run, keyOf(run, by, words)]));
  const sign = descending ? -1 : 1;
  return [...runs].sort((a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    if (typeof left === 'string' && typeof right === 'string') {
      return sign * left.localeCompare(right);
    }
    return sign * (Number(left) - Number(right));
  });
}

function keyOf(run: RunSummary, by: SortKey, words: Dictionary): number | string | undefined {
  switch (by) {
    case 'starred':
      return run.head.starred ? 1 : 0;
    case 'name':
      return runName(run, words);
    case 'epochs':
      return epochsDone(run);
    case 'valLoss':
      return run.last?.valLoss;
    case 'right':
      return rightShare(run);
    case 'startedAt':
      return run.head.startedAt;
  }
}
