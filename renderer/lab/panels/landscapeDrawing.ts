// A loss landscape with the run's way over it: seen from above, or as a surface.

import type { Landscape } from '@backprop-lab/core/service';

import { general, lossValue } from '../../language/numbers.ts';
import { ticks, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { css, shadesBetween, type Rgb } from '../../ui/charts/shades.ts';
import { cells, label, path, polygon, rectangle } from './marks.ts';

const MOST_SIDE = 460;
const MARGIN = { left: 56, right: 84, top: 8, bottom: 44 };
const MOST_TICKS = 5;
/** Steps of shade between the lowest and the highest loss. */
const LEVELS = 12;

export type View = 'above' | 'surface';

export interface LandscapeWords {
  readonly title: string;
  readonly first: string;
  readonly second: string;
  readonly loss: string;
}

/** Losses as heights from 0 to 1, on a scale of powers; what is no number is as high as the highest. */
export function heightsOf(losses: Float64Array): {
  readonly heights: Float64Array;
  readonly least: number;
  readonly most: number;
} {
  let [least, most] = [Infinity, -Infinity];
  for (const loss of losses) {
    if (!Number.isFinite(loss)) continue;
    least = Math.min(least, loss);
    most = Math.max(most, loss);
  }
  if (least > most) return { heights: losses.map(() => 1), least: NaN, most: NaN };
  const floor = 1e-12;
  const [low, high] = [Math.log(least + floor), Math.log(most + floor)];
  const heights = losses.map((loss) =>
    Number.isFinite(loss) && high > low
      ? (Math.log(loss + floor) - low) / (high - low)
      : +!Number.isFinite(loss),
  );
  return { heights, least, most };
}

export function drawLandscape(
  landscape: Landscape,
  view: View,
  width: number,
  color: (token: string) => string,
  words: LandscapeWords,
): Drawing {
  const shades = shadesBetween(color('--paper'), color('--quantity-reference'), LEVELS);
  return view === 'above'
    ? fromAbove(landscape, width, color, words, shades)
    : asSurface(landscape, width, color, words, shades);
}

type Shades = readonly Rgb[];

function shadeAt(shades: Shades, height: number): Rgb {
  const shade = shades[Math.min(LEVELS - 1, Math.floor(height * LEVELS))];
  if (!shade) throw new RangeError(`There is no shade for the height ${height}`);
  return shade;
}

function fromAbove(
  { firstSteps, secondSteps, losses, way }: Landscape,
  width: number,
  color: (token: string) => string,
  words: LandscapeWords,
  shades: Shades,
): Drawing {
  const side = Math.min(MOST_SIDE, width - MARGIN.left - MARGIN.right);
  const bottom = MARGIN.top + side;
  const right = MARGIN.left + side;
  const { heights, least, most } = heightsOf(losses);
  const [across, down] = [firstSteps.length, secondSteps.length];
  const [cellWidth, cellHeight] = [side / across, side / down];
  // The first row of the losses is the lowest.
  const colors = Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (__, column) =>
      shadeAt(shades, heights[(down - 1 - row) * across + column] ?? 1),
    ),
  ).flat();
  const marks = [cells(MARGIN.left, MARGIN.top, side, side, across, colors)];
  const [x, y] = [
    scaleOf(firstSteps, MARGIN.left + cellWidth / 2, right - cellWidth / 2),
    scaleOf(secondSteps, bottom - cellHeight / 2, MARGIN.top + cellHeight / 2),
  ];
  marks.push(
    ...wayMarks(
      inside(way, firstSteps, secondSteps).map(([a, b]) => [x(a), y(b)] as const),
      color,
    ),
  );
  const soft = color('--ink-soft');
  for (const tick of ticks(firstSteps[0] ?? 0, firstSteps.at(-1) ?? 1, MOST_TICKS))
    marks.push(label(general(tick), x(tick), bottom + 16, soft, { anchor: 'middle' }));
  for (const tick of ticks(secondSteps[0] ?? 0, secondSteps.at(-1) ?? 1, MOST_TICKS))
    marks.push(label(general(tick), MARGIN.left - 6, y(tick) + 4, soft, { anchor: 'end' }));
  const height = bottom + MARGIN.bottom;
  marks.push(
    label(words.first, MARGIN.left + side / 2, height - 8, soft, { anchor: 'middle' }),
    label(words.second, 12, MARGIN.top + side / 2, soft, { anchor: 'middle', upright: true }),
    ...legend(right + 12, MARGIN.top + 20, least, most, color, words, shades),
  );
  return { title: words.title, width, height, background: color('--paper'), marks };
}

