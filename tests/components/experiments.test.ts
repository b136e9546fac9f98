// Experiments as files: opened, done, checked, left, saved; what is locked or hidden stays as it is.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { page as screen } from 'vitest/browser';

import {
  decodeExperiment,
  encodeExperiment,
  experimentJson,
} from '../../core/experiments/experimentFile.ts';
import type { Experiment } from '../../core/experiments/experiment.ts';
import { presets } from '../../core/training/runConfig.ts';
import { press, valueOf } from './app/actions.ts';
import { problemsInBothLooks } from './app/axe.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

const experiment: Experiment = {
  title: 'Find a learning rate',
  task: {
    en: 'Find a learning rate that reaches 90 % in 2 epochs.',
    ja: '2 エポックで正解率 90% に届く学習率を見つけてください。',
  },
  config: { ...presets.article, learningRate: 0.0001, epochs: 2, hiddenSizes: [24], torchSeed: 4 },
  panels: ['curves', 'weights'],
  locked: ['data', 'task', 'hiddenSizes', 'activations', 'epochs'],
  hidden: ['torchSeed', 'numpySeed'],
  goal: { metric: 'validationAccuracy', value: 0.9, epochs: 2 },
};

const give = ({ desktop }: OpenApp, bytes = encodeExperiment(experiment), name = 'rate.bpexp') => {
  desktop.giveFile({ kind: 'opened', name, bytes });
};

const panel = ({ page }: OpenApp, name = experiment.title) => page.getByRole('region', { name });

test('it is opened with its task, worked on until its goal is reached, and left', async ({
  open,
}) => {
  const app = await open({ lesson: '07-training', labPanels: ['network'] });
  const { page } = app;
  give(app);
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lab');
  await expect.element(page.getByRole('heading', { name: experiment.title })).toHaveFocus();
  await expect.element(panel(app)).toHaveTextContent(/Find a learning rate that reaches 90 %/);
  await expect
    .element(panel(app))
    .toHaveTextContent('A validation accuracy of at least 90% within 2 epochs.');
  await expect.element(panel(app)).toHaveTextContent('Train: after every epoch it is checked');
  await expect.element(page.getByRole('region', { name: 'First layer’s weights' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'The network' })).not.toBeInTheDocument();

  const lesson = new TrainingLesson(app);
  await expect.element(lesson.field('Hidden neurons')).toHaveAttribute('readonly');
  await expect.element(lesson.field('Hidden neurons')).toHaveValue('24');
  await expect
    .element(lesson.field('Hidden neurons'))
    .toHaveAccessibleDescription(containing('set by the experiment'));
  await expect.element(lesson.field('Data')).toHaveValue('digits');
  await page.getByText('More: initial weights').click();
  await expect.element(lesson.field('Seed: weights and order')).not.toBeInTheDocument();
  await expect.element(page.getByLabelText('Program', { exact: true })).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'New weights' })).toBeDisabled();

  await lesson.train.click();
  await lesson.finished();
  await expect
    .element(panel(app))
    .toHaveTextContent(/Not reached in this run: the best is [\d.]+%, after epoch \d\./);
  await lesson.field('Learning rate').fill('0.3');
  await lesson.train.click();
  await expect.element(panel(app)).toHaveTextContent(/Goal reached after epoch [12]: 9[\d.]+%\./);
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Goal reached' }))
    .toBeInTheDocument();

  await page.getByRole('button', { name: 'Back to the experiment’s values' }).click();
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.0001');
  await page.getByRole('button', { name: 'Leave the experiment' }).click();
  await expect.element(panel(app)).not.toBeInTheDocument();
  await expect.element(lesson.field('Hidden neurons')).toHaveValue('30');
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.03');
  await expect.element(page.getByRole('region', { name: 'The network' })).toBeVisible();
});

