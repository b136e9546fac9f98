// What each call of the core takes: how many arguments, of which form, and how large. A method without a schema does not compile.

import * as v from 'valibot';

import { boundedList } from './boundedList.ts';
import { CLASSES, PIXELS } from './data/digits.ts';
import { MAX_TABLE_BYTES } from './data/table/tableSettings.ts';
import { tasks } from './data/task.ts';
import { arrayOperations } from './demonstrations/arrayOperationNames.ts';
import { comparedRunNames } from './demonstrations/comparedRunNames.ts';
import { flowParameters } from './demonstrations/learningFlowNames.ts';
import {
  graphLeaves,
  neuronActivations,
  type GraphName,
} from './demonstrations/scalarGraphNames.ts';
import { BRIGHTEST } from './drawing/digitQuestions.ts';
import { exportFormats } from './exports/exportFormats.ts';
import type { CheckConfig } from './gradientCheck/checkConfig.ts';
import { mistakeNames } from './mistakes/mistakes.ts';
import { activations } from './nn/activation.ts';
import { inits } from './nn/initialization.ts';
import { racers } from './race/racers.ts';
import { OwnRunSchema } from './runs/ownRun.ts';
import {
  LessonNameSchema,
  RunIdSchema,
  RunLabelsSchema,
} from './runs/runRecord.ts';
import {
  MAX_ARCHIVE_BYTES,
  MAX_PROGRESS_LENGTH,
} from './runs/sizes.ts';
import type { CoreService } from './coreService.ts';
import { goals } from './training/run.ts';
import type { RunConfig } from './training/runConfig.ts';
import { paceLimits } from './training/stepPace.ts';

/** Runs that one call may be about. */
const MAX_IDS = 100_000;
/** Sums of an output layer, sizes of layers: figures ask for a few. */
const MAX_NUMBERS = 1000;
/** Of a parameter of the small network, which has at most three. */
const MAX_ROWS = 10;
/** Paths that a figure draws. */
const MAX_RATES = 10;
/** Characters of a file's name on any system. */
const MAX_FILE_NAME = 1000;
/** Characters of a parameter's name. */
const MAX_NAME = 64;

/** Digits of a learner's own. */
const MAX_DIGITS = 500;

const number = v.number();
/** Places along a feature. */
const MAX_SURFACE = 200;
/** Points along a direction. */
const MAX_LANDSCAPE = 201;
/** Rows that are told of those held back. */
const MAX_WORST = 500;
/** Neurons of a layer that are drawn, and hidden layers. */
const MAX_DRAWN = 64;
/** Of the steps to each side of a landscape's middle. */
const MAX_RANGE = 1e6;
/** An id that counts, or a token. */
const count = v.pipe(number, v.safeInteger(), v.minValue(0));
const seed = v.pipe(count, v.maxValue(2 ** 32 - 1));
const numbers = boundedList(number, { maximum: MAX_NUMBERS });
const speed = v.optional(
  v.pipe(
    number,
    v.minValue(paceLimits.minimum),
    v.maxValue(paceLimits.maximum),
  ),
);
const tolerance = v.pipe(number, v.finite(), v.minValue(0));
const activation = v.picklist(activations);
const init = v.picklist(inits);
const mistake = v.picklist(mistakeNames);

/** Whatever it is: these are checked where they are read, with a sentence for every field. */
const readLater = () => true;
const runConfig = v.custom<RunConfig>(readLater);
const checkConfig = v.custom<CheckConfig>(readLater);

const runIds = boundedList(RunIdSchema, { maximum: MAX_IDS });
const fileName = v.pipe(v.string(), v.maxLength(MAX_FILE_NAME));
/** Names of files that are known already: anything else is passed over. */
const fileNames = boundedList(fileName, { maximum: MAX_IDS });
const sums = v.pipe(numbers, v.minLength(1));

const rows = boundedList(numbers, { maximum: MAX_ROWS });
const flowStart = v.strictObject({
  parameters: v.strictObject({
    W1: rows,
    b1: rows,
    W2: rows,
    b2: rows,
  }),
  learningRate: number,
});