/** Looked at from a corner: cells from the back to the front. */
function asSurface(
  { firstSteps, secondSteps, losses, way }: Landscape,
  width: number,
  color: (token: string) => string,
  words: LandscapeWords,
  shades: Shades,
): Drawing {
  const [across, down] = [firstSteps.length, secondSteps.length];
  const { heights, least, most } = heightsOf(losses);
  const reach = Math.min(MOST_SIDE, width - MARGIN.right - 16);
  const rise = reach * 0.45;
  const place = (a: number, b: number, h: number) =>
    [8 + (reach * (a + b)) / 2, rise + 12 + (reach * (1 + a - b)) / 4 - rise * h] as const;
  const at = (column: number, row: number) =>
    place(
      column / Math.max(1, across - 1),
      row / Math.max(1, down - 1),
      heights[row * across + column] ?? 1,
    );
  const marks: Mark[] = [];
  const edge = color('--rule-strong');
  for (let row = down - 2; row >= 0; row--) {
    for (let column = 0; column < across - 1; column++) {
      const corners = [
        at(column, row),
        at(column + 1, row),
        at(column + 1, row + 1),
        at(column, row + 1),
      ];
      const shade = shadeAt(shades, heights[row * across + column] ?? 1);
      marks.push(polygon(corners, css(shade)));
      marks.push({
        kind: 'line',
        points: corners.slice(0, 2),
        color: edge,
        width: 0.4,
        dash: [],
        opacity: 0.6,
      });
    }
  }
  const share = (steps: readonly number[], value: number) =>
    (value - (steps[0] ?? 0)) / ((steps.at(-1) ?? 1) - (steps[0] ?? 0) || 1);
  const points = inside(way, firstSteps, secondSteps).map(([first, second]) => {
    const [a, b] = [share(firstSteps, first), share(secondSteps, second)];
    const column = Math.round(a * (across - 1));
    const row = Math.round(b * (down - 1));
    return place(a, b, heights[row * across + column] ?? 1);
  });
  marks.push(...wayMarks(points, color));
  const soft = color('--ink-soft');
  const lowest = marks.flatMap((mark) => ('points' in mark ? mark.points.map(([, y]) => y) : []));
  const height = lowest.reduce((a, b) => Math.max(a, b), rise) + 36;
  marks.push(
    label(words.first, reach * 0.2, height - 8, soft, { anchor: 'middle' }),
    label(words.second, reach * 0.82, height - 8, soft, { anchor: 'middle' }),
    ...legend(reach + 28, 28, least, most, color, words, shades),
  );
  return { title: words.title, width, height, background: color('--paper'), marks };
}

function scaleOf(steps: readonly number[], start: number, end: number) {
  const [from, to] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  return (value: number) => start + ((value - from) / (to - from || 1)) * (end - start);
}

/** Points of the way that lie on the piece that is drawn. */
function inside(
  way: Landscape['way'],
  firstSteps: readonly number[],
  secondSteps: readonly number[],
) {
  const isIn = (steps: readonly number[], value: number) =>
    value >= (steps[0] ?? 0) && value <= (steps.at(-1) ?? 0);
  return way.filter(([a, b]) => isIn(firstSteps, a) && isIn(secondSteps, b));
}

function wayMarks(
  points: readonly (readonly [number, number])[],
  color: (token: string) => string,
): Mark[] {
  const ink = color('--ink');
  const dot = (at: readonly [number, number], size: number, fill: string) =>
    rectangle(at[0] - size / 2, at[1] - size / 2, size, size, fill);
  const last = points.at(-1);
  return [
    ...(points.length > 1 ? [path(points, ink, 1.5)] : []),
    ...points.map((at) => dot(at, 3, ink)),
    ...(last ? [dot(last, 9, ink), dot(last, 5, color('--quantity-validation'))] : []),
  ];
}

function legend(
  left: number,
  top: number,
  least: number,
  most: number,
  color: (token: string) => string,
  words: LandscapeWords,
  shades: Shades,
): Mark[] {
  const [width, height] = [14, 120];
  const soft = color('--ink-soft');
  return [
    label(words.loss, left, top - 8, soft),
    rectangle(left - 1, top - 1, width + 2, height + 2, color('--rule-strong')),
    ...shades.map((shade, level) =>
      rectangle(
        left,
        top + height * (1 - (level + 1) / LEVELS),
        width,
        height / LEVELS + 0.4,
        css(shade),
      ),
    ),
    label(lossValue(most, 2), left + width + 4, top + 10, soft),
    label(lossValue(least, 4), left + width + 4, top + height, soft),
  ];
}