test('one’s own values are kept beside it, and undo leads back through it', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { desktop, page } = app;
  const lesson = new TrainingLesson(app);
  const rate = lesson.field('Learning rate');
  await rate.fill('0.5');
  give(app);
  await expect.element(rate).toHaveValue('0.0001');
  await rate.fill('0.2');
  await page.getByRole('button', { name: 'Leave the experiment' }).click();
  await expect.element(rate).toHaveValue('0.5');

  // In turn: leaving, what was typed in it, opening, what was typed before.
  desktop.choose('undo');
  await expect.element(panel(app)).toBeVisible();
  await expect.element(rate).toHaveValue('0.2');
  desktop.choose('undo');
  await expect.element(rate).toHaveValue('0.0001');
  desktop.choose('undo');
  await expect.element(panel(app)).not.toBeInTheDocument();
  await expect.element(rate).toHaveValue('0.5');
  desktop.choose('undo');
  await expect.element(rate).toHaveValue('0.03');
  for (let i = 0; i < 3; i++) desktop.choose('redo');
  await expect.element(panel(app)).toBeVisible();
  await expect.element(rate).toHaveValue('0.2');
});

test('what is locked stays locked, whichever way other values come', async ({ open }) => {
  // Values that were written by hand into the app's folder count no more than what is typed.
  const app = await open({
    lesson: 'lab',
    forms: { 'lab-experiment': { hiddenSizes: '7', torchSeed: '9', learningRate: '0.7' } },
    experiment: { file: experimentJson(experiment), panels: ['network'] },
  });
  const { desktop, page } = app;
  const lesson = new TrainingLesson(app);
  const hidden = lesson.field('Hidden neurons');
  await expect.element(panel(app)).toBeVisible();
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.7');
  await press(hidden, '99');
  await expect.element(hidden).toHaveValue('24');
  await lesson.oneStep.click();
  // 64 · 24 + 24 + 24 · 10 + 10
  await expect
    .element(page.getByRole('region', { name: 'The network' }))
    .toHaveTextContent('1,810 parameters in all.');

  // From a lesson one goes on with one's own form: the experiment is left, and can be had back.
  await page.getByRole('button', { name: /^7/ }).click();
  await page.getByRole('button', { name: 'Go on in the lab' }).click();
  await expect.element(panel(app)).not.toBeInTheDocument();
  await expect.element(hidden).toHaveValue('30');
  desktop.choose('undo');
  await expect.element(panel(app)).toBeVisible();
  await expect.element(hidden).toHaveValue('24');
});

test('a table cannot take the place of data that are locked', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page, window } = app;
  give(app);
  await expect.element(panel(app)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Open a table…' })).not.toBeInTheDocument();
  const dataTransfer = new window.DataTransfer();
  dataTransfer.items.add(new window.File(['a,b\n1,2\n3,4\n5,6\n7,8'], 'a.csv'));
  const drop = new window.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  page.css('#content').element().dispatchEvent(drop);
  await expect.element(page.getByText(/The experiment sets the data\./)).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(new TrainingLesson(app).field('Data')).toHaveValue('digits');
});

test('a file that is no sound experiment is told of, and nothing changes', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const text = new TextDecoder().decode(encodeExperiment(experiment));
  const said = page.getByText(/Nothing was changed\./);
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /^rate\.bpexp: the file is empty/],
    [text.slice(0, 300), /it is not an experiment, or it was damaged/],
    [text.replace('"version": 1', '"version": 9'), /newer version of the app \(format 9\)/],
    [text.replace('"epochs": 2', '"epochs": 0'), /cannot be used \(Epochs: /],
    [text.replace('"locked"', '"looked"'), /the entry “(looked|locked)” is not what it should be/],
  ];
  for (const [content, sentence] of cases) {
    give(app, new TextEncoder().encode(content));
    await expect.element(said).toHaveTextContent(sentence);
    await expect.element(panel(app)).not.toBeInTheDocument();
  }
  app.desktop.giveFile({ kind: 'failed', name: 'gone.bpexp', code: 'ENOENT' });
  await expect.element(page.getByText(/gone\.bpexp could not be read.*ENOENT/)).toBeVisible();
});

