// The texts of the interface in both languages: none is empty, none is broken, each is in its language.

import { kernelNames } from '../../core/tensor/kernels.ts';
import { mistakeNames } from '@backprop-lab/core/mistakes/mistakes';
import type { RunFileProblem } from '@backprop-lab/core/service';
import type { RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { RunStatus } from '../state/trainingRun.svelte.ts';
import { en, type Dictionary } from './en.ts';
import { ja } from './ja.ts';

const dictionaries = { ja, en };
const limits = { minimum: 1, maximum: 1000 };
const statuses: Record<RunStatus, true> = {
  none: true,
  starting: true,
  running: true,
  paused: true,
  finished: true,
  stopped: true,
  diverged: true,
  lost: true,
};

const problems: Readonly<Record<RunConfigProblem['kind'], RunConfigProblem>> = {
  notAnObject: { kind: 'notAnObject' },
  unknownField: { kind: 'unknownField', field: 'momentum' },
  missing: { kind: 'missing', field: 'epochs' },
  notANumber: { kind: 'notANumber', field: 'epochs' },
  notWhole: { kind: 'notWhole', field: 'epochs' },
  outOfRange: { kind: 'outOfRange', field: 'epochs', limits: { minimum: 3, maximum: 1234 } },
  layerCount: { kind: 'layerCount', field: 'hiddenSizes', limits: { minimum: 3, maximum: 7 } },
  batchTooLarge: { kind: 'batchTooLarge', field: 'batchSize', rows: 1437 },
  notAChoice: { kind: 'notAChoice', field: 'init', choices: ['kaiming', 'randn'] },
};

const failures = (['full', 'readOnly', 'other'] as const).map((kind) => ({ kind, code: 'EIO' }));

const fileProblems: Readonly<Record<RunFileProblem['kind'], RunFileProblem>> = {
  empty: { kind: 'empty' },
  notARun: { kind: 'notARun', place: 'header' },
  cutShort: { kind: 'cutShort', missingBytes: 1200 },
  altered: { kind: 'altered' },
  newer: { kind: 'newer', version: '2' },
  wrongContent: { kind: 'wrongContent', place: 'head.config.epochs' },
  unreadable: { kind: 'unreadable', code: 'EACCES' },
};

const divergence = { step: 1205, epoch: 26, loss: NaN, largestParameter: 3.2e15 };

/** Ordinary calls of every text that takes something in. */
const calls: Readonly<Record<string, (words: Dictionary) => readonly string[]>> = {
  'app.lessonTitle': ({ app }) => [app.lessonTitle(7, '学習')],
  'code.label': ({ code }) => [code.label('Trainer.step')],
  'form.reset': ({ form }) => [form.reset('0.03')],
  'form.isPreset': ({ form }) => [form.isPreset('article'), form.isPreset('regression')],
  'form.resetLabel': ({ form }) => [
    form.resetLabel('η', '0.03', 'article'),
    form.resetLabel('η', '0.03', 'regression'),
  ],
  'form.resetAll': ({ form }) => [form.resetAll('refactored'), form.resetAll('regression')],
  'form.choice': ({ form }) => ['kaiming', 'randn', 'sample', 'population'].map(form.choice),
  'form.range': ({ form }) => [form.range('epochs', limits)],
  'form.problem': ({ form }) => Object.values(problems).map(form.problem),
  'run.trainEpochs': ({ run }) => [run.trainEpochs(1), run.trainEpochs(1000)],
  'run.position': ({ run }) => [run.position(0, 30), run.position(3, 1000)],
  'run.stepPosition': ({ run }) => [run.stepPosition(1, 48), run.stepPosition(1436, 1437)],
  'run.timeLeft': ({ run }) => [0, 0.5, 3.21, 42, 90, 7200].map(run.timeLeft),
  'run.computedWith': ({ run }) => kernelNames.map(run.computedWith),
  'run.timeSpent': ({ run }) => [0, 3.21, 42, 90, 7200].map(run.timeSpent),
  'run.correct': ({ run }) => [
    run.correct(348, 360, 'classification'),
    run.correct(0, 1, 'regression'),
  ],
  'run.afterEpoch': ({ run }) =>
    (Object.keys(statuses) as RunStatus[]).map((status) => run.afterEpoch(3, status)),
  'run.refused': ({ run }) => [run.refused('η')],
  'run.diverged': ({ run }) => [run.diverged({ ...divergence, loss: Infinity }, 10)],
  'run.lost': ({ run }) => [run.lost(3, 30)],
  'charts.lossSummary': ({ charts }) => [charts.lossSummary(3, '0.1234', '0.2345')],
  'lesson07.runTrial': ({ lesson07 }) => [lesson07.runTrial('η', '3')],
  'lesson07.trial': ({ lesson07 }) => [
    lesson07.trial('η', '0.03', true),
    lesson07.trial('η', '3', false),
  ],
  'lesson07.underWay': ({ lesson07 }) => [lesson07.underWay(3)],
  'lesson07.outcome': ({ lesson07 }) => [lesson07.outcome('0.1', '0.2', 349, 360)],
  'lesson07.diverged': ({ lesson07 }) => [lesson07.diverged(12)],
  'figures.matrix': ({ figures }) => [figures.matrix('W1', 3, 2)],
  'lesson02.point': ({ lesson02 }) => [lesson02.point('ReLU', '1.0', '1.000', '1.000')],
  'lesson02.collapsed': ({ lesson02 }) => [
    lesson02.collapsed(1, '0.50', '0.10', '0'),
    lesson02.collapsed(3, '0.50', '−0.10', '0.2'),
  ],
  'lesson02.lengths': ({ lesson02 }) => [lesson02.lengths('ReLU', '0.1', '0.2')],
  'lesson02.neuron': ({ lesson02 }) => [lesson02.neuron(3, '50 %')],
  'lesson02.active': ({ lesson02 }) => [lesson02.active(0, '50 %'), lesson02.active(3, '49 %')],
  'lesson03.sum': ({ lesson03 }) => [lesson03.sum(undefined), lesson03.sum(lesson03.classes[0])],
  'lesson03.gradient': ({ lesson03 }) => [lesson03.gradient('0.5')],
  'lesson03.isTrue': ({ lesson03 }) => [lesson03.isTrue(lesson03.classes[1] ?? '')],
  'lesson03.loss': ({ lesson03 }) => [lesson03.loss('0.5')],
  'lesson03.said': ({ lesson03 }) => [lesson03.said('0.5', '0.7')],
  'lesson03.overflowed': ({ lesson03 }) => [lesson03.overflowed(100)],
  'lesson03.bothAgree': ({ lesson03 }) => [lesson03.bothAgree(0)],
  'lesson05.alternative': ({ lesson05 }) => [lesson05.alternative(1, 16, lesson05.steps.Z1)],
  'lesson05.shapes': ({ lesson05 }) => [lesson05.shapes([[4, 2]], undefined)],
  'lesson05.turn': ({ lesson05 }) => [lesson05.turn(2)],
  'lesson05.loss': ({ lesson05 }) => [lesson05.loss('0.69')],
  'lesson05.network': ({ lesson05 }) => [
    lesson05.network(lesson05.phases.forward, lesson05.places.hidden),
  ],
  'lesson05.resultOf': ({ lesson05 }) => [lesson05.resultOf('Z1')],
  'lesson09.show': ({ lesson09 }) => [lesson09.show(lesson09.parts.linear, lesson09.sides.classes)],
  'lesson08.summary': ({ lesson08 }) => [lesson08.summary(['0.1', '1.2'])],
  'lesson08.miss': ({ lesson08 }) => [lesson08.miss(9, '4.2'), lesson08.miss(8, '4.2')],
  'charts.accuracyTitle': ({ charts }) => [
    charts.accuracyTitle('classification'),
    charts.accuracyTitle('regression'),
  ],
  'charts.accuracySummary': ({ charts }) => [
    charts.accuracySummary(3, '96.9 %', 'classification'),
    charts.accuracySummary(3, '96.9 %', 'regression'),
  ],
  'charts.batchSummary': ({ charts }) => [charts.batchSummary(1440, '0.1234')],
  'table.largestDifference': ({ table }) => [table.largestDifference('1.2e-6')],
  'errors.unexpected': ({ errors }) => [errors.unexpected('…')],
  'figures.digit': ({ figures }) => [figures.digit(7)],
  ...callsOf('checks', ({ checks }) => ({
    up: [checks.up('学習')],
    down: [checks.down('学習')],
    progress: [checks.progress(1, 3)],
    next: [checks.next('8  学習')],
    pythonLabel: [checks.pythonLabel('a.py')],
  })),
  ...callsOf('commands', ({ commands }) => ({
    runAdded: [commands.runAdded('a.bprun')],
    runKnown: [commands.runKnown('a.bprun')],
    'tour.step': [commands.tour.step(1, 4)],
    'tour.steps.help.text': [commands.tour.steps.help.text('Ctrl+K')],
  })),
  'glossary.count': ({ glossary }) => [0, 1, 41].map(glossary.count),
  'search.count': ({ search }) => [0, 1, 2, 50].map(search.count),
  ...callsOf('lesson01', ({ lesson01: l }) => ({
    layer: [l.layer(1)],
    neuronsOf: [l.neuronsOf(1)],
    more: [l.more('学習')],
    fewer: [l.fewer('学習')],
    nameOfInput: [l.nameOfInput(2)],
    nameOfNeuron: [l.nameOfNeuron(3, 1)],
    row: [l.row(1)],
    entry: [l.entry(1)],
    column: [l.column(1)],
    sumOf: [l.sumOf(2)],
    alternative: [l.alternative('W', [2, 4, 1], 'a', '0.62')],
  })),
  ...callsOf('lesson04', ({ lesson04: l }) => ({
    pictureLabel: [l.pictureLabel(1796, 8)],
    productsLabel: [l.productsLabel(12)],
    brightnessAt: [l.brightnessAt(1, 8, '16')],
    valueAt: [l.valueAt(1, 8, '−0.81')],
    unitAt: [l.unitAt(29, '0.00')],
    pixel: [l.pixel(63)],
    unit: [l.unit(29)],
    sumOf: [l.sumOf(64)],
    verdict: [l.verdict(4, '0.9999', 0)],
    alternative: [true, false].map((right) =>
      l.alternative({
        index: 1000,
        label: 1,
        weights: 'randn',
        answer: 1,
        probability: '0.5',
        right,
      }),
    ),
  })),
  ...callsOf('lesson04.certainty', ({ lesson04: { certainty } }) => ({
    range: [certainty.range('0.1', '0.2')],
    size: [certainty.size('Z1')],
    alternative: [certainty.alternative(0, 1437, 1200, 0)],
  })),
  ...callsOf('keeping', ({ keeping }) => ({
    interrupted: [keeping.interrupted(17, 30, '…')],
    settingsFailure: failures.map(keeping.settingsFailure),
    runsFailure: failures.flatMap((failure) =>
      [0, 1, 2].map((n) => keeping.runsFailure(failure, n)),
    ),
    settingsAside: [
      keeping.settingsAside('settings.json', 'b.json', true),
      keeping.settingsAside('settings.json', undefined, false),
    ],
    runAside: Object.values(fileProblems).flatMap((problem) => [
      keeping.runAside('a.bprun', 'b', problem),
      keeping.runAside('a.bprun', undefined, problem),
    ]),
    fileProblem: Object.values(fileProblems).map(keeping.fileProblem),
    saveCause: ['ENOSPC', 'EROFS', 'EIO'].map(keeping.saveCause),
    readCause: ['EACCES', 'EIO'].map(keeping.readCause),
  })),
  ...callsOf('notes', ({ notes }) => ({
    bookmark: [notes.bookmark('学習')],
    removeBookmark: [notes.removeBookmark('学習')],
    deletePreset: [notes.deletePreset('学習')],
    deletedPreset: [notes.deletedPreset('学習')],
  })),
  ...callsOf('runs', ({ runs }) => ({
    count: [runs.count(1, 1), runs.count(3, 12)],
    chosen: [runs.chosen(2)],
    sortBy: [runs.sortBy('学習')],
    choose: [runs.choose('学習')],
    star: [runs.star('学習')],
    open: [runs.open('学習')],
    unnamed: [runs.unnamed(runs.presets.article)],
    more: [runs.more(50)],
    removed: [runs.removed(1), runs.removed(3)],
    outcome: [runs.outcome(runs.states.finished, 3, 30)],
    madeWith: [runs.madeWith('0.1.0', 'plain')],
    parameterCount: [runs.parameterCount(2260)],
    likePreset: [runs.likePreset(runs.presets.article)],
    unlikePreset: [runs.unlikePreset(runs.presets.article)],
    confusionLead: [runs.confusionLead(349, 360)],
    confusionCell: [runs.confusionCell('3', '5', 2)],
    exportChart: [runs.exportChart('PNG')],
    saved: [runs.saved('/a')],
    notSaved: [runs.notSaved('/a', '…')],
    compareTitle: [runs.compareTitle(3)],
  })),
  'runs.epochs': ({ runs }) => [`${runs.state} ${runs.epochs(17, 30)}`],
  'runs.legendChange': ({ runs, fields }) => [
    runs.legendChange('hiddenSizes', fields.hiddenSizes.name, '30'),
    runs.legendChange('epochs', fields.epochs.name, '30'),
  ],
  'runs.zoom.region': ({ runs }) => [runs.zoom.region('学習')],
  'runs.zoom.range': ({ runs }) => [`${runs.title} ${runs.zoom.range(3, 1200)}`],
  ...callsOf('about', ({ about }) => ({
    article: [about.article('学習')],
    kernels: [about.kernels('simd-fma')],
    licencesAbout: [about.licencesAbout(29)],
    notOpened: [about.notOpened('…')],
  })),
  ...callsOf('settingsPage', ({ settingsPage: s }) => ({
    notOpened: [s.notOpened('…')],
    space: [0, 1, 500].map((count) => s.space(count, '12 kB')),
    tidyCount: [0, 1, 5].map((count) => s.tidyCount(count, '12 kB')),
    tidyButton: [1, 3].map(s.tidyButton),
    tidied: [1, 3].map(s.tidied),
    notRead: [s.notRead('a.zip', '…')],
    refused: [s.refused('a.zip', undefined, '…'), s.refused('a.zip', 'b', '…')],
    progressRefused: [s.progressRefused('a.zip', 'answers')],
    progressNewer: [s.progressNewer('a.zip')],
    previewTitle: [s.previewTitle('a.zip')],
    previewRuns: [s.previewRuns(3, 1, 2)],
    previewProgress: [s.previewProgress([]), s.previewProgress(['a', 'b'])],
    backup: [s.backup('2026', '2027')],
  })),
  ...callsOf('settingsPage.progressChanges', ({ settingsPage: { progressChanges: p } }) => ({
    lessons: [p.lessons(2)],
    answers: [p.answers(2)],
    bookmarks: [p.bookmarks(2)],
    notes: [p.notes(2)],
    presets: [p.presets(2)],
    forms: [p.forms(2)],
  })),
  'lesson06.lineOf': ({ lesson06 }) => [lesson06.lineOf(1, 6)],
  ...callsOf('gradients.form', ({ gradients: { form } }) => ({
    allRows: [form.allRows(1437)],
    computing: [form.computing('12 %')],
    rowsProblem: [form.rowsProblem(1437)],
  })),
  ...callsOf('gradients.verdict', ({ gradients: { verdict } }) => ({
    far: [verdict.far(1, 1920)],
    at: [verdict.at(14, 45)],
    partsAt: ['Z2', 'W1'].map(verdict.partsAt),
    allTrue: [verdict.allTrue(4)],
    someFalse: [verdict.someFalse('W1, b1')],
    loss: [verdict.loss('3.133155')],
    kinks: [1, 10].map(verdict.kinks),
    unmeasured: [verdict.unmeasured(810, 300_000)],
    steps: [verdict.steps('7.6e-6', '7.6e-6'), verdict.steps('7.6e-6', '1.5e-5')],
  })),
  ...callsOf('gradients.map', ({ gradients: { map } }) => ({
    label: [map.label('W1', 30, 64)],
    axes: [map.axes(30, 64)],
    alike: [map.alike('1.000000', '0.1 %')],
    summarised: [map.summarised(5, 1)],
    tableCut: [map.tableCut(300, 1920)],
  })),
  'gradients.reader.place': ({ gradients: { reader } }) => [reader.place('学習', 1, 2)],
  ...callsOf('gradients.terms', ({ gradients: { terms } }) => ({
    title: [terms.title('W1[1, 2]')],
    rest: [1, 1425].map(terms.rest),
    zeros: [terms.zeros(0, 1437), terms.zeros(700, 1437)],
    mistaken: [terms.mistaken('0.1')],
  })),
  ...callsOf('gradients.epsilon', ({ gradients: { epsilon } }) => ({
    count: [epsilon.count(0, 1437), epsilon.count(1056, 1437)],
    summary: [epsilon.summary(1056, 1437)],
  })),
  ...callsOf('gradients.gallery', ({ gradients: { gallery } }) => ({
    heading: [gallery.heading('学習')],
    training: [gallery.training(3, 30)],
    summary: [gallery.summary(3, '0.1', '0.2')],
    diverged: [gallery.diverged(7)],
    aboveFrame: [gallery.aboveFrame('18.5')],
    after: [gallery.after(349, 343, 360)],
  })),
};

/** The calls of one part of the dictionary, by the names of its texts. */
function callsOf(
  part: string,
  calls: (words: Dictionary) => Readonly<Record<string, readonly string[]>>,
): Record<string, (words: Dictionary) => readonly string[]> {
  const names = Object.keys(calls(en));
  return Object.fromEntries(
    names.map((name) => [`${part}.${name}`, (words: Dictionary) => calls(words)[name] ?? []]),
  );
}

/** Texts that are the same in every language: names, formulas, and units that a choice has none of. */
const languageless = [
  ...['PyTorch', 'torch', 'NumPy', 'scikit-learn', 'Kaiming', 'ReLU', 'tanh'],
  ...['randn', 'allclose', 'float64', 'True', 'False'],
];
const formulas =
  /^gradients\.(gallery\.mistakes\.\w+\.(wrong|right)|epsilon\.curve|reader\.place)$/;
const emptyOnPurpose = [
  'fields.activation.unit',
  'fields.init.unit',
  'fields.standardization.unit',
  'fields.standardizeTarget.unit',
  'fields.task.unit',
];
const JAPANESE = /[\u3001-\u30ff\u4e00-\u9fff]/;

function entries(node: unknown, path = ''): [path: string, value: unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) =>
    entries(value, path === '' ? key : `${path}.${key}`),
  );
}

