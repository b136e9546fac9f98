// Where everything of the drawn network stands, as neurons and as matrices, in units of the drawing.

import { SMALL_BATCH } from '@backprop-lab/core/demonstrations/smallNetworkLimits';

export const networkViews = ['neurons', 'matrices'] as const;
export type NetworkView = (typeof networkViews)[number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** An input (layer 0) or a neuron: a circle, or its column of X or A. */
interface PlacedUnit {
  readonly layer: number;
  readonly unit: number;
  readonly box: Box;
  readonly radius: number;
  /** Where the value of each example stands: its middle. */
  readonly values: readonly Point[];
  /** Where the neuron's symbol begins. */
  readonly symbol: Point;
  /** Undefined for an input. */
  readonly bias: Box | undefined;
}

/** A line, or its cell of W: then a line as broad as it is long. */
export interface PlacedWeight {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
  readonly from: Point;
  readonly to: Point;
  /** Where its number stands: its middle. */
  readonly number: Point;
}

/** Above a column of neurons or a matrix. */
interface PlacedLabel extends Point {
  readonly name: 'layer' | 'X' | 'W' | 'b' | 'A';
  readonly layer: number;
}

export interface NetworkLayout {
  readonly height: number;
  readonly units: readonly PlacedUnit[];
  readonly weights: readonly PlacedWeight[];
  readonly labels: readonly PlacedLabel[];
  /** The row of W of each neuron, as matrices. */
  readonly row: (layer: number, unit: number) => Box | undefined;
}

export const WIDTH = 360;
export const NODE = 36;
/** Of a weight in its matrix. */
export const CELL = 20;

const HEADING = 40;
/** From neuron to neuron of a layer. */
const DISTANCE = 68;
const FIRST_COLUMN = 20;
const LAST_COLUMN = 330;
const BIAS = { width: 20, height: 18 };
/** Along a line, from its beginning. */
const NUMBER_ON_LINE = 0.5;

const LABEL = 18;
const LAYER_GAP = 14;
const MATRIX_GAP = 20;
/** Below b, so that the label of A keeps clear of it. */
const BIAS_GAP = 4;
/** Room for the longest label, such as `W1 (6, 4)`. */
const MIN_W_WIDTH = 84;

const count = (length: number) => Array.from({ length }, (_, i) => i);

/** @param sizes units of the input and of every layer, as in `[2, 4, 1]` */
export function networkLayout(sizes: readonly number[], view: NetworkView): NetworkLayout {
  return view === 'neurons' ? asNeurons(sizes) : asMatrices(sizes);
}

/** Of one layer: W at the left, b above A at the right. */
function blockHeight(units: number): number {
  return LABEL + Math.max(units * CELL, CELL + BIAS_GAP + LABEL + SMALL_BATCH * CELL);
}

function asNeurons(sizes: readonly number[]): NetworkLayout {
  const most = Math.max(...sizes);
  const columnDistance = (LAST_COLUMN - FIRST_COLUMN) / Math.max(2, sizes.length - 1);
  const first = (WIDTH - columnDistance * (sizes.length - 1)) / 2 - 5;
  const middle = (layer: number, unit: number): Point => ({
    x: first + columnDistance * layer,
    y: HEADING + DISTANCE * (unit + (most - (sizes[layer] ?? 0)) / 2 + 0.42),
  });
  return {
    height: HEADING + DISTANCE * most,
    units: unitsOf(sizes, (layer, unit) => {
      const { x, y } = middle(layer, unit);
      const corner = { x: x - NODE / 2, y: y - NODE / 2 };
      return {
        box: { ...corner, width: NODE, height: NODE },
        radius: NODE / 2,
        values: count(SMALL_BATCH).map(() => ({ x, y })),
        symbol: { x: x - 16, y: y + NODE / 2 + 14 },
        bias: { x: x + 8, y: y - 28, ...BIAS },
      };
    }),
    weights: weightsOf(sizes, (layer, unit, input) => {
      const from = middle(layer - 1, input);
      const to = middle(layer, unit);
      const x = from.x + NUMBER_ON_LINE * (to.x - from.x);
      const y = from.y + NUMBER_ON_LINE * (to.y - from.y);
      return { from, to, number: { x, y } };
    }),
    labels: sizes.map((_, layer) => ({
      name: 'layer',
      layer,
      // Above the input stands the longest text: it begins where the circles do.
      x: middle(layer, 0).x - (layer === 0 ? NODE / 2 : 0),
      y: 13,
    })),
    row: () => undefined,
  };
}

function asMatrices(sizes: readonly number[]): NetworkLayout {
  const widestW = Math.max(MIN_W_WIDTH, CELL * Math.max(...sizes.slice(0, -1)));
  const width = widestW + MATRIX_GAP + Math.max(MIN_W_WIDTH, NODE * Math.max(...sizes));
  const left = (WIDTH - width) / 2;
  const right = left + widestW + MATRIX_GAP;
  const tops = [0];
  for (const units of sizes) {
    const before = tops.length === 1 ? LABEL + SMALL_BATCH * CELL : blockHeight(units);
    tops.push((tops.at(-1) ?? 0) + before + LAYER_GAP);
  }
  const top = (layer: number) => tops[layer] ?? 0;
  const biasTop = (layer: number) => top(layer) + LABEL;
  const valuesTop = (layer: number) =>
    layer === 0 ? LABEL : biasTop(layer) + CELL + BIAS_GAP + LABEL;
  const weightsTop = (layer: number, unit: number) => top(layer) + LABEL + CELL * unit;

  return {
    height: top(sizes.length) - LAYER_GAP,
    units: unitsOf(sizes, (layer, unit) => {
      const x = right + NODE * unit;
      const y = valuesTop(layer);
      return {
        box: { x, y, width: NODE, height: SMALL_BATCH * CELL },
        radius: 0,
        values: count(SMALL_BATCH).map((example) => ({
          x: x + NODE / 2,
          y: y + CELL * (example + 0.5),
        })),
        symbol: { x: x + NODE / 2 - 10, y: y + SMALL_BATCH * CELL - 10 },
        bias: { x, y: biasTop(layer), width: NODE, height: CELL },
      };
    }),
    weights: weightsOf(sizes, (layer, unit, input) => {
      const x = left + CELL * input;
      const y = weightsTop(layer, unit) + CELL / 2;
      return {
        from: { x: x + 0.5, y },
        to: { x: x + CELL - 0.5, y },
        number: { x: x + CELL / 2, y },
      };
    }),
    labels: sizes.flatMap((_, layer): PlacedLabel[] => {
      const above = (y: number) => y - 5;
      if (layer === 0) return [{ name: 'X', layer, x: right, y: above(valuesTop(0)) }];
      return [
        { name: 'W', layer, x: left, y: above(weightsTop(layer, 0)) },
        { name: 'b', layer, x: right, y: above(biasTop(layer)) },
        { name: 'A', layer, x: right, y: above(valuesTop(layer)) },
      ];
    }),
    row: (layer, unit) =>
      layer === 0
        ? undefined
        : {
            x: left,
            y: weightsTop(layer, unit),
            width: CELL * (sizes[layer - 1] ?? 0),
            height: CELL,
          },
  };
}

function unitsOf(
  sizes: readonly number[],
  place: (
    layer: number,
    unit: number,
  ) => Omit<PlacedUnit, 'layer' | 'unit' | 'bias'> & { bias: Box },
): PlacedUnit[] {
  return sizes.flatMap((size, layer) =>
    count(size).map((unit) => {
      const placed = place(layer, unit);
      return { layer, unit, ...placed, bias: layer === 0 ? undefined : placed.bias };
    }),
  );
}

function weightsOf(
  sizes: readonly number[],
  place: (
    layer: number,
    unit: number,
    input: number,
  ) => Pick<PlacedWeight, 'from' | 'to' | 'number'>,
): PlacedWeight[] {
  return sizes.slice(1).flatMap((size, i) =>
    count(size).flatMap((unit) =>
      count(sizes[i] ?? 0).map((input) => ({
        layer: i + 1,
        unit,
        input,
        ...place(i + 1, unit, input),
      })),
    ),
  );
}
