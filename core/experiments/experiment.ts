// An experiment that one person sends another: hyperparameters, panels, a task in words, what may be changed, and a goal that is checked.

import * as v from 'valibot';

import { boundedList } from '../boundedList.ts';
import {
  fields,
  type RunConfig,
  type RunConfigField,
} from '../training/hyperparameters.ts';

/** Characters of a title. */
export const MAX_TITLE = 120;
/** Characters of a task in one language. */
export const MAX_TASK = 1000;
/** Bytes of a table that is sent within the experiment. */
export const MAX_TABLE_INSIDE = 4 * 2 ** 20;
/** Bytes of a file: the table as base64, and all else. */
export const MAX_EXPERIMENT_BYTES = 8 * 2 ** 20;

/** Epochs and panels, in numbers that a run and the lab can have. */
const MAX_EPOCHS = 1000;
const MAX_PANELS = 40;
const MAX_PANEL_NAME = 40;
/** Weights and biases of the largest network that a form takes. */
export const MAX_PARAMETERS = 1e8;
export const MAX_LOSS = 1e6;

/** What can be asked for: an accuracy of at least so much, or a loss of at most so much. */
export const goalMetrics = [
  'validationAccuracy',
  'validationLoss',
  'trainingLoss',
] as const;
export type GoalMetric = (typeof goalMetrics)[number];

const count = (maximum: number) =>
  v.pipe(
    v.number(),
    v.safeInteger(),
    v.minValue(1),
    v.maxValue(maximum),
  );

const GoalSchema = v.pipe(
  v.strictObject({
    metric: v.picklist(goalMetrics),
    /** Reached at this or better: a share of the rows from 0 to 1, or a loss. */
    value: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_LOSS)),
    /** At the end of one of the first so many epochs; of any where it is left out. */
    epochs: v.exactOptional(count(MAX_EPOCHS)),
    /** Weights and biases that the network may have at most. */
    parameters: v.exactOptional(count(MAX_PARAMETERS)),
  }),
  v.forward(
    v.check(
      ({ metric, value }) =>
        metric !== 'validationAccuracy' || value <= 1,
      'an accuracy above 1',
    ),
    ['value'],
  ),
);

export type ExperimentGoal = Readonly<v.InferOutput<typeof GoalSchema>>;

/** Nothing that moves the cursor or hides; in a task, lines end. */
const LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const LINES = /^[^\p{Cc}]*$/u;

const TitleSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_TITLE),
  v.regex(LINE),
  v.check((title) => title.trim() !== '', 'no title'),
);
const TaskSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_TASK),
  v.check(
    (text) => LINES.test(text.replace(/[\n\t]/g, '')),
    'characters that are no text',
  ),
);

/** Each at most once. */
const names = <Name extends v.GenericSchema<string>>(
  name: Name,
  maximum: number,
) =>
  v.pipe(
    boundedList(name, { maximum }),
    v.check(
      (list) => new Set(list).size === list.length,
      'named twice',
    ),
  );

const fieldNames = names(v.picklist(fields), fields.length);

/** All of a file but its hyperparameters and what tells it from other files. */
export const ExperimentPartsSchema = v.pipe(
  v.strictObject({
    title: TitleSchema,
    /** In plain text; in one language, in both, or not at all. */
    task: v.strictObject({
      ja: v.exactOptional(TaskSchema),
      en: v.exactOptional(TaskSchema),
    }),
    /** Of the lab, in their order. Names of another version's are passed over by who shows them. */
    panels: names(
      v.pipe(
        v.string(),
        v.minLength(1),
        v.maxLength(MAX_PANEL_NAME),
        v.regex(/^[a-zA-Z]+$/),
      ),
      MAX_PANELS,
    ),
    /** Shown, and not to be changed. */
    locked: fieldNames,
    /** Neither shown nor to be changed. */
    hidden: fieldNames,
    goal: v.exactOptional(GoalSchema),
    /** The file of a table of one's own, in base64. */
    tableFile: v.exactOptional(
      v.pipe(
        v.string(),
        v.maxLength(4 * Math.ceil(MAX_TABLE_INSIDE / 3)),
        v.base64(),
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ locked, hidden }) =>
        !locked.some((field) => hidden.includes(field)),
      'locked and hidden at once',
    ),
    ['hidden'],
  ),
);

export type ExperimentParts = Readonly<
  v.InferOutput<typeof ExperimentPartsSchema>
>;

export interface Experiment extends ExperimentParts {
  /** What the form begins with, and what stays where a field is locked or hidden. */
  readonly config: RunConfig;
}

/** The fields that a learner cannot change. */
export function fixedFields({
  locked,
  hidden,
}: Pick<Experiment, 'locked' | 'hidden'>): RunConfigField[] {
  const isNamed = (field: RunConfigField) =>
    locked.includes(field) || hidden.includes(field);
  // What changes them on the way is as fixed as they are.
  const areChanges = isNamed('learningRate') || isNamed('batchSize');
  return fields.filter(
    (field) => isNamed(field) || (field === 'changes' && areChanges),
  );
}

/** The fixed fields in which a run's settings differ from the experiment's; none where the run keeps to it. */
export function brokenLocks(
  experiment: Pick<Experiment, 'locked' | 'hidden' | 'config'>,
  config: RunConfig,
): RunConfigField[] {
  return fixedFields(experiment).filter(
    (field) => !isSame(experiment.config[field], config[field]),
  );
}

function isSame(wanted: unknown, given: unknown): boolean {
  if (!Array.isArray(wanted) || !Array.isArray(given))
    return JSON.stringify(wanted) === JSON.stringify(given);
  const [longer, shorter] =
    wanted.length < given.length ? [given, wanted] : [wanted, given];
  // A choice for every layer: the last one stands for those that follow.
  const isOfChoices = wanted.every((each) => typeof each === 'string');
  if (longer.length !== shorter.length && !isOfChoices) return false;
  return longer.every(
    (each, i) => each === (shorter[i] ?? shorter.at(-1)),
  );
}