function textsOf(words: Dictionary): [path: string, text: string][] {
  return entries(words).flatMap(([path, value]): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    return (calls[path]?.(words) ?? []).map((text) => [path, text]);
  });
}

describe('the dictionaries', () => {
  it('have the same texts, and the same of them take something in', () => {
    const shape = (words: Dictionary) =>
      entries(words).map(([path, value]) => `${path}: ${typeof value}`);
    expect(shape(ja).sort()).toEqual(shape(en).sort());
  });

  it('have no text that takes something in and is not tried here', () => {
    const functions = entries(en).filter(([, value]) => typeof value === 'function');
    expect(Object.keys(calls).sort()).toEqual(functions.map(([path]) => path).sort());
  });
});

describe.each(Object.entries(dictionaries))('the texts in %s', (_language, words) => {
  it('are never empty but for the unit of what has none', () => {
    const empty = textsOf(words).filter(([, text]) => text.trim() === '');
    expect(empty.map(([path]) => path).sort()).toEqual(emptyOnPurpose);
  });

  it('show no value that is missing', () => {
    const broken = textsOf(words).filter(([, text]) => /undefined|NaN|null|\[object/.test(text));
    expect(broken).toEqual([]);
  });

  it('have a sentence for every problem, with the values that are allowed', () => {
    const sentences = Object.values(problems).map(words.form.problem);
    for (const sentence of sentences) expect(sentence).toMatch(/\p{L}.*[.。]$/u);
    expect(words.form.problem(problems.outOfRange)).toMatch(/\b3\b.*1,234/);
    expect(words.form.problem(problems.layerCount)).toMatch(/\b3\b.*\b7\b/);
    expect(words.form.problem(problems.batchTooLarge)).toContain('1,437');
    expect(words.form.problem(problems.notWhole)).not.toBe(words.form.problem(problems.notANumber));
  });

  it('say of a diverged run what became of its loss', () => {
    const nan = words.run.diverged(divergence, 10);
    const infinite = words.run.diverged({ ...divergence, loss: Infinity }, 10);
    expect(nan).toContain('NaN');
    expect(infinite).not.toContain('NaN');
    for (const text of [nan, infinite]) {
      expect(text).toContain('1,205');
      expect(text).toContain('26');
      expect(text).toContain('10');
      expect(text).toContain('3.2 × 10¹⁵');
    }
  });

  it('tell of every mistake what it is, what is right, and how one finds it', () => {
    const told = words.gradients.gallery.mistakes;
    expect(Object.keys(told).sort()).toEqual([...mistakeNames].sort());
    for (const { name, wrong, right, about } of Object.values(told)) {
      expect(wrong).not.toBe(right);
      for (const formula of [wrong, right]) expect(formula).toMatch(/ [=←] /);
      expect(about).toMatch(/\p{L}.*[.。]$/u);
      expect(about).not.toContain(name);
    }
    const names = Object.values(told).map(({ name }) => name);
    expect(new Set(names).size).toBe(mistakeNames.length);
  });

  it('never count sixty seconds beside the minutes', () => {
    const times = fc.double({ min: 60, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(times, (seconds) => {
        const numbers = words.run.timeSpent(seconds).match(/\d+/g) ?? [];
        const [minutes = NaN, rest = NaN] = numbers.map(Number);
        expect(rest).toBeLessThan(60);
        expect(Math.abs(60 * minutes + rest - seconds)).toBeLessThanOrEqual(0.5);
      }),
      { examples: [[60], [119.4], [119.7], [3599.9]] },
    );
  });
});

describe('the Japanese texts', () => {
  it('are Japanese, but for names', () => {
    const foreign = textsOf(ja).filter(([path, text]) => {
      const needsNoJapanese =
        emptyOnPurpose.includes(path) || languageless.includes(text) || formulas.test(path);
      return !JAPANESE.test(text) && !needsNoJapanese;
    });
    expect(foreign).toEqual([]);
  });
});

describe('the English texts', () => {
  it('hold nothing Japanese but what they are given', () => {
    const foreign = textsOf(en).filter(([, text]) => JAPANESE.test(text.replace('学習', '')));
    expect(foreign).toEqual([]);
  });

  it('count one epoch in the singular', () => {
    expect(en.run.trainEpochs(1)).toBe('Train 1 epoch');
    expect(en.run.trainEpochs(2)).toBe('Train 2 epochs');
  });
});