const nothing = v.strictTuple([]);
const ofRun = v.strictTuple([RunIdSchema]);
const numbered = v.strictTuple([count]);

const place = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  row: count,
  column: count,
});
const stopConditions = v.strictObject({
  epoch: v.exactOptional(v.pipe(count, v.minValue(1))),
  loss: v.exactOptional(v.pipe(number, v.finite())),
  accuracy: v.exactOptional(
    v.pipe(number, v.minValue(0), v.maxValue(1)),
  ),
  patience: v.exactOptional(v.pipe(count, v.minValue(1))),
});
const landscape = v.strictObject({
  directions: v.variant('kind', [
    v.strictObject({ kind: v.literal('random'), seed }),
    v.strictObject({ kind: v.literal('path') }),
    v.strictObject({ kind: v.literal('step') }),
    v.strictObject({
      kind: v.literal('weights'),
      places: v.strictTuple([place, place]),
    }),
  ]),
  size: v.pipe(count, v.minValue(2), v.maxValue(MAX_LANDSCAPE)),
  range: v.pipe(number, v.gtValue(0), v.maxValue(MAX_RANGE)),
});
const pixels = v.pipe(
  v.instance(Uint8Array),
  v.length(PIXELS),
  v.check((given) => given.every((each) => each <= BRIGHTEST)),
);
const label = v.pipe(count, v.maxValue(CLASSES - 1));
const labelledDigits = boundedList(v.strictObject({ pixels, label }), {
  maximum: MAX_DIGITS,
});

/** A schema for the arguments of every method. */
type Schemas = {
  readonly [Method in keyof CoreService]: v.GenericSchema<
    unknown[],
    Parameters<CoreService[Method]>
  >;
};

