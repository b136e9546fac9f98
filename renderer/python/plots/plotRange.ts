// The stretch of an axis that a plot shows: what the program asks for, else all that is drawn and a little more.

import type { FigureAxes, Series } from '@backprop-lab/core/python/figure';

export interface PlotRange {
  /** The smaller end. */
  readonly from: number;
  readonly to: number;
  readonly log: boolean;
  /** Whether it falls from left to right, or from the bottom to the top. */
  readonly reversed: boolean;
}

const MARGIN = 0.05;

export function rangeOf(axes: FigureAxes, axis: 'x' | 'y'): PlotRange {
  const log = axes[`${axis}Scale`] === 'log';
  const [from, to] = drawnRange(axes, axis, log);
  const [first, last] = axes[`${axis}Limits`] ?? [null, null];
  const isFallingImage = axis === 'y' && imagesOf(axes).some(({ extent }) => extent[2] > extent[3]);
  const usable = (limit: number | null) => limit !== null && (!log || limit > 0);
  const [start, end] = isFallingImage ? [to, from] : [from, to];
  const given = [usable(first) ? first : start, usable(last) ? last : end] as [number, number];
  const reversed = given[0] > given[1];
  const [low, high] = reversed ? [given[1], given[0]] : given;
  return { ...widened(low, high, log), log, reversed };
}

/** The ranges of both axes, one of them widened on both sides until a unit is equally long; logarithms stay as they are. */
export function equalRanges(
  x: PlotRange,
  y: PlotRange,
  width: number,
  height: number,
): readonly [PlotRange, PlotRange] {
  if (x.log || y.log || !(width > 0 && height > 0)) return [x, y];
  const unit = Math.min(width / (x.to - x.from), height / (y.to - y.from));
  return [widenedTo(x, width / unit), widenedTo(y, height / unit)];
}

function widenedTo(range: PlotRange, size: number): PlotRange {
  const room = (size - (range.to - range.from)) / 2;
  return { ...range, from: range.from - room, to: range.to + room };
}

/** Where a value lies, 0 at the range's smaller end and 1 at its larger. */
export function shareOf(value: number, { from, to, log }: PlotRange): number {
  if (!log) return (value - from) / (to - from);
  return value > 0
    ? (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from))
    : -Infinity;
}

/** Images and contours leave no margin around them. */
function isToTheEdge({ series }: FigureAxes): boolean {
  return series.some(({ kind }) => kind === 'image' || kind === 'contours');
}

function imagesOf({ series }: FigureAxes) {
  return series.flatMap((each) => (each.kind === 'image' ? [each] : []));
}

/** Beyond these no difference can be computed. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;
/** Of the ends: numbers that are nearer to each other have no others between them to write at an axis. */
const NARROWEST = 1e-12;

/** Ends that are one and the same become two. */
function widened(low: number, high: number, log: boolean): { from: number; to: number } {
  const least = log ? SMALLEST : -LARGEST;
  const [from, to] = [Math.max(least, low), Math.min(LARGEST, Math.max(least, high))];
  const size = Math.max(Math.abs(from), Math.abs(to));
  if (to - from > Math.max(SMALLEST, NARROWEST * size)) return { from, to };
  if (log) return { from: from / 2, to: to * 2 };
  const room = Math.max(0.5, 1e-6 * size);
  return { from: from - room, to: to + room };
}

function drawnRange(axes: FigureAxes, axis: 'x' | 'y', log: boolean): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  const add = (value: number | null) => {
    if (value === null || (log && value <= 0)) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const each of axes.series) for (const value of placesOf(each, axis)) add(value);
  for (const { direction, at } of axes.rules) {
    if ((direction === 'vertical') === (axis === 'x')) add(at);
  }
  if (low > high) return log ? [1, 10] : [0, 1];
  const bounds = widened(low, high, log);
  if (isToTheEdge(axes)) return [bounds.from, bounds.to];
  if (log) {
    const factor = Math.exp(MARGIN * (Math.log(bounds.to) - Math.log(bounds.from)));
    return [bounds.from / factor, bounds.to * factor];
  }
  const margin = (bounds.to - bounds.from) * MARGIN;
  const stands = axis === 'y' && low === 0 && axes.series.some(({ kind }) => kind === 'bars');
  return [stands ? 0 : bounds.from - margin, bounds.to + margin];
}

function placesOf(series: Series, axis: 'x' | 'y'): readonly (number | null)[] {
  switch (series.kind) {
    case 'line':
    case 'points':
      return series[axis];
    case 'bars':
      return axis === 'x' ? [...series.from, ...series.to] : [...series.bottom, ...series.top];
    case 'contours':
      return [Math.min(...series[axis]), Math.max(...series[axis])];
    case 'image':
      return axis === 'x' ? series.extent.slice(0, 2) : series.extent.slice(2);
  }
}

/** Places on a logarithmic axis: powers of ten, and where these are fewer than three, twice and five times them. */
export function logTicks(from: number, to: number): number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const powers = [];
  for (let power = first; power <= last; power += step) powers.push(10 ** power);
  if (powers.length > 2) return powers;
  const more = [first - 1, ...powers.map((_, i) => first + i)].flatMap((power) =>
    [1, 2, 5].map((times) => times * 10 ** power),
  );
  const found = more.filter((each) => each >= from * (1 - 1e-9) && each <= to * (1 + 1e-9));
  return found.length > 1 ? found : [from, to];
}
