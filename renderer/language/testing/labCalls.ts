// Ordinary calls of the texts of the lab's panels.

import type { Dictionary } from '../en.ts';
import { callsOf, type Calls } from './samples.ts';

export const labCalls: Calls<Dictionary> = {
  ...callsOf('points', ({ points }) => ({
    className: [points.className(2)],
    counts: [
      points.counts(1, [[0, 1]]),
      points.counts(1500, [
        [0, 1499],
        [3, 1],
      ]),
    ],
    take: [points.take('A')],
    took: [points.took(2000, 10_000)],
    gaps: [points.gaps([0, 2, 4])],
    at: [points.at(-0.3, 0.12, 0), points.at(1, 0, 1), points.at(1, 0, 3)],
    carried: [points.carried(-0.3, 0.12)],
    pickedUp: [points.pickedUp(4)],
    chosen: [points.chosen(1)],
  })),
  'lab.stop.summary': ({ lab: { stop } }) => [0, 1, 4].map(stop.summary),
  ...callsOf('labPanels', ({ labPanels }) => ({
    files: [labPanels.files('A')],
    earlier: [labPanels.earlier('A')],
    later: [labPanels.later('A')],
    enlarge: [labPanels.enlarge('A')],
    close: [labPanels.close('A')],
    hidden: [labPanels.hidden(1)],
    layerNumber: [labPanels.layerNumber(2)],
  })),
  ...callsOf('labPanels.weights', ({ labPanels: { weights } }) => ({
    finding: [weights.finding(1, '0.3', undefined), weights.finding(1440, '0.3', '0.1')],
    cut: [weights.cut('40', '1,024')],
  })),
  ...callsOf('labPanels.trace', ({ labPanels: { trace } }) => ({
    className: [trace.className(3)],
    cut: [trace.cut(128, 1024)],
    finding: [true, false, undefined].map((isRight) =>
      trace.finding(1245, '6', '5', isRight, '0.0023'),
    ),
  })),
  ...callsOf('labPanels.activity', ({ labPanels: { activity } }) => ({
    rows: [activity.rows(300)],
    finding: [
      activity.finding(1, '50%', [], 30),
      activity.finding(1, '50%', [3, 4], 30),
      activity.finding(
        1,
        '50%',
        Array.from({ length: 11 }, (_, i) => i),
        30,
      ),
    ],
  })),
  ...callsOf('labPanels.updates', ({ labPanels: { updates } }) => ({
    finding: [updates.finding(1, '0.1', '0.001')],
  })),
  ...callsOf('labPanels.histograms', ({ labPanels: { histograms } }) => ({
    step: [histograms.step(1440)],
    finding: [histograms.finding(3, '−1', '1', 0), histograms.finding(3, '−1', '1', 7)],
  })),
  ...callsOf('labPanels.worst', ({ labPanels: { worst } }) => ({
    finding: [worst.finding('11', '360')],
    truth: [worst.truth('3')],
    ofRow: [worst.ofRow(1245)],
    share: [worst.share(3, '50%')],
    yes: [worst.yes('50%')],
    lossOf: [worst.lossOf('2.45')],
  })),
  ...callsOf('labPanels.predicted', ({ labPanels: { predicted } }) => ({
    finding: [predicted.finding('0.3', '4')],
  })),
  ...callsOf('labPanels.landscape', ({ labPanels: { landscape } }) => ({
    weight: [landscape.weight(1)],
    finding: [landscape.finding('1,440', '1,437', '0.1', '7.3')],
  })),
};