export const serviceSchemas = {
  prepare: v.strictTuple([runConfig, v.optional(LessonNameSchema)]),
  resumeInterrupted: ofRun,
  kernels: nothing,
  interruptedRuns: nothing,
  currentRun: nothing,
  resendProgress: nothing,
  pauseAndFlush: nothing,
  train: v.strictTuple([v.picklist(goals), speed]),
  setSpeed: v.strictTuple([speed]),
  setStopConditions: v.strictTuple([stopConditions]),
  pause: nothing,
  stop: nothing,
  parameters: v.strictTuple([v.optional(count)]),
  validationAnswers: numbered,
  answerSurface: v.strictTuple([
    count,
    v.pipe(count, v.minValue(2), v.maxValue(MAX_SURFACE)),
  ]),
  unitSurfaces: v.strictTuple([
    count,
    v.pipe(count, v.minValue(2), v.maxValue(MAX_SURFACE)),
    boundedList(boundedList(count, { maximum: MAX_DRAWN }), {
      maximum: MAX_DRAWN,
    }),
  ]),
  dataPoints: numbered,
  networkReports: numbered,
  worstRows: v.strictTuple([
    count,
    v.pipe(count, v.minValue(1), v.maxValue(MAX_WORST)),
  ]),
  rowTrace: v.strictTuple([count, count]),
  updateReports: numbered,
  classNames: numbered,
  watchUpdates: v.strictTuple([v.boolean()]),
  lastGradient: v.strictTuple([
    count,
    v.pipe(v.string(), v.maxLength(MAX_NAME)),
  ]),
  startLandscape: v.strictTuple([count, landscape]),
  advanceLandscape: numbered,
  drawnDigit: v.strictTuple([count, pixels, label]),
  confirmInputGradient: v.strictTuple([count, pixels, label]),
  changedDigit: v.strictTuple([count, pixels, label]),
  judgeDigits: v.strictTuple([count, labelledDigits]),
  recordedRun: v.strictTuple([runConfig]),
  untrainedForward: v.strictTuple([runConfig]),

  startGradientCheck: v.strictTuple([checkConfig]),
  advanceGradientCheck: numbered,
  judgeGradients: v.strictTuple([
    count,
    v.strictObject({
      rtol: tolerance,
      atol: v.optional(tolerance),
    }),
  ]),
  gradientTerms: v.strictTuple([
    count,
    v.pipe(v.string(), v.maxLength(MAX_NAME)),
    number,
    number,
  ]),
  startSideBySide: v.strictTuple([runConfig, mistake]),
  advanceSideBySide: numbered,

  startRace: v.strictTuple([
    boundedList(runConfig, {
      minimum: racers.least,
      maximum: racers.most,
    }),
  ]),
  advanceRace: numbered,
  beginTable: nothing,
  addToTable: v.strictTuple([
    count,
    v.pipe(
      v.instance(Uint8Array),
      v.check(({ byteLength }) => byteLength <= MAX_TABLE_BYTES),
    ),
  ]),
  keepTable: numbered,
  tableProblem: v.strictTuple([runConfig]),
  tableFile: v.strictTuple([
    v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  ]),

  digitImage: v.strictTuple([number]),
  forwardTrace: v.strictTuple([number, init, number]),
  confidence: v.strictTuple([init, number]),
  scalarGraph: v.strictTuple([
    v.picklist(Object.keys(graphLeaves) as GraphName[]),
    v.record(
      v.picklist(Object.values(graphLeaves).flatMap(Object.keys)),
      number,
    ),
    v.picklist(neuronActivations),
  ]),
  arrayOperation: v.strictTuple([v.picklist(arrayOperations), numbers]),
  logLossCurve: nothing,
  logLossAt: v.strictTuple([number]),
  smallNetwork: v.strictTuple([number, numbers]),
  learningFlow: v.strictTuple([number, v.optional(flowStart)]),
  nudgedWeight: v.strictTuple([
    v.strictObject({
      parameter: v.picklist(flowParameters),
      row: number,
      column: number,
    }),
    numbers,
    number,
    v.optional(flowStart),
  ]),
  passCost: v.strictTuple([numbers]),
  outputLayer: v.strictTuple([v.picklist(tasks), sums, number, number]),
  softmaxBothWays: v.strictTuple([sums, number]),
  activationCurve: v.strictTuple([activation]),
  activationAt: v.strictTuple([activation, number]),
  stackedLayers: v.strictTuple([activation, number]),
  gradientNorms: v.strictTuple([activation, number]),
  activeShares: nothing,
  comparedRun: v.strictTuple([v.picklist(comparedRunNames), number]),
  heldOutScore: v.strictTuple([number]),
  lossValley: v.strictTuple([
    boundedList(number, { maximum: MAX_RATES }),
  ]),

  listRuns: nothing,
  unreadableFiles: nothing,
  removeUnreadable: v.strictTuple([fileNames]),
  restoreUnreadable: v.strictTuple([fileNames]),
  openRun: ofRun,
  runCurves: ofRun,
  keepOwnRun: v.strictTuple([OwnRunSchema]),
  labelRun: v.strictTuple([RunIdSchema, RunLabelsSchema]),
  removeRuns: v.strictTuple([runIds]),
  restoreRuns: v.strictTuple([runIds]),
  exportRun: v.strictTuple([RunIdSchema, v.picklist(exportFormats)]),
  keepInterrupted: v.strictTuple([
    RunIdSchema,
    v.optional(v.picklist(['interrupted', 'stopped'])),
  ]),
  discardInterrupted: ofRun,
  storageState: nothing,
  acknowledgeSetAside: nothing,
  saveUnsaved: nothing,
  packArchive: v.strictTuple([
    v.pipe(v.string(), v.maxLength(MAX_PROGRESS_LENGTH)),
  ]),
  inspectImport: v.strictTuple([
    fileName,
    v.pipe(
      v.instance(Uint8Array),
      v.check(({ byteLength }) => byteLength <= MAX_ARCHIVE_BYTES),
    ),
  ]),
  acceptImport: numbered,
  undoImport: nothing,
  cancelTransfer: nothing,
} satisfies Schemas;
