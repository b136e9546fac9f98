// Calls of every text about programs that takes something in.

import type { Dictionary } from '../en.ts';
import { callsOf } from './samples.ts';

const counts = [1, 1200];

export const programCalls = {
  ...callsOf('programs', ({ programs }) => ({
    allVariables: [programs.allVariables(2000)],
    changed: [programs.changed('12:30')],
    copyOf: [programs.copyOf('ReLU')],
    deleteOf: [programs.deleteOf('ReLU')],
    deleted: [programs.deleted('ReLU')],
    duplicateOf: [programs.duplicateOf('ReLU')],
    hideValues: [programs.hideValues('W1')],
    items: counts.map(programs.items),
    opened: [programs.opened('relu.py')],
    saveAs: [programs.saveAs('.py')],
    showValues: [programs.showValues('W1')],
    time: [0.004, 1200].map(programs.time),
    tooLong: counts.map(programs.tooLong),
    valuesCut: [programs.valuesCut(1, 300)],
  })),
  ...callsOf('programs.compare', ({ programs: { compare } }) => ({
    notClose: [compare.notClose('[0, 1]', '0.25', '0.5')],
    otherShape: [compare.otherShape('(3, 2)', '(2, 3)')],
    closeInShape: [compare.closeInShape('(3,)', '(1, 3)')],
  })),
  'programs.differences.count': ({ programs: { differences } }: Dictionary) =>
    counts.map((count) => differences.count('torch', count)),
  ...callsOf('programs.plot', ({ programs: { plot } }) => ({
    axes: [plot.axes('', '', '', ['ReLU']), plot.axes('Loss', 'x', 'y', ['ReLU', 'W1'])],
    bars: [plot.bars('', 1, '0', '1'), plot.bars('ReLU', 3, '0', '1')],
    contours: [
      plot.contours(false, 1, '0', '1', '0', '1'),
      plot.contours(true, 8, '0', '1', '0', '1'),
    ],
    figure: [plot.figure('', 1), plot.figure('Loss', 3)],
    image: [plot.image(1, 1, '0', '1'), plot.image(8, 8, '0', '1')],
    line: [plot.line('', 1, '0', '1'), plot.line('ReLU', 3, '0', '1')],
    moreSeries: counts.map(plot.moreSeries),
    name: [plot.name(1)],
    points: [plot.points('', 1, '0', '1'), plot.points('ReLU', 3, '0', '1')],
    save: [plot.save('PNG')],
    series: [plot.series(1)],
    tableCut: [plot.tableCut(300, 1200)],
  })),
  ...callsOf('programs.problems', ({ programs: { problems } }) => ({
    notANotebook: [problems.notANotebook('relu.ipynb')],
    notRead: [problems.notRead('relu.py')],
    notText: [problems.notText('relu.py')],
    oldNotebook: [problems.oldNotebook('relu.ipynb')],
    tooLarge: [problems.tooLarge('relu.py', 100_000)],
  })),
  'settingsPage.progressChanges.programs': ({ settingsPage }: Dictionary) =>
    [1, 3].map(settingsPage.progressChanges.programs),
  'settingsPage.progressChanges.drawings': ({ settingsPage }: Dictionary) =>
    [1, 3].map(settingsPage.progressChanges.drawings),
  'settingsPage.progressChanges.points': ({ settingsPage }: Dictionary) =>
    [1, 3].map(settingsPage.progressChanges.points),
};
