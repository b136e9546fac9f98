// Histograms over time, one behind another: the newest in front.

import type { Histogram } from '@backprop-lab/core/service';

import { general } from '../../language/numbers.ts';
import { ticks, type Drawing, type Mark } from '../../ui/charts/chartDrawing.ts';
import { label, path, polygon } from './marks.ts';

const MOST_RIDGES = 12;
const MARGIN = { left: 8, right: 96, top: 64, bottom: 40 };
const HEIGHT = 300;
/** Of a ridge, in pixels. */
const PEAK = 60;
const MOST_TICKS = 6;

/** How numbers were spread after so many steps. */
export interface Ridge {
  readonly step: number;
  readonly value: Histogram;
}

export interface RidgeWords {
  readonly title: string;
  readonly xLabel: string;
  readonly step: (step: number) => string;
}

/** @param told oldest first */
export function drawRidges(
  told: readonly Ridge[],
  width: number,
  color: (token: string) => string,
  words: RidgeWords,
): Drawing {
  const shown = spread(told);
  const [from, to] = axisOf(shown);
  const right = width - MARGIN.right;
  const x = (value: number) => MARGIN.left + ((value - from) / (to - from)) * (right - MARGIN.left);
  const bottom = HEIGHT - MARGIN.bottom;
  const marks: Mark[] = [];
  shown.forEach(({ step, value }, i) => {
    const last = Math.max(1, shown.length - 1);
    const base = MARGIN.top + (i / last) * (bottom - MARGIN.top);
    const isNewest = i === shown.length - 1;
    const outline = outlineOf(value, x, base);
    marks.push(
      polygon([...outline, [x(value.to), base], [x(value.from), base]], color('--paper'), 1),
    );
    marks.push(
      polygon(
        [...outline, [x(value.to), base], [x(value.from), base]],
        color('--quantity-gradient'),
        isNewest ? 0.5 : 0.15,
      ),
    );
    marks.push(path(outline, color(isNewest ? '--ink' : '--ink-soft'), isNewest ? 1.5 : 0.75));
    if (i === 0 || isNewest || shown.length <= 4)
      marks.push(label(words.step(step), right + 6, base + 4, color('--ink-soft')));
  });
  marks.push(
    path(
      [
        [MARGIN.left, bottom],
        [right, bottom],
      ],
      color('--ink-soft'),
    ),
  );
  for (const tick of ticks(from, to, MOST_TICKS)) {
    marks.push(
      label(general(tick), x(tick), bottom + 16, color('--ink-soft'), { anchor: 'middle' }),
    );
  }
  marks.push(
    label(words.xLabel, (MARGIN.left + right) / 2, HEIGHT - 6, color('--ink-soft'), {
      anchor: 'middle',
    }),
  );
  return { title: words.title, width, height: HEIGHT, background: color('--paper'), marks };
}

/** The first, the last, and some between them. */
export function spread<Entry>(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_RIDGES) return entries;
  return Array.from({ length: MOST_RIDGES }, (_, i) => {
    const place = Math.round((i * (entries.length - 1)) / (MOST_RIDGES - 1));
    return entries.slice(place, place + 1);
  }).flat();
}

function axisOf(shown: readonly Ridge[]): readonly [number, number] {
  let [from, to] = [Infinity, -Infinity];
  for (const { value } of shown) {
    from = Math.min(from, value.from);
    to = Math.max(to, value.to);
  }
  if (!(to > from))
    return [(Number.isFinite(from) ? from : 0) - 1, (Number.isFinite(to) ? to : 0) + 1];
  return [from, to];
}

function outlineOf(
  { from, to, counts }: Histogram,
  x: (value: number) => number,
  base: number,
): (readonly [number, number])[] {
  const highest = Math.max(1, ...counts);
  const width = (to - from) / counts.length;
  return Array.from(counts).flatMap((count, bin) => {
    const y = base - (PEAK * count) / highest;
    return [
      [x(from + bin * width), y],
      [x(from + (bin + 1) * width), y],
    ] as const;
  });
}
