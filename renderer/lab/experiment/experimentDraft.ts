// What is typed about an experiment that is to be saved: its words, what is locked or hidden, its goal. Kept with the lab's form.

import {
  goalMetrics,
  MAX_LOSS,
  MAX_PARAMETERS,
  type Experiment,
  type ExperimentGoal,
  type GoalMetric,
} from '@backprop-lab/core/experiments/experiment';
import { fields, type RunConfigField } from '@backprop-lab/core/training/hyperparameters';

import { isVisible } from '../../language/names.ts';
import { work } from '../../state/settings.svelte.ts';

/** Beside the texts of lessons' forms. */
const KEY = 'lab-experiment-draft';
const ON = '1';

/** What learners may do with a field. */
export const rights = ['free', 'locked', 'hidden'] as const;
export type Right = (typeof rights)[number];

type TextName = 'title' | 'ja' | 'en';
export type LimitName = 'epochs' | 'parameters';

/** What can be asked for beside a figure. */
export const limits = {
  epochs: { initial: 5, maximum: 1000 },
  parameters: { initial: 1000, maximum: MAX_PARAMETERS },
} as const;

const texts = () => work.current.forms[KEY] ?? {};

function keep(changes: Record<string, string>): void {
  work.change({ forms: { ...work.current.forms, [KEY]: { ...texts(), ...changes } } });
}

const within = (text: string | undefined, initial: number, maximum: number): number => {
  const value = Number(text ?? initial);
  return value >= 0 && value <= maximum ? value : initial;
};

export const experimentDraft = {
  text: (name: TextName): string => texts()[name] ?? '',

  setText(name: TextName, text: string): void {
    keep({ [name]: text });
  },

  right: (field: RunConfigField): Right =>
    rights.find((each) => each === texts()[`right-${field}`]) ?? 'free',

  setRight(field: RunConfigField, right: Right): void {
    keep({ [`right-${field}`]: right });
  },

  get metric(): GoalMetric | 'none' {
    return goalMetrics.find((each) => each === texts().metric) ?? 'none';
  },

  setMetric(metric: GoalMetric | 'none'): void {
    keep({ metric });
  },

  /** An accuracy in percent, or a loss. */
  get value(): number {
    return experimentDraft.metric === 'validationAccuracy'
      ? within(texts().accuracy, 95, 100)
      : within(texts().loss, 0.1, MAX_LOSS);
  },

  setValue(value: number): void {
    const name = experimentDraft.metric === 'validationAccuracy' ? 'accuracy' : 'loss';
    keep({ [name]: String(value) });
  },

  hasLimit: (name: LimitName): boolean => texts()[`${name}-on`] === ON,

  turnLimit(name: LimitName, isOn: boolean): void {
    keep({ [`${name}-on`]: isOn ? ON : '' });
  },

  limit(name: LimitName): number {
    const { initial, maximum } = limits[name];
    return Math.max(1, Math.round(within(texts()[name], initial, maximum)));
  },

  /** A limit that is typed is meant. */
  setLimit(name: LimitName, value: number): void {
    keep({ [name]: String(value), [`${name}-on`]: ON });
  },

  /** As an experiment has it; undefined without a title. */
  get parts(): Pick<Experiment, 'title' | 'task' | 'locked' | 'hidden' | 'goal'> | undefined {
    const title = plain(experimentDraft.text('title')).replace(/[\n\t\u2028\u2029]+/g, ' ');
    if (!isVisible(title)) return undefined;
    const goal = goalOf();
    const having = (right: Right) =>
      fields.filter((field) => experimentDraft.right(field) === right);
    return {
      ...{ title, locked: having('locked'), hidden: having('hidden') },
      task: Object.fromEntries(
        (['ja', 'en'] as const)
          .map((name) => [name, plain(experimentDraft.text(name))] as const)
          .filter(([, text]) => isVisible(text)),
      ),
      ...(goal && { goal }),
    };
  },
};

function goalOf(): ExperimentGoal | undefined {
  const { metric, value } = experimentDraft;
  if (metric === 'none') return undefined;
  const limited = (name: LimitName) =>
    experimentDraft.hasLimit(name) && { [name]: experimentDraft.limit(name) };
  return {
    metric,
    // 12.3 / 100 would not be the 0.123 that is written.
    value: metric === 'validationAccuracy' ? Number((value / 100).toPrecision(12)) : value,
    ...limited('epochs'),
    ...limited('parameters'),
  };
}

/** Without what an editor may leave in a pasted text and no file takes. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\t\P{Cc}]/gu, '')
    .trim();
}
