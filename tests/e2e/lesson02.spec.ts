// Lesson 2: its figures follow the hand, with the numbers of the core.

import {
  activeShares,
  gradientLengths,
  stackedLayers,
} from '../../core/demonstrations/activations.ts';
import { magnitude, percent } from '../../renderer/language/numbers.ts';
import { digits } from '../parity/recordings.ts';
import { expect, test } from './app.ts';

test('the curve’s input is moved by keyboard and mouse', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^2/ }).click();
  const figure = page.getByRole('complementary');
  await figure.getByLabel('Function').selectOption('sigmoid');
  const slider = figure.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const value = 1 / (1 + Math.exp(-1.1));
  await expect(figure).toContainText(`g(z) = ${value.toFixed(3)}`);
  await expect(figure).toContainText(`g′(z) = ${(value * (1 - value)).toFixed(3)}`);

  const plot = figure.getByRole('img').first();
  await plot.click({ position: { x: 60, y: 60 } });
  await expect(slider).not.toHaveValue('1.1');
  expect(Number(await slider.inputValue())).toBeLessThan(-4);
});

test('linear layers collapse, and ReLU keeps them apart', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^2/ }).click();
  const figure = page.getByRole('figure').filter({ hasText: 'Between the layers' });
  await expect(figure).toContainText('Largest difference from that line: 0.000.');
  await figure.getByText('ReLU', { exact: true }).click();
  const { largestDifference } = stackedLayers('relu', 3);
  await expect(figure).not.toContainText('that line: 0.000.');
  await expect(figure).toContainText(`that line: ${largestDifference.toFixed(3)}.`);
});

test('the gradients of each layer are those of the core', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^2/ }).click();
  const figure = page.getByRole('figure').filter({ hasText: 'Inside the network' });
  await figure.getByLabel('Hidden layers').last().fill('9');
  await figure.getByLabel('Hidden layers').last().press('Enter');
  await expect(figure.getByRole('listitem')).toHaveCount(10);
  const [first] = gradientLengths(digits, 'sigmoid', 9);
  await expect(figure.getByRole('listitem').first()).toContainText(magnitude(first ?? NaN));
});

test('the share of active neurons follows the epoch', async ({ app: { page } }) => {
  await page.getByRole('button', { name: /^2/ }).click();
  const figure = page.getByRole('figure').filter({ hasText: 'One column per hidden neuron' });
  await expect(figure.getByRole('listitem')).toHaveCount(30);
  const shares = activeShares(digits);
  for (const epoch of [0, 1]) {
    const expected = Array.from(shares[epoch] ?? [], percent);
    for (const unit of [0, 29]) {
      await expect(figure.getByRole('listitem').nth(unit)).toHaveAccessibleName(
        `neuron ${unit + 1}: ${expected[unit] ?? ''}`,
      );
    }
    await figure.getByRole('slider').press('ArrowRight');
  }
});
