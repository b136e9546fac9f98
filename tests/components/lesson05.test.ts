// Lesson 5: the stepper goes through an iteration by keyboard and mouse, with the numbers of the core.

import { userEvent } from 'vitest/browser';

import { learningFlow } from '../../core/demonstrations/learningFlow.ts';
import { focus, texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';

test('a training step is gone through, symbols open their numbers, and another step follows', async ({
  open,
}) => {
  const { page } = await open({ lesson: '05-flow' });
  const figure = page.getByRole('complementary', {
    name: 'One training step, equation by equation',
  });
  const { matrices, losses } = learningFlow(1);
  await expect
    .element(figure)
    .toHaveTextContent(`loss L = ${learningFlow(0).losses[0]?.toFixed(4)}`);
  await expect.element(figure.getByText('(4, 2) (2, 3) (1, 3) → (4, 3)')).toBeVisible();

  const next = figure.getByRole('button', { name: 'Next' });
  await focus(next);
  for (let step = 1; step < 16; step++) await userEvent.keyboard('{ArrowRight}');
  await expect.element(figure).toHaveTextContent('16 / 16');
  await userEvent.keyboard('{Enter}');
  await expect.element(figure).toHaveTextContent('Step 2');
  await expect.element(figure).toHaveTextContent(`loss L = ${losses[1]?.toFixed(4)}`);

  for (let step = 1; step < 6; step++) await next.click();
  await expect.element(figure).toHaveTextContent('prediction minus correct value');
  const table = figure.getByRole('table', { name: /^dZ2/ });
  const expected = Array.from(matrices.dZ2.values, (value) => value.toFixed(3).replace('-', '−'));
  await expect.poll(() => texts(table.getByRole('cell'))).toEqual(expected);
  await figure.getByRole('button', { name: 'y', exact: true }).click();
  await expect.element(figure.getByRole('table', { name: /^y/ }).getByRole('cell')).toHaveLength(8);
  await expect.element(figure.getByText('✓')).toBeVisible();
});
