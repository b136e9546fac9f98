// Checks of understanding: answered wrongly and rightly, by keyboard, and remembered.

import { byHand } from '../../renderer/language/numbers.ts';
import { entryOfdb } from '../../renderer/lessons/06-backward/practice.ts';
import { experiments, initQuestion } from '../../renderer/lessons/07-training/experiments.ts';
import { update } from '../../renderer/lessons/08-regression/practice.ts';
import { press, texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('a choice is explained, right or wrong, and stays answered after a restart', async ({
  open,
}) => {
  const first = await open({ lesson: '07-training' });
  const check = first.page.getByRole('form', { name: /jumps up and down/ });
  const button = check.getByRole('button', { name: 'Check the answer' });
  await expect.element(button).toBeDisabled();
  await check.getByRole('radio', { name: 'More epochs.' }).click();
  await button.click();
  await expect.element(check).toHaveTextContent('Not yet.');
  await expect.element(check).toHaveTextContent('only lead further away');
  await check.getByRole('button', { name: 'Try again' }).click();
  await expect.element(check.getByText('Not yet.')).not.toBeInTheDocument();
  await check.getByRole('radio', { name: 'A smaller learning rate.' }).click();
  await check.getByRole('button', { name: 'Check the answer' }).click();
  await expect.element(check).toHaveTextContent('Right.');
  await expect.element(first.page.getByText('1 of 8 checks of this lesson')).toBeVisible();
  first.close();

  const { page } = await open();
  await expect.element(page.getByText('1 of 8 checks of this lesson')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'A smaller learning rate.' })).toBeChecked();
});

test('a number is taken in digits of either width; known mistakes have their own hint', async ({
  app,
}) => {
  const { page } = app;
  const check = page.getByRole('form', { name: /How many steps does an epoch have/ });
  const field = check.getByRole('textbox');
  await field.fill('14');
  await press(field, '{Enter}');
  await expect.element(check).toHaveTextContent('one more, smaller mini-batch');
  await field.fill('１５');
  await press(field, '{Enter}');
  await expect.element(check).toHaveTextContent('Right.');
});

