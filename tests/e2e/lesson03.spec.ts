// Lesson 3: sums are moved, tasks chosen, and softmax overflows the plain way, with the numbers of the core.

import { outputLayer } from '../../core/demonstrations/outputLayer.ts';
import { expect, test } from './app.ts';

const shown = (value = NaN) => value.toFixed(3).replace('-', '−');

test('the answer, the loss and its gradient follow the sums', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^3/ }).click();
  const figure = page.getByRole('complementary');
  await figure.getByRole('slider', { name: 'z dog' }).focus();
  await page.keyboard.press('ArrowRight');
  await figure.getByLabel('it is a bird').check();
  const expected = outputLayer('classification', [2, 0.6, -1], 2);
  for (const answer of expected.answers) await expect(figure).toContainText(`a = ${shown(answer)}`);
  await expect(figure).toContainText(`gradient ${shown(expected.gradients[2])}`);
  await expect(figure).toContainText(`Loss ${shown(expected.loss)}`);

  await figure.getByText('How much?').click();
  const regression = outputLayer('regression', [3.5], 5);
  await expect(figure).toContainText(`Loss ${shown(regression.loss)}`);
  await expect(figure).toContainText(`gradient ${shown(regression.gradients[0])}`);
  await expect(figure).toContainText('nn.MSELoss');
});

test('softmax without subtracting the maximum ends in NaN', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^3/ }).click();
  const figure = page.getByRole('figure').filter({ hasText: 'Add to all' });
  await expect(figure.getByText('NaN', { exact: true })).toHaveCount(0);
  const typed = figure.getByRole('textbox', { name: 'Add to all' });
  await typed.fill('100');
  await typed.press('Enter');
  await expect(figure.getByRole('cell', { name: 'NaN', exact: true })).toHaveCount(3);
  await expect(figure.getByRole('cell', { name: '0.6652' })).toBeVisible();
});
