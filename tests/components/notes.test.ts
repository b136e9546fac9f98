// Bookmarks, notes, own presets, folded parts and the last run of a lesson: as they were at the next start.

import { userEvent } from 'vitest/browser';

import { texts } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('bookmarks and a note stay with their lesson, in either language', async ({ app, open }) => {
  await app.page.getByText('Bookmarks and notes').click();
  await app.page.getByRole('button', { name: /^Bookmark “Try it”/ }).click();
  await app.page.getByLabelText('Your note on this lesson').fill('Try rate 0.3 again');
  app.close();

  const { page } = await open();
  await expect.element(page.getByText('Bookmarks: 1')).toBeVisible();
  await expect
    .element(page.getByLabelText('Your note on this lesson'))
    .toHaveValue('Try rate 0.3 again');
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  const heading = page.getByRole('heading', { name: 'Try it' });
  await expect.element(heading).toHaveFocus();
  await expect.element(heading).toBeInViewport();
  await page.getByText('日本語', { exact: true }).click();
  await expect
    .element(page.getByRole('button', { name: '「やってみよう」のしおりを外す' }))
    .toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: /^8/ }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('回帰');
  await expect.element(page.getByText(/^しおり:/)).not.toBeInTheDocument();
});

test('own values are kept under a name, chosen, deleted and had back', async ({ app, open }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Learning rate').fill('0.2');
  await app.page.getByRole('button', { name: 'Keep these values under a name' }).click();
  await app.page.getByLabelText('Name', { exact: true }).fill('fast');
  await userEvent.keyboard('{Enter}');
  await app.page.getByRole('button', { name: 'Back to the article’s values' }).click();
  await expect.element(lesson.field('Learning rate')).toHaveValue('0.03');
  app.close();

  const next = await open();
  const again = new TrainingLesson(next);
  const choice = next.page.getByLabelText('Program');
  const fast = choice.css('option').filter({ hasText: 'fast' });
  await choice.selectOptions('fast');
  await expect.element(again.field('Learning rate')).toHaveValue('0.2');
  await next.page.getByRole('button', { name: 'Delete “fast”' }).click();
  await expect.element(fast).not.toBeInTheDocument();
  await next.page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.element(fast).toBeInTheDocument();
});

test('what was unfolded, and how far one had read, are kept', async ({ app, open, profile }) => {
  await app.page.getByText('Every epoch in numbers, beside PyTorch').click();
  await expect
    .element(app.page.getByText('The table fills while the network trains.'))
    .toBeVisible();
  const content = app.page.css('#content').element();
  content.scrollTop = 900;
  await expect.poll(() => profile.settings.session.scrollTop).toBe(900);
  app.close();

  const { page } = await open();
  await expect
    .element(page.getByText('The table fills while the network trains.'))
    .toBeInTheDocument();
  await expect.poll(() => page.css('#content').element().scrollTop).toBe(900);
});

test('a lesson shows its last run, and what was tried before, at the next start', async ({
  app,
  open,
}) => {
  const heading = app.page.getByRole('heading', { level: 1 });
  const lesson = new TrainingLesson(app);
  const experiment = experimentOn(app);
  await experiment.getByRole('radio').nth(2).click();
  await experiment.getByRole('button', { name: /0\.3/ }).click();
  await lesson.finished();
  const [, outcome = ''] = texts(experiment.css('.outcome'));
  expect(outcome).toContain('of 360');
  const result = texts(app.page.css('.result'));
  await app.page.getByRole('button', { name: /^8/ }).click();
  await expect.element(heading).toHaveTextContent('Regression');
  await lesson.train.click();
  await lesson.finished();
  const answers = app.page.css('aside svg circle').elements().length;
  expect(answers).toBeGreaterThan(0);
  await keptRuns(app, 2);
  await app.page.getByRole('button', { name: /^8/ }).click();
  await expect.element(heading).toHaveTextContent('Regression');
  app.close();

  const next = await open();
  const { page } = next;
  await expect.element(page.css('.result')).toHaveTextContent('finished');
  await expect.poll(() => page.css('aside svg circle').elements().length).toBe(answers);
  await page.getByRole('button', { name: /^7/ }).click();
  await expect.poll(() => texts(page.css('.result'))).toEqual(result);
  await expect.poll(() => texts(experimentOn(next).css('.outcome'))[1]).toBe(outcome);
  await new TrainingLesson(next).train.click();
  await new TrainingLesson(next).finished();
});

/** A run is kept a moment after it has finished. */
async function keptRuns({ page }: OpenApp, number: number): Promise<void> {
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect
    .poll(() => page.getByRole('button', { name: /^Open / }).elements().length)
    .toBe(number);
}

function experimentOn({ page }: OpenApp) {
  return page.getByRole('form', { name: /The learning rate ten times/ });
}
