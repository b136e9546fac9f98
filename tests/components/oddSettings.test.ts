// What is remembered may be from another version, or out of an archive that anybody wrote: every page opens with it, and what can be used is used.

import { createStore, entries, set } from 'idb-keyval';

import { trainedRecord } from '../../core/testing/records.ts';
import { presets } from '../../core/training/runConfig.ts';
import { pages } from '../../renderer/app/pages.ts';
import type { Profile } from './app/fakeDesktop.ts';
import { expect, test } from './app/test.ts';
import { keepRun } from './keptRuns.ts';
import { digits } from './recordings.ts';
import { TrainingLesson } from './trainingLesson.ts';

const lessons = [
  ...['01-mlp', '02-activation', '03-output-layer', '04-forward', '05-flow', '06-backward'],
  ...['07-training', '08-regression', '09-refactoring'],
];
const oddAnswers = ['0,0,1', '9,8,7,6', '\n∞'];

const answersWith = (given: string) =>
  Object.fromEntries(
    [
      ...['sum-of-a-neuron', 'count-layers', 'shape-of-A1', 'count-parameters', 'what-collapses'],
      ...['three-slopes', 'which-pair', 'softmax-by-hand', 'standardised-pixel', 'four-beats'],
      ...['one-delta', 'shape-of-dA1', 'order-of-the-way-back', 'steps-per-epoch'],
      ...['order-of-a-step', 'one-gradient', 'backward-through-the-model', 'no-such-check'],
    ].map((check) => [check, { given, right: false }]),
  );

test.for(oddAnswers)('every lesson opens with the answer %j', async (given, { open }) => {
  const answers = Object.fromEntries(lessons.map((lesson) => [lesson, answersWith(given)]));
  const app = await open({ answers });
  for (const [i, lesson] of lessons.entries()) {
    app.desktop.choose('goTo', lesson);
    await expect
      .element(app.page.getByRole('heading', { level: 1 }))
      .toHaveTextContent(new RegExp(`^${i + 1} `));
    await expect
      .element(app.page.getByText('This page could not be shown'))
      .not.toBeInTheDocument();
    await expect.poll(() => app.page.getByRole('form').elements().length).toBeGreaterThan(2);
  }
});

test('an order that is none is asked for from its beginning, and can be found', async ({
  open,
}) => {
  const lesson = '07-training';
  const app = await open({ lesson, answers: { [lesson]: answersWith('0,0,1') } });
  const order = app.page.getByRole('form', { name: /four parts of a step/ });
  await expect.poll(() => order.getByRole('listitem').elements().length).toBe(4);
  const first = order.getByRole('listitem').first();
  const before = first.element().textContent;
  await order
    .getByRole('button', { name: /^Move down/ })
    .first()
    .click();
  await expect.element(first).not.toHaveTextContent(before.trim().slice(0, 12));
});

test('every page opens with forms, bookmarks and places of nonsense', async ({ open }) => {
  const app = await open({
    scrollTop: 1e12,
    bookmarks: { '01-mlp': [1, 1, 500, 0.5], 'no-such-lesson': [3] },
    notes: { '01-mlp': '\u202e\u0000\ud800' },
    forms: { gradients: { network: 'nonsense', rows: '9'.repeat(400), hiddenSizes: '1,0,0,0,0' } },
    panels: { '01-mlp/notes': true, 'no-such-panel': true },
    lessonMarks: { 'no-such-lesson': 'done' },
  });
  for (const { id } of pages) {
    app.desktop.choose('goTo', id);
    await expect.element(app.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect
      .element(app.page.getByText('This page could not be shown'))
      .not.toBeInTheDocument();
  }
});

test('a run whose every setting is its own, with the longest name, is in the menus', async ({
  open,
  profile,
}) => {
  const config = {
    ...presets.article,
    hiddenSizes: [31, 17],
    activations: ['tanh' as const, 'sigmoid' as const],
    init: 'randn' as const,
    optimizer: 'adam' as const,
    learningRate: 0.0123456789,
    ...{ beta1: 0.123456789, beta2: 0.987654321, weightDecay: 0.000123456 },
    ...{ batchSize: 123, epochs: 1, torchSeed: 4_294_967_295, numpySeed: 4_294_967_294 },
    ...{ splitSeed: 4_294_967_293, testShare: 0.123456789, standardization: 'population' as const },
  };
  await keepRun(profile, trainedRecord(digits, { id: 'own', config }));
  await keepRun(profile, trainedRecord(digits, { id: 'long', name: '🙂'.repeat(100) }));
  const app = await open();
  await expect.poll(() => app.desktop.menus?.recentRuns.length).toBe(2);
  const titles = app.desktop.menus?.recentRuns.map(({ title }) => title) ?? [];
  expect(titles.join('\n')).toMatch(/The article.*…$/m);
});

test('a lesson whose last run cannot be read any more opens, says so, and trains', async ({
  app,
  open,
  profile,
}) => {
  const before = new TrainingLesson(app);
  await before.field('Epochs').fill('1');
  await before.train.click();
  await before.finished();
  app.desktop.choose('goTo', 'runs');
  await expect.element(app.page.getByRole('button', { name: /^Open / })).toBeVisible();
  app.close();
  await spoilRuns(profile);

  const again = await open({ lesson: '07-training' });
  await expect
    .element(again.page.getByRole('region', { name: 'Messages' }))
    .toHaveTextContent(/cannot be used/);
  const lesson = new TrainingLesson(again);
  await expect.element(lesson.controls).toHaveTextContent('Not started yet');
  await lesson.train.click();
  await lesson.finished();
});

/** Changes what is in every run's file, and nothing by which one would see it from outside. */
async function spoilRuns({ name }: Profile): Promise<void> {
  const store = createStore(name, 'runs');
  for (const [file, kept] of await entries<string, { bytes: Uint8Array }>(store)) {
    if (!file.endsWith('.bprun')) continue;
    const bytes = kept.bytes.slice();
    bytes.fill(7, bytes.length - 200);
    await set(file, { ...kept, bytes }, store);
  }
}
