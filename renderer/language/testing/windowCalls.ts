// Calls of every text of the window, its lessons and their runs that takes something in.

import { fileCodes } from '../../../electron/storage.ts';
import type { Dictionary } from '../en.ts';
import { programCalls } from './programCalls.ts';
import {
  ambiguity,
  callsOf,
  divergence,
  failures,
  fileProblems,
  limits,
  problems,
  type Calls,
} from './samples.ts';

export const windowCalls: Calls<Dictionary> = {
  'app.lessonTitle': ({ app }) => [app.lessonTitle(7, '学習')],
  'app.exercisesDone': ({ app }) => [app.exercisesDone(1), app.exercisesDone(22)],
  'settingsPage.progressChanges.exercises': ({ settingsPage }) => [
    settingsPage.progressChanges.exercises(1),
    settingsPage.progressChanges.exercises(3),
  ],
  'settingsPage.openExperiment': ({ settingsPage }) => [settingsPage.openExperiment('η')],
  ...programCalls,
  ...callsOf('code', ({ code }) => ({
    choice: [code.choice('Trainer.step')],
    label: [code.label('Trainer.step', 'TypeScript')],
    programLabel: [code.programLabel('a.py')],
  })),
  'form.reset': ({ form }) => [form.reset('0.03')],
  'form.isPreset': ({ form }) => [
    form.isPreset('article', true),
    form.isPreset('regression', true),
    form.isPreset('article', false),
    form.isPreset('experiment', true),
  ],
  'form.slider': ({ form }) => [form.slider('η')],
  'form.resetLabel': ({ form }) => [
    form.resetLabel('η', '0.03', 'article', true),
    form.resetLabel('η', '0.03', 'experiment', true),
    form.resetLabel('η', '0.03', 'article', false),
    form.resetLabel('η', '0.03', 'regression', true),
  ],
  'form.resetAll': ({ form }) => [form.resetAll('refactored'), form.resetAll('regression')],
  'form.layerLabel': ({ form, fields }) => [form.layerLabel(fields.activations.name, 2)],
  'form.range': ({ form }) => [form.range('epochs', limits)],
  'form.problem': ({ form }) => [...Object.values(problems), ambiguity].map(form.problem),
  'run.trainEpochs': ({ run }) => [run.trainEpochs(1), run.trainEpochs(1000)],
  'run.position': ({ run }) => [run.position(0, 30), run.position(3, 1000)],
  'weights.alternative': ({ weights }) => [
    weights.alternative(24, 30, 1440, '0.78'),
    weights.alternative(1, 1, 1, '0.10'),
  ],
  'weights.at': ({ weights }) => [weights.at(1440, '0.78')],
  'weights.title': ({ weights }) => [weights.title(24, 30), weights.title(10, 10)],
  'run.stepPosition': ({ run }) => [run.stepPosition(1, 48), run.stepPosition(1436, 1437)],
  'run.stepsPerSecond': ({ run }) => [1, 40, undefined].map(run.stepsPerSecond),
  'run.timeLeft': ({ run }) => [0, 0.5, 3.21, 42, 90, 7200].map(run.timeLeft),
  'run.computedWith': ({ run }) => ['plain', 'simd', 'simd-fma', 'later'].map(run.computedWith),
  'run.timeSpent': ({ run }) => [0, 3.21, 42, 90, 7200].map(run.timeSpent),
  'run.validationLoss': ({ run }) => [run.validationLoss('0.123')],
  'run.correct': ({ run }) => [
    run.correct(348, 360, { task: 'classification', data: 'digits' }),
    run.correct(0, 1, { task: 'regression', data: 'digits' }),
    run.correct(90, 100, { task: 'binary', data: 'moons' }),
  ],
  'run.afterEpoch': ({ run }) =>
    (['paused', 'stopped', 'finished', undefined] as const).map((status) =>
      run.afterEpoch(3, status),
    ),
  'run.refused': ({ run }) => [run.refused(['η']), run.refused(['η', 'm'])],
  'run.diverged': ({ run }) => [run.diverged({ ...divergence, loss: Infinity }, 10)],
  'run.lost': ({ run }) => [run.lost(3, 30)],
  'series.trained': ({ series }) => [series.trained(1, 2)],
  'charts.lossSummary': ({ charts }) => [charts.lossSummary(3, '0.1234', '0.2345')],
  'figures.matrix': ({ figures }) => [figures.matrix('W1', 3, 2)],
  'charts.accuracyTitle': ({ charts }) => [
    charts.accuracyTitle('classification'),
    charts.accuracyTitle('regression'),
  ],
  'charts.accuracySummary': ({ charts }) => [
    charts.accuracySummary(3, '96.9%', 'classification'),
    charts.accuracySummary(3, '96.9%', 'regression'),
  ],
  'charts.batchSummary': ({ charts }) => [charts.batchSummary(1440, '0.1234')],
  'table.largestDifference': ({ table }) => [table.largestDifference('1.2e-6')],
  'figures.digit': ({ figures }) => [figures.digit(7)],
  ...callsOf('checks', ({ checks }) => ({
    up: [checks.up('学習')],
    down: [checks.down('学習')],
    progress: [checks.progress(1, 3)],
    next: [checks.next('8  学習')],
  })),
  ...callsOf('commands', ({ commands }) => ({
    'palette.searchFor': [commands.palette.searchFor('softmax')],
    runAdded: [commands.runAdded('a.bprun')],
    runKnown: [commands.runKnown('a.bprun')],
    'tour.step': [commands.tour.step(1, 4)],
    'tour.steps.help.text': [commands.tour.steps.help.text('Ctrl+K')],
  })),
  ...callsOf('typing', ({ typing }) => ({
    outOfRange: [typing.outOfRange('−10', '10')],
    ambiguous: [typing.ambiguous(ambiguity)],
    cut: [typing.cut(60, 1), typing.cut(20_000, 1234)],
  })),
  'glossary.count': ({ glossary }) => [0, 1, 41].map(glossary.count),
  'search.count': ({ search }) => [0, 1, 2, 50].map(search.count),
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
    saveCause: ['ENOSPC', 'EROFS', 'EIO', fileCodes.notAFile].map(keeping.saveCause),
    readCause: ['EACCES', 'EIO', ...Object.values(fileCodes)].map(keeping.readCause),
  })),
  ...callsOf('settingsKeeping', ({ settingsKeeping: s }) => ({
    leftOut: [
      s.leftOut('settings.json', [['notes', '01-mlp'], ['theme']], 'b.json'),
      s.leftOut('session.json', [], undefined),
      s.leftOut('session.json', [['scrollTop']], undefined),
    ],
    refused: [s.refused([['work', 'notes', '01-mlp']])],
    waiting: [s.waiting(Object.keys(s.parts).map((field) => [field]))],
  })),
  ...callsOf('notes', ({ notes }) => ({
    bookmark: [notes.bookmark('学習')],
    openLesson: [notes.openLesson('7 学習')],
    noteOn: [notes.noteOn('7 学習')],
    removeBookmark: [notes.removeBookmark('学習')],
    deletePreset: [notes.deletePreset('学習')],
    deletedPreset: [notes.deletedPreset('学習')],
  })),
};
