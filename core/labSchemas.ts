// What the calls that the lab makes take: looks into networks, landscapes, races, drawn digits, tables.

import * as v from 'valibot';

import { boundedList } from './boundedList.ts';
import { CLASSES, PIXELS } from './data/digits.ts';
import { MAX_TABLE_BYTES } from './data/table/tableSettings.ts';
import { BRIGHTEST } from './drawing/digitQuestions.ts';
import { racers } from './race/racers.ts';
import type { RunConfig } from './training/runConfig.ts';

/** Characters of a parameter's name. */
export const MAX_NAME = 64;
/** Digits of a learner's own. */
const MAX_DIGITS = 500;
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

const number = v.number();
/** An id that counts, or a token. */
export const count = v.pipe(number, v.safeInteger(), v.minValue(0));
const seed = v.pipe(count, v.maxValue(2 ** 32 - 1));
/** Whatever it is: it is checked where it is read, with a sentence for every field. */
export const runConfig = v.custom<RunConfig>(() => true);

export const nothing = v.strictTuple([]);
export const numbered = v.strictTuple([count]);

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

export const labSchemas = {
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
  changeRun: v.strictTuple([
    count,
    v.strictObject({
      learningRate: v.exactOptional(number),
      batchSize: v.exactOptional(number),
    }),
  ]),
  setStopConditions: v.strictTuple([stopConditions]),
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
};
