// The lab: what it is reached with, what it trains on, what it draws; axe in both languages and themes.

import { page as screen, userEvent } from 'vitest/browser';

import { problemsInBothLooks } from './app/axe.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('a lesson goes on in the lab with its settings, and the lab’s form goes back to the article’s', async ({
  app,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('12, 7');
  await lesson.field('Learning rate').fill('0.1');
  await page.getByRole('button', { name: 'Go on in the lab' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Lab');
  await expect.element(lesson.field('Hidden neurons')).toHaveValue('12, 7');
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.1');
  const network = page.getByRole('region', { name: 'The network' });
  await expect
    .element(network.getByRole('row', { name: /^hidden 2/ }))
    .toHaveTextContent(/7.*ReLU.*W2 \(7, 12\).*b2 \(1, 7\).*91/);
  // 64 · 12 + 12 + 12 · 7 + 7 + 7 · 10 + 10
  await expect.element(network).toHaveTextContent('951 parameters in all.');
  await page.getByRole('button', { name: 'Back to the article’s values' }).click();
  await expect.element(lesson.field('Hidden neurons')).toHaveValue('30');
});

test('points in the plane are learned, drawn and kept as a run of the lab', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Data').selectOptions('moons');
  await expect
    .element(page.getByRole('img', { name: /^Share of the plane/ }))
    .not.toBeInTheDocument();
  await lesson.field('Points').fill('200');
  await lesson.field('Epochs').fill('20');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent(/ of 40 right/);
  const figure = page.css('aside').getByRole('region', { name: 'Predictions all over the data' });
  await expect.element(figure).toHaveTextContent('After 120 steps');
  const finding = /^Share of the plane by prediction: class 0 [\d.]+%, class 1 [\d.]+%\.$/;
  await expect.element(figure.getByRole('img', { name: finding })).toBeVisible();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByLabelText('Lesson', { exact: true }).selectOptions('Lab');
  await expect.element(page.getByRole('row', { name: /moons/ })).toBeVisible();
});

test('a data set of values has regression as its task, and its result is a loss', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Data').selectOptions('sine');
  await expect.element(lesson.field('Task')).toHaveValue('regression');
  await lesson.field('Epochs').fill('5');
  await lesson.train.click();
  await lesson.finished();
  await expect.element(lesson.controls).toHaveTextContent(/validation loss \d/);
  await expect
    .element(page.css('aside').getByRole('img', { name: /^The predictions reach from/ }))
    .toBeVisible();
  await lesson.field('Data').selectOptions('blobs');
  await expect.element(lesson.field('Task')).toHaveValue('classification');
});

test('noise, points and data seed are dragged as well as typed', async ({ open }) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  await lesson.field('Data').selectOptions('aboveSine');
  const slider = (name: string) => page.getByRole('slider', { name: `Slider: ${name}` });
  await expect.element(slider('Noise')).toHaveValue('0.2');
  (await slider('Noise').findElement()).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(lesson.field('Noise')).toHaveValue('0.35');
  await lesson.field('Noise').fill('1.5');
  await expect.element(slider('Noise')).toHaveValue('1.5');
  await lesson.field('Points').fill('5000');
  await expect.element(slider('Points')).toHaveValue('2000');
  await expect.element(lesson.field('Points')).toHaveValue('5000');
  await lesson.field('Points').fill('many');
  await expect.element(slider('Points')).toHaveValue('500');
  (await slider('Points').findElement()).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(lesson.field('Points')).toHaveValue('480');
  await page.getByText('More: initial weights, seeds, split and standardisation').click();
  await expect.element(slider('Data seed')).toBeVisible();
  await lesson.field('Data').selectOptions('digits');
  await expect.element(slider('Noise')).not.toBeInTheDocument();
});

test('features computed of the two are switched on, counted, trained with and seen in the plane', async ({
  open,
}) => {
  const app = await open({ lesson: 'lab' });
  const { page } = app;
  const lesson = new TrainingLesson(app);
  const box = (name: string) =>
    page.getByRole('group', { name: 'Extra features' }).getByRole('checkbox', { name });
  await expect.element(box('x₁²')).not.toBeInTheDocument();
  await lesson.field('Data').selectOptions('circles');
  await lesson.field('Epochs').fill('3');
  await lesson.field('Hidden neurons').fill('4');
  await box('x₂²').click();
  await box('x₁²').click();
  await expect.element(page.getByRole('button', { name: /^back to none/ })).toBeVisible();
  await lesson.train.click();
  await lesson.finished();
  const network = page.css('aside').getByRole('region', { name: 'The network' });
  await expect.element(network).toHaveTextContent(/W1 \(4, 4\)/);
  const figure = page.css('aside').getByRole('region', { name: 'Predictions all over the data' });
  await expect.element(figure.getByRole('img', { name: /^Share of the plane/ })).toBeVisible();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await page.getByRole('button', { name: /^Open / }).click();
  await expect.element(page.getByText('x₁², x₂²').first()).toBeVisible();
});

for (const language of ['en', 'ja'] as const) {
  test(`axe and nothing cut off, ${language}`, async ({ open }) => {
    const app = await open({ lesson: 'lab', language });
    const { page } = app;
    await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await page.getByLabelText(/^(Data|データ)$/).selectOptions('spirals');
    await page.getByRole('button', { name: /^(One step|1 ステップ)$/ }).click();
    await expect.element(page.css('aside [role="img"] canvas').first()).toBeVisible();
    expect(await problemsInBothLooks(app)).toEqual([]);
    await screen.viewport(1000, 700);
    expect(await problemsInBothLooks(app)).toEqual([]);
  });
}
