// The scales of colours that a program has asked for beside its axes.

import type { ColorMap, FigureAxes } from '@backprop-lab/core/python/figure';

import { classesOf } from './plotStrokes.ts';

export interface PlotScale {
  readonly map: ColorMap;
  readonly low: number;
  readonly high: number;
}

/** Points of classes have none: each class has its own colour and mark. */
export function scalesOf({ series }: FigureAxes): readonly PlotScale[] {
  return series.flatMap((each): PlotScale[] => {
    if (each.kind === 'image' || each.kind === 'contours') {
      const { map, low, high } = each;
      const isOwn = each.kind === 'contours' && each.colors !== null;
      return each.bar && !isOwn ? [{ map, low, high }] : [];
    }
    if (each.kind !== 'points' || !each.bar || !each.values) return [];
    const known = each.values.filter((value) => value !== null);
    if (known.length === 0 || classesOf(known)) return [];
    const [low, high] = known.reduce(
      ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
      [Infinity, -Infinity],
    );
    return [{ map: each.map ?? 'scale', low, high }];
  });
}