test('a teacher saves an experiment, and learners open it from the lab', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { desktop, page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('5');
  await page.getByText('Save as an experiment…').click();
  const save = page.getByRole('button', { name: 'Save the file…' });
  await expect.element(save).toBeDisabled();
  await expect.element(page.getByText('It needs a title.')).toBeVisible();
  await page.getByLabelText('Title', { exact: true }).fill('12.3 %: η?');
  await page.getByLabelText('Assignment, in Japanese').fill('学習率を探してください。');
  await page.getByLabelText('Epochs, for learners').selectOptions('locked');
  await page.getByLabelText('Task, for learners').selectOptions('hidden');
  await page.getByLabelText('What is to be reached').selectOptions('validation accuracy');
  await page.getByLabelText('At least (%)', { exact: true }).fill('12.3');
  await page.getByRole('textbox', { name: 'with at most so many parameters' }).fill('3000');
  await press(page.getByRole('textbox', { name: 'within so many epochs' }), '{Tab}');
  await page.getByRole('checkbox', { name: 'within so many epochs' }).click();
  await save.click();
  await expect.element(page.getByText(/^Saved as 12-3-η\.bpexp/)).toBeVisible();
  const [file] = desktop.savedFiles;
  expect(decodeExperiment(new Uint8Array(file?.bytes ?? []))).toEqual({
    title: '12.3 %: η?',
    task: { ja: '学習率を探してください。' },
    config: { ...presets.article, epochs: 5 },
    panels: ['surface', 'curves', 'network'],
    locked: ['epochs'],
    hidden: ['task'],
    goal: { metric: 'validationAccuracy', value: 0.123, epochs: 5, parameters: 3000 },
  });

  desktop.fileToOpen = { kind: 'opened', name: 'a.json', bytes: file?.bytes ?? new Uint8Array() };
  await page.getByRole('button', { name: 'Open an experiment…' }).click();
  expect(desktop.askedKinds).toEqual(['experiment']);
  await expect.element(panel(app, '12.3 %: η?')).toHaveTextContent('学習率を探してください。');
  await expect.element(page.getByText('Save as an experiment…')).not.toBeInTheDocument();
  expect(await valueOf(lesson.field('Epochs'))).toBe('5');
});

test('what is saved while an experiment is open leads back to it', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { desktop, page } = app;
  give(app);
  await expect.element(panel(app)).toBeVisible();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect.element(page.getByText(/^Saved as/)).toBeVisible();
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('button', { name: 'Leave the experiment' }).click();

  const bytes = new Uint8Array(desktop.savedFiles[0]?.bytes ?? []);
  give(app, bytes, 'of-a-learner.zip');
  await page.getByRole('button', { name: `Open the experiment “${experiment.title}”` }).click();
  await expect.element(panel(app)).toHaveTextContent(/Find a learning rate that reaches 90 %/);

  const { 'progress.json': progress = new Uint8Array(), ...files } = unzipSync(bytes);
  const odd = strFromU8(progress).replace('backprop-lab-experiment', 'another');
  give(app, zipSync({ ...files, 'progress.json': strToU8(odd) }), 'odd.zip');
  await expect
    .element(page.getByText(/^progress\.json in odd\.zip: the entry “experiment” is not/).first())
    .toBeVisible();
});

for (const language of ['en', 'ja'] as const) {
  test(`axe and nothing cut off, ${language}`, async ({ open }) => {
    const app = await open({ lesson: 'lab', language });
    const { page } = app;
    await page.getByText(/^(Save as an experiment…|実験として保存…)$/).click();
    await page
      .getByLabelText(/^(What is to be reached|目標にするもの)$/)
      .selectOptions('validationAccuracy');
    expect(await problemsInBothLooks(app)).toEqual([]);
    give(app);
    await expect.element(panel(app)).toBeVisible();
    await page.getByRole('button', { name: /^(One epoch|1 エポック)$/ }).click();
    await expect.element(panel(app)).toHaveTextContent(/left\.|残りは/);
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}
