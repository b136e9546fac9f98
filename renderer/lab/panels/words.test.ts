// The words of the lab's panels, in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { panelWords } from './words.ts';

describeTexts(panelWords, {
  'network.drawing': ({ network }) => [network.drawing(['A', 'B'])],
  'network.hidden': ({ network }) => [network.hidden(1)],
  'network.total': ({ network }) => [network.total(1), network.total(2260)],
  'network.cut': ({ network }) => [network.cut(10)],
  'change.made': ({ change }) => [change.made('96: A 0.01')],
  'change.kept': ({ change }) => [change.kept('96: A 0.01')],
  'stop.summary': ({ stop }) => [0, 1, 4].map(stop.summary),
  'surface.after': ({ surface }) => [0, 1, 1440].map(surface.after),
  'surface.some': ({ surface }) => [surface.some(50)],
  'surface.className': ({ surface }) => [surface.className('0')],
  'surface.finding': ({ surface }) => [surface.finding(['A', 'B'])],
  'surface.share': ({ surface }) => [surface.share('0', '50 %')],
  'surface.valueFinding': ({ surface }) => [surface.valueFinding('0', '1')],
  files: (labPanels) => [labPanels.files('A')],
  earlier: (labPanels) => [labPanels.earlier('A')],
  later: (labPanels) => [labPanels.later('A')],
  enlarge: (labPanels) => [labPanels.enlarge('A')],
  close: (labPanels) => [labPanels.close('A')],
  hidden: (labPanels) => [labPanels.hidden(1)],
  layerNumber: (labPanels) => [labPanels.layerNumber(2)],
  'weights.finding': ({ weights }) => [
    weights.finding(1, '0.3', undefined),
    weights.finding(1440, '0.3', '0.1'),
  ],
  'weights.cut': ({ weights }) => [weights.cut('40', '1,024')],
  'trace.className': ({ trace }) => [trace.className('3')],
  'trace.share': ({ trace }) => [trace.share('3', '50%')],
  'trace.others': ({ trace }) => [trace.others(1, '3%'), trace.others(246, '3%')],
  'trace.cut': ({ trace }) => [trace.cut(128, 1024)],
  'trace.finding': ({ trace }) =>
    [true, false, undefined].map((isRight) => trace.finding(1245, '6', '5', isRight, '0.0023')),
  'activity.rows': ({ activity }) => [activity.rows(300)],
  'activity.finding': ({ activity }) => [
    activity.finding(1, '50%', [], 30),
    activity.finding(1, '50%', [3, 4], 30),
    activity.finding(
      1,
      '50%',
      Array.from({ length: 11 }, (_, i) => i),
      30,
    ),
  ],
  'updates.finding': ({ updates }) => [updates.finding(1, '0.1', '0.001')],
  'histograms.step': ({ histograms }) => [histograms.step(1440)],
  'histograms.finding': ({ histograms }) => [
    histograms.finding(3, '−1', '1', 0),
    histograms.finding(3, '−1', '1', 7),
  ],
  'worst.finding': ({ worst }) => [worst.finding('11', '360')],
  'worst.truth': ({ worst }) => [worst.truth('3')],
  'worst.ofRow': ({ worst }) => [worst.ofRow(1245)],
  'worst.share': ({ worst }) => [worst.share('3', '50%')],
  'worst.lossOf': ({ worst }) => [worst.lossOf('2.45')],
  'predicted.finding': ({ predicted }) => [predicted.finding('0.3', '4')],
  'landscape.weight': ({ landscape }) => [landscape.weight(1)],
  'landscape.finding': ({ landscape }) => [landscape.finding('1,440', '1,437', '0.1', '7.3')],
});
