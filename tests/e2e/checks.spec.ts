// Checks of understanding: answered wrongly and rightly, by keyboard, and remembered.

import { experiments } from '../../renderer/lessons/07-training/experiments.ts';
import { expect, readTraining, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('a choice is explained, right or wrong, and stays answered after a restart', async ({
  launch,
}) => {
  const first = await launch();
  await readTraining(first);
  const check = first.page.getByRole('form', { name: /jumps up and down/ });
  const button = check.getByRole('button', { name: 'Check the answer' });
  await expect(button).toBeDisabled();
  await check.getByRole('radio', { name: 'More epochs.' }).check();
  await button.click();
  await expect(check).toContainText('Not yet.');
  await expect(check).toContainText('only go further astray');
  await check.getByRole('button', { name: 'Try again' }).click();
  await expect(check.getByText('Not yet.')).toBeHidden();
  await check.getByRole('radio', { name: 'A smaller learning rate.' }).check();
  await check.getByRole('button', { name: 'Check the answer' }).click();
  await expect(check).toContainText('Right.');
  await expect(first.page.getByText('1 of 6 checks of this lesson')).toBeVisible();
  await first.close();

  const { page } = await launch();
  await expect(page.getByText('1 of 6 checks of this lesson')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'A smaller learning rate.' })).toBeChecked();
});

test('a number is taken in digits of either width; known mistakes have their own hint', async ({
  app: { page },
}) => {
  const check = page.getByRole('form', { name: /How many steps has an epoch/ });
  const field = check.getByRole('textbox');
  await field.fill('14');
  await field.press('Enter');
  await expect(check).toContainText('one more, smaller mini-batch');
  await field.fill('１５');
  await field.press('Enter');
  await expect(check).toContainText('Right.');
});

test('steps are put into order with the keyboard alone; a whole lesson of answers marks it done', async ({
  app: { page },
}) => {
  const order = page.getByRole('form', { name: /four parts of a step/ });
  const press = async (name: RegExp) => {
    const button = order.getByRole('button', { name });
    await button.focus();
    await button.press('Enter');
  };
  // Shown: loss, update, forward, backward.
  await press(/^Move up: Forward/);
  await press(/^Move up: Forward/);
  await press(/^Move down: Update/);
  await order.getByRole('button', { name: 'Check the answer' }).press('Enter');
  await expect(order).toContainText('Right.');

  const number = page.getByRole('form', { name: /How many steps has an epoch/ });
  await number.getByRole('textbox').fill('15');
  await number.getByRole('textbox').press('Enter');
  const choice = page.getByRole('form', { name: /jumps up and down/ });
  await choice.getByRole('radio', { name: 'A smaller learning rate.' }).check();
  await choice.getByRole('button', { name: 'Check the answer' }).click();
  const lesson = new TrainingLesson(page);
  for (const { question } of Object.values(experiments)) {
    await expect(page.getByText('This lesson is done.')).toBeHidden();
    const experiment = page.getByRole('form', { name: question.words.en.question });
    await experiment.getByRole('radio').nth(question.right).check();
    for (const run of await experiment.getByRole('button', { name: /and run$/ }).all()) {
      await run.click();
      await lesson.finished();
    }
    await experiment.getByRole('button', { name: 'Check the answer' }).click();
  }
  await expect(page.getByText('This lesson is done.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^7 Training done/ })).toBeVisible();
  await page.getByRole('button', { name: 'Next: 8' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('8');
});

test('the answer can be shown after a wrong one, and then does not count', async ({
  app: { page },
}) => {
  const check = page.getByRole('form', { name: /How many steps has an epoch/ });
  await check.getByRole('textbox').fill('7');
  await check.getByRole('textbox').press('Enter');
  await check.getByRole('button', { name: 'Show the answer' }).click();
  await expect(check.getByRole('textbox')).toHaveValue('15');
  await expect(check).toContainText('This is the answer.');
  await expect(page.getByText('0 of 6 checks of this lesson')).toBeVisible();
});

test(
  'the Python beside a lesson opens on demand and can be copied',
  { tag: '@electron' },
  async ({ app }) => {
    const { page, electron } = app;
    await page.getByRole('button', { name: /^6/ }).click();
    const open = page.getByRole('button', { name: 'Show in Python' });
    await open.click();
    const program = page.getByRole('group', { name: 'Python: backward.py' });
    await expect(program).toContainText('dZ2 = (A2 - y) / m');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.trimEnd()).toBe((await program.innerText()).trimEnd());
  },
);