test('steps are put into order with the keyboard alone; a whole lesson of answers marks it done', async ({
  app,
}) => {
  const { page } = app;
  const order = page.getByRole('form', { name: /four parts of a step/ });
  const move = (name: RegExp) => press(order.getByRole('button', { name }), '{Enter}');
  // Shown: loss, update, forward, backward.
  await move(/^Move up: Forward/);
  await move(/^Move up: Forward/);
  await move(/^Move down: Update/);
  await press(order.getByRole('button', { name: 'Check the answer' }), '{Enter}');
  await expect.element(order).toHaveTextContent('Right.');

  const number = page.getByRole('form', { name: /How many steps does an epoch have/ });
  await number.getByRole('textbox').fill('15');
  await press(number.getByRole('textbox'), '{Enter}');
  const choice = page.getByRole('form', { name: /jumps up and down/ });
  await choice.getByRole('radio', { name: 'A smaller learning rate.' }).click();
  await choice.getByRole('button', { name: 'Check the answer' }).click();
  const same = page.getByRole('form', { name: /How do you find out which is which/ });
  await same.getByRole('radio').nth(1).click();
  await same.getByRole('button', { name: 'Check the answer' }).click();
  const init = page.getByRole('form', { name: initQuestion.words.en.question });
  await init.getByRole('radio').nth(initQuestion.right).click();
  await init.getByRole('button', { name: 'Train both networks' }).click();
  await expect.element(init.getByRole('button', { name: 'Check the answer' })).toBeEnabled();
  await init.getByRole('button', { name: 'Check the answer' }).click();
  const lesson = new TrainingLesson(app);
  for (const { question } of Object.values(experiments)) {
    await expect.element(page.getByText('This lesson is done.')).not.toBeInTheDocument();
    const experiment = page.getByRole('form', { name: question.words.en.question });
    await experiment.getByRole('radio').nth(question.right).click();
    const runs = experiment.getByRole('button', { name: /and run$/ });
    for (let run = 0; run < runs.length; run++) {
      await runs.nth(run).click();
      await lesson.finished();
    }
    await experiment.getByRole('button', { name: 'Check the answer' }).click();
  }
  await expect.element(page.getByText('This lesson is done.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: /^7 Training done/ })).toBeVisible();
  await page.getByRole('button', { name: 'Next: 8' }).click();
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('8');
});

test('the answer can be shown after a wrong one, and then does not count', async ({ app }) => {
  const { page } = app;
  const check = page.getByRole('form', { name: /How many steps does an epoch have/ });
  await check.getByRole('textbox').fill('7');
  await press(check.getByRole('textbox'), '{Enter}');
  await check.getByRole('button', { name: 'Show the answer' }).click();
  await expect.element(check.getByRole('textbox')).toHaveValue('15');
  await expect.element(check).toHaveTextContent('This is the answer.');
  await expect.element(page.getByText('0 of 8 checks of this lesson')).toBeVisible();
});

test('a right answer locks no check: it can be practised with other numbers, and what was right stays so', async ({
  open,
}) => {
  const lesson = '06-backward';
  const first = await open({ lesson });
  const check = first.page.getByRole('form', { name: /What is db2\[0, 0\]/ });
  const field = check.getByRole('textbox');
  await field.fill('-0,05');
  await press(field, '{Enter}');
  await expect.element(check).toHaveTextContent('Right.');
  await expect.element(first.page.getByText('1 of 7 checks of this lesson')).toBeVisible();

  const again = entryOfdb.at(1);
  await check.getByRole('button', { name: 'Practise with other numbers' }).click();
  const practised = first.page.getByRole('form', { name: again.words.en.question });
  await expect.element(practised.getByRole('textbox')).toHaveValue('');
  const given = again.matrices?.[0]?.rows
    .flat()
    .map((value) => byHand(value).replace(/\.\d$/, '$&0'));
  await expect.poll(() => texts(practised.getByRole('cell'))).toEqual(given);
  const axis = String(again.known?.row);
  await practised.getByRole('textbox').fill(axis);
  await press(practised.getByRole('textbox'), '{Enter}');
  await expect.element(practised).toHaveTextContent(again.words.en.known?.row ?? '?');
  await expect.element(first.page.getByText('1 of 7 checks of this lesson')).toBeVisible();
  first.close();

  const { page } = await open();
  const kept = page.getByRole('form', { name: /What is db2\[0, 0\]/ });
  await expect.element(kept.getByRole('textbox')).toHaveValue('-0,05');
  await expect.element(kept).toHaveTextContent('Right.');
});

test('after the answer was shown there are other numbers; the round that was right is remembered', async ({
  open,
}) => {
  const lesson = '08-regression';
  const first = await open({ lesson });
  const check = first.page.getByRole('form', { name: update.at(0).words.en.question });
  const field = check.getByRole('textbox');
  for (const [typed, known] of [
    ['−1', 'gradient'],
    ['2/5', 'sign'],
    ['０．５５', 'two'],
    ['3/2', 'noRate'],
  ] as const) {
    await field.fill(typed);
    await press(field, '{Enter}');
    await expect.element(check).toHaveTextContent(update.at(0).words.en.known?.[known] ?? '?');
  }
  await check.getByRole('button', { name: 'Show the answer' }).click();
  await expect.element(field).toHaveValue('0.6');
  await check.getByRole('button', { name: 'Practise with other numbers' }).click();
  const next = update.at(1);
  const practised = first.page.getByRole('form', { name: next.words.en.question });
  await practised.getByRole('textbox').fill(byHand(next.answer));
  await press(practised.getByRole('textbox'), '{Enter}');
  await expect.element(practised).toHaveTextContent('Right.');
  first.close();

  const { page } = await open();
  const kept = page.getByRole('form', { name: next.words.en.question });
  await expect.element(kept.getByRole('textbox')).toHaveValue(byHand(next.answer));
  await expect.element(kept).toHaveTextContent('Right.');
});

test('a choice that was right can be practised again', async ({ app: { page } }) => {
  const check = page.getByRole('form', { name: /jumps up and down/ });
  await check.getByRole('radio', { name: 'A smaller learning rate.' }).click();
  await check.getByRole('button', { name: 'Check the answer' }).click();
  await expect.element(check).toHaveTextContent('Right.');
  await check.getByRole('button', { name: 'Practise again' }).click();
  await expect
    .element(check.getByRole('radio', { name: 'A smaller learning rate.' }))
    .not.toBeChecked();
  await expect.element(page.getByText('1 of 8 checks of this lesson')).toBeVisible();
});
