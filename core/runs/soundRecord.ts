// Whether a run's parts fit together: its head, its curves, its network, and the state it can be gone on with from.

import { described } from '../data/descriptions.ts';
import { isBias } from '../nn/parameterName.ts';
import { NumPyRandom } from '../random/numpy.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import type { RunCurves } from '../training/runLog.ts';
import type { TrainingPosition } from '../training/trainer.ts';
import { wrong } from './badRunFile.ts';
import {
  scheduleOf,
  type RunHead,
  type RunRecord,
} from './runRecord.ts';

const MAX_FLOAT32 = (2 - 2 ** -23) * 2 ** 127;
const ROUNDING = 1e-3;

/**
 * The run itself, with its parameters from input to output.
 * @throws BadRunFile with the part that does not fit the others
 */
export function soundRecord(record: RunRecord): RunRecord {
  const { head, curves, position } = record;
  const parameters = [...record.parameters].sort(
    (a, b) => orderOf(a.name) - orderOf(b.name),
  );
  requireCurves(head, curves);
  requireShapes(head, parameters);
  if (!position) return { ...record, parameters };
  requirePosition(head, position);
  const values = parameters.map((parameter) => parameter.values);
  return {
    ...record,
    parameters,
    position: { ...position, parameters: values },
  };
}

/** `W1, b1, W2, b2, ...` */
function orderOf(name: string): number {
  return 2 * Number(name.slice(1)) + (isBias(name) ? 1 : 0);
}

function requireCurves(
  head: RunHead,
  { batchLosses, trainLosses, valLosses, valCorrect }: RunCurves,
): void {
  const { steps, state, valRows } = head;
  const schedule = scheduleOf(head);
  if (batchLosses.length !== steps) wrong('curves.batchLosses');
  const epochs = trainLosses.length;
  const whole = schedule.epochsDone(steps);
  // A run that diverged in an epoch's last step never came to the epoch's figures.
  const isLastMissing =
    state === 'diverged' &&
    schedule.stepInEpoch(steps) === 0 &&
    epochs === whole - 1;
  if (epochs !== whole && !isLastMissing) wrong('curves.trainLosses');
  if (valLosses.length !== epochs) wrong('curves.valLosses');
  const curves = { batchLosses, trainLosses, valLosses };
  for (const [name, losses] of Object.entries(curves)) {
    if (!losses.every(isLoss)) wrong(`curves.${name}`);
  }
  const isCounted = valCorrect.every((right) => right <= valRows);
  if (valCorrect.length !== epochs || !isCounted) {
    wrong('curves.valCorrect');
  }
}

/** Losses are computed in float32, and are never below 0 but by rounding. What has grown out of it is no number. */
function isLoss(value: number): boolean {
  return (
    !Number.isFinite(value) ||
    (value >= -ROUNDING && value <= MAX_FLOAT32)
  );
}

/** The parameters must be those of the network that the config describes. */
function requireShapes(
  { config }: RunHead,
  parameters: readonly ParameterValues[],
): void {
  const data = described(config);
  const outputs = config.task === 'classification' ? data.classes : 1;
  const sizes = [data.features, ...config.hiddenSizes, outputs];
  const expected = sizes.slice(1).flatMap((units, i) => [
    { name: `W${i + 1}`, rows: units, columns: sizes[i] },
    { name: `b${i + 1}`, rows: 1, columns: units },
  ]);
  if (parameters.length !== expected.length) wrong('parameters');
  expected.forEach(({ name, rows, columns }, i) => {
    const found = parameters[i];
    const fits =
      found.name === name &&
      found.rows === rows &&
      found.columns === columns &&
      found.values.length === rows * columns;
    if (!fits) wrong(name);
  });
}

/** What only the trainer can judge, it judges itself: the optimiser's memory. */
function requirePosition(
  { steps, trainRows }: RunHead,
  { order, shuffles, optimizer }: TrainingPosition,
): void {
  const rows = steps === 0 ? 0 : trainRows;
  const seen = new Uint8Array(rows);
  const isPermutation = order.every(
    (row) => row >= 0 && row < rows && ++seen[row] === 1,
  );
  if (order.length !== rows || !isPermutation) wrong('position.order');
  if (optimizer.steps > steps) wrong('position.optimizerSteps');
  try {
    new NumPyRandom(0).state = shuffles;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    wrong('position.shuffles');
  }
}
