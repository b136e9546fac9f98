// Everything in axes that the program has named, for their legend.

import type { FigureAxes } from '@backprop-lab/core/python/figure';

import type { TokenColor } from '../../ui/charts/chartColors.ts';
import { drawnColor } from './plotColors.ts';
import { dashOf, turnOf } from './plotStrokes.ts';

export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly kind: 'line' | 'mark' | 'area';
  /** Of a line. */
  readonly dash: readonly number[];
}

export function legendEntries(axes: FigureAxes, token: TokenColor): readonly LegendEntry[] {
  const drawn = axes.series.flatMap((each): LegendEntry[] => {
    if (each.kind === 'image' || each.kind === 'contours' || each.label === null) return [];
    const shared = { label: each.label, color: drawnColor(each.color ?? 'blue', token) };
    if (each.kind === 'bars') return [{ ...shared, kind: 'area', dash: [] }];
    const dash = each.kind === 'line' ? dashOf(each.stroke, turnOf(axes, each)) : undefined;
    return [{ ...shared, kind: dash ? 'line' : 'mark', dash: dash ?? [] }];
  });
  const ruled = axes.rules.flatMap(({ label, color, stroke }): LegendEntry[] =>
    label === null
      ? []
      : [{ label, color: drawnColor(color, token), kind: 'line', dash: dashOf(stroke) ?? [] }],
  );
  return [...drawn, ...ruled];
}
