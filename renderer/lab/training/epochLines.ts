// The lines of a run's figures per epoch, with PyTorch's behind them.

import type { RecordedRun } from '@backprop-lab/core/service';

import type { Dictionary } from '../../language/en.ts';
import { DecimatedSeries } from '../../ui/charts/decimatedSeries.ts';
import type { Line } from '../../ui/charts/lineChart.ts';

/** One figure an epoch in each. */
export interface EpochFigures {
  readonly trainLosses: Iterable<number>;
  readonly valLosses: Iterable<number>;
  readonly valCorrect: Iterable<number>;
}

type Words = Dictionary['charts'];

/** @param epochs that the chart has room for */
export function linesOfLosses(
  { trainLosses, valLosses }: EpochFigures,
  recorded: RecordedRun | undefined,
  epochs: number,
  words: Words,
): Line[] {
  return [
    {
      label: words.train,
      color: '--quantity-gradient',
      stroke: 'solid',
      points: byEpoch(trainLosses),
    },
    {
      label: words.validation,
      color: '--quantity-validation',
      stroke: 'dotted',
      points: byEpoch(valLosses),
    },
    ...(recorded
      ? [
          ofPyTorch(words.pytorchTrain, recorded.trainLosses, epochs, words),
          ofPyTorch(words.pytorchValidation, recorded.valLosses, epochs, words),
        ]
      : []),
  ];
}

/** In percent. @param rows that are validated on */
export function linesOfAccuracy(
  { valCorrect }: EpochFigures,
  recorded: RecordedRun | undefined,
  epochs: number,
  rows: number,
  words: Words,
): Line[] {
  const percentOf = (counts: Iterable<number>) =>
    Float64Array.from(counts, (count) => (100 * count) / rows);
  return [
    {
      label: words.validation,
      color: '--quantity-validation',
      stroke: 'dotted',
      points: byEpoch(percentOf(valCorrect)),
    },
    ...(recorded ? [ofPyTorch(words.pytorch, percentOf(recorded.valCorrect), epochs, words)] : []),
  ];
}

function ofPyTorch(label: string, values: Float64Array, epochs: number, words: Words): Line {
  return {
    label,
    legend: words.pytorch,
    stroke: 'faint',
    color: '--quantity-reference',
    points: byEpoch(values.subarray(0, epochs)),
  };
}

/** One point an epoch, thinned out where there are more than can be told apart: dotted lines of many points are slow to draw. */
function byEpoch(values: Iterable<number>) {
  const series = new DecimatedSeries(120);
  series.add(values);
  return series.points();
}
