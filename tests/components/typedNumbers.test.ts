// Fields for numbers, in either language: what the app prints and people type is taken, and the rest is told of in a sentence.

import { userEvent, type Locator } from 'vitest/browser';

import { activationAt } from '../../core/demonstrations/activations.ts';
import { press } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { TrainingLesson } from './trainingLesson.ts';

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await press(field, '{Enter}');
}

const shown = (value = NaN) => value.toFixed(3).replace('-', '−');

test('the input of a curve is typed as the figure writes it, as a fraction, with a decimal comma', async ({
  open,
}) => {
  const { page } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('complementary');
  const typed = figure.getByRole('textbox', { name: 'Input z' });
  for (const [text, z, left] of [
    ['−2.5', -2.5, '-2.5'],
    ['ー２．５', -2.5, '-2.5'],
    ['1/64', 1 / 64, '0.015625'],
    ['0,85', 0.85, '0.85'],
  ] as const) {
    await type(typed, text);
    await expect.element(typed).toHaveValue(left);
    await expect
      .element(figure)
      .toHaveTextContent(`g(z) = ${shown(activationAt('sigmoid', z)[0])}`);
    await expect.element(typed).toHaveAttribute('aria-invalid', 'false');
  }
});

test('what a slider cannot take stays in its field with a sentence, and the figure as it is', async ({
  open,
}) => {
  const { page } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('complementary');
  const typed = figure.getByRole('textbox', { name: 'Input z' });
  for (const [text, sentence] of [
    ['7', 'Choose a value from −6 to 6.'],
    ['many', 'Enter a number.'],
    ['', 'Enter a number.'],
    ['1,024', '“1,024” can mean “1.024” or “1024”.'],
  ] as const) {
    await type(typed, text);
    await expect.element(typed).toHaveAccessibleDescription(containing(sentence));
    await expect.element(typed).toHaveValue(text);
    await expect.element(typed).toHaveAttribute('aria-invalid', 'true');
    await expect
      .element(figure)
      .toHaveTextContent(`g(z) = ${shown(activationAt('sigmoid', 1)[0])}`);
  }
  await press(figure.getByRole('slider', { name: 'Input z' }), '{ArrowRight}');
  await expect.element(typed).toHaveValue('1.1');
  await expect.element(typed).toHaveAttribute('aria-invalid', 'false');
});

test('a whole number is asked for where only such are meant', async ({ open }) => {
  const { page } = await open({ lesson: '04-forward', language: 'ja' });
  const image = page.getByRole('complementary').getByRole('textbox').first();
  await type(image, '2.5');
  await expect.element(image).toHaveAccessibleDescription('整数を入力してください。');
  await type(image, '１，７９６');
  await expect.element(image).toHaveValue('1796');
  await type(image, '1,797');
  await expect.element(image).toHaveAccessibleDescription('0 から 1,796 までの値にしてください。');
  const seed = page.getByRole('complementary').getByRole('spinbutton');
  await type(seed, '－1');
  await expect
    .element(seed)
    .toHaveAccessibleDescription('0 から 4,294,967,295 までの値にしてください。');
  await type(seed, '4,294,967,295');
  await expect.element(seed).toHaveValue('4294967295');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(seed).toHaveValue('4294967295');
});

test('a number of epochs is typed as its range writes it; sizes that can be read in two ways are not trained', async ({
  open,
}) => {
  const app = await open({ lesson: '07-training', language: 'ja' });
  const form = app.page.getByRole('form', { name: 'ハイパーパラメータ' });
  const epochs = form.getByLabelText('エポック数', { exact: true });
  await epochs.fill('1,000');
  await expect
    .element(app.page.getByRole('button', { name: '1,000 エポック学習する' }))
    .toBeEnabled();

  const sizes = form.getByLabelText('隠れ層のニューロン数', { exact: true });
  for (const text of ['1,024', '１，０２４', '1 024', '1、024']) {
    await sizes.fill(text);
    await expect
      .element(sizes)
      .toHaveAccessibleDescription(containing(`「${text}」は「1024」とも「1, 24」とも読めます`));
    await press(sizes, '{Enter}');
    await expect.element(app.page.getByText(/まだ学習を始められません/)).toBeVisible();
  }
  await expect.element(form).toHaveTextContent('1〜1024');
});

test('a check takes a decimal comma and a fraction, and asks where a number could be two', async ({
  open,
}) => {
  const { page } = await open({ lesson: '02-activation' });
  const check = page.getByRole('form', { name: /^A gradient of size 1 goes back/ });
  const field = check.getByRole('textbox');
  await field.fill('1,024');
  await expect.element(field).toHaveAccessibleDescription(containing('“1,024” can mean'));
  await expect.element(check.getByRole('button', { name: 'Check the answer' })).toBeDisabled();
  await field.fill('a quarter');
  await expect.element(field).toHaveAccessibleDescription('Enter a number.');
  await type(field, '1/4');
  await expect.element(check).toHaveTextContent('Not yet.');
  for (const right of ['1/64', '0,0156', '０．０１６']) {
    await type(field, right);
    await expect.element(check).toHaveTextContent('Right.');
    await field.fill('');
  }
});

test('the shape of a matrix is typed with separated thousands, and remembered as it was typed', async ({
  open,
}) => {
  const app = await open({ lesson: '04-forward' });
  const rows = app.page.getByLabelText('Rows');
  const columns = app.page.getByLabelText('Columns');
  await rows.fill('1,x');
  await expect.element(rows).toHaveAccessibleDescription('Enter a number.');
  await rows.fill('1,437');
  await columns.fill('３０');
  await expect.element(rows).toHaveValue('1,437');
  await press(columns, '{Enter}');
  app.close();
  const again = await open();
  await expect.element(again.page.getByLabelText('Rows')).toHaveValue('1,437');
  await expect.element(again.page.getByLabelText('Columns')).toHaveValue('３０');
});

test('tolerances and batch of a gradient check are typed as they are printed', async ({ open }) => {
  const { page } = await open({ lesson: 'gradients' });
  const rows = page.getByLabelText('Images in the batch');
  await rows.fill('1,437');
  await expect.element(rows).toHaveAttribute('aria-invalid', 'false');
  const rtol = page.getByLabelText('rtol', { exact: true });
  await rtol.fill('1,024');
  await expect.element(rtol).toHaveAccessibleDescription(containing('“1,024” can mean'));
  await rtol.fill('１．０ｅー５');
  await expect.element(rtol).toHaveAttribute('aria-invalid', 'false');
});

test('a run is trained with what was typed', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Hidden neurons').fill('１２、8');
  await lesson.field('Learning rate').fill('1/20');
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  await app.page.getByRole('button', { name: 'Runs', exact: true }).click();
  await expect
    .element(app.page.getByRole('button', { name: /^Open/ }))
    .toHaveTextContent('The article: 12, 8 neurons, learning rate 0.05, epochs 2');
});
