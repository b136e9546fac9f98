// Lesson 5: the stepper goes through a turn by keyboard and mouse, with the numbers of the core.

import { learningFlow } from '../../core/demonstrations/learningFlow.ts';
import { expect, test } from './app.ts';

test('a turn is stepped through, symbols open their numbers, and another turn follows', async ({
  app: { page },
}) => {
  await page.getByRole('button', { name: /^5/ }).click();
  const figure = page.getByRole('complementary', { name: 'One turn of learning, step by step' });
  const { matrices, losses } = learningFlow(1);
  await expect(figure).toContainText(`loss L = ${learningFlow(0).losses[0]?.toFixed(4)}`);
  await expect(figure.getByText('(4, 2) (2, 3) (1, 3) → (4, 3)')).toBeVisible();

  const next = figure.getByRole('button', { name: 'Next' });
  await next.focus();
  for (let step = 1; step < 16; step++) await page.keyboard.press('ArrowRight');
  await expect(figure).toContainText('16 / 16');
  await page.keyboard.press('Enter');
  await expect(figure).toContainText('Turn 2');
  await expect(figure).toContainText(`loss L = ${losses[1]?.toFixed(4)}`);

  for (let step = 1; step < 6; step++) await next.click();
  await expect(figure).toContainText('answer minus truth');
  const table = figure.getByRole('table', { name: /^dZ2/ });
  const expected = Array.from(matrices.dZ2.values, (value) => value.toFixed(3).replace('-', '−'));
  await expect(table.getByRole('cell')).toHaveText(expected);
  await figure.getByRole('button', { name: 'y', exact: true }).click();
  await expect(figure.getByRole('table', { name: /^y/ }).getByRole('cell')).toHaveCount(8);
  await expect(figure.getByText('✓')).toBeVisible();
});
