// The lines of a race: one for each run, or over seeds the median with a band.

import type { Band, EpochBand, RaceEpoch } from '@backprop-lab/core/service';

import type { Line } from '../../ui/charts/lineChart.ts';
import type { Curve } from '../runs/curves.ts';

/** Told apart without colour, too. */
const looks: readonly Pick<Line, 'color' | 'stroke'>[] = [
  { color: '--run-1', stroke: 'solid' },
  { color: '--run-2', stroke: 'dashed' },
  { color: '--run-3', stroke: 'dotted' },
  { color: '--run-4', stroke: 'dashDotted' },
  { color: '--run-5', stroke: 'longDashed' },
  { color: '--run-6', stroke: 'thin' },
];

export function raceLook(run: number): Pick<Line, 'color' | 'stroke'> {
  return looks[run] ?? { color: '--ink', stroke: 'solid' };
}

/** Some figure of each epoch, one curve a run. */
export function curvesOfRuns(
  epochs: readonly (readonly RaceEpoch[])[],
  labels: readonly string[],
  figure: (epoch: RaceEpoch, run: number) => number,
): Curve[] {
  return epochs.map((each, run) => ({
    label: labels[run] ?? '',
    ...raceLook(run),
    values: each.map((epoch) => figure(epoch, run)),
  }));
}

/** Some figure's smallest, median and largest value in each epoch, with what lies between filled. */
export function curvesOfBands(
  bands: readonly EpochBand[],
  labels: Readonly<Record<keyof Band, string>>,
  figure: (band: EpochBand) => Band,
): Curve[] {
  const curve = (part: keyof Band, look: Omit<Curve, 'label' | 'values'>): Curve => ({
    label: labels[part],
    values: bands.map((band) => figure(band)[part]),
    ...look,
  });
  return [
    curve('least', { color: '--run-1', stroke: 'dotted', fillTo: 2 }),
    curve('median', { color: '--run-1', stroke: 'solid' }),
    curve('greatest', { color: '--run-1', stroke: 'dashed' }),
  ];
}

/** Beyond the lowest of all curves' tops by so much, a curve would press the others flat. */
const BEYOND = 10;

/** The top of a frame in which no curve presses the others flat; undefined where all of them have room. */
export function frameTop(curves: readonly Curve[]): number | undefined {
  const tops = curves
    .filter(({ values }) => values.length > 0)
    .map(({ values }) => Math.max(...Array.from(values)));
  if (tops.length === 0) return undefined;
  const top = BEYOND * Math.min(...tops);
  return Math.max(...tops) > top && top > 0 ? top : undefined;
}
