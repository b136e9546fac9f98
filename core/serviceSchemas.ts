// What each call of the core takes: how many arguments, of which form, and how large. A method without a schema does not compile.

import * as v from 'valibot';

import { boundedList } from './boundedList.ts';
import { tasks } from './data/task.ts';
import { arrayOperations } from './demonstrations/arrayOperationNames.ts';
import { comparedRunNames } from './demonstrations/comparedRunNames.ts';
import { flowParameters } from './demonstrations/learningFlowNames.ts';
import {
  graphLeaves,
  neuronActivations,
  type GraphName,
} from './demonstrations/scalarGraphNames.ts';
import { exportFormats } from './exports/exportFormats.ts';
import type { CheckConfig } from './gradientCheck/checkConfig.ts';
import { mistakeNames } from './mistakes/mistakes.ts';
import { activations } from './nn/activation.ts';
import { inits } from './nn/initialization.ts';
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
import {
  count,
  labSchemas,
  MAX_NAME,
  nothing,
  numbered,
  runConfig,
} from './labSchemas.ts';
import { goals } from './training/run.ts';
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
const number = v.number();
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

/** As `W1` and `b2` are called. */
const parameterNames = boundedList(v.pipe(v.string(), v.maxLength(8)), {
  maximum: 32,
});

const ofRun = v.strictTuple([RunIdSchema]);

/** A schema for the arguments of every method. */
type Schemas = {
  readonly [Method in keyof CoreService]: v.GenericSchema<
    unknown[],
    Parameters<CoreService[Method]>
  >;
};

export const serviceSchemas = {
  ...labSchemas,
  prepare: v.strictTuple([runConfig, v.optional(LessonNameSchema)]),
  resumeInterrupted: ofRun,
  kernels: nothing,
  interruptedRuns: nothing,
  currentRun: nothing,
  resendProgress: nothing,
  pauseAndFlush: nothing,
  train: v.strictTuple([v.picklist(goals), speed]),
  setSpeed: v.strictTuple([speed]),
  pause: nothing,
  stop: nothing,
  parameters: v.strictTuple([
    v.optional(count),
    v.optional(parameterNames),
  ]),
  validationAnswers: numbered,
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
