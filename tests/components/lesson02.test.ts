// Lesson 2: its figures follow the hand, with the numbers of the core.

import { userEvent } from 'vitest/browser';

import {
  activeShares,
  gradientNorms,
  stackedLayers,
} from '../../core/demonstrations/activations.ts';
import { magnitude, percent } from '../../renderer/language/numbers.ts';
import { focus, press, valueOf } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { digits } from './recordings.ts';

test('the curve’s input is moved by keyboard and mouse', async ({ open }) => {
  const { page } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('complementary');
  await figure.getByLabelText('Function').selectOptions('sigmoid');
  const slider = figure.getByRole('slider');
  await focus(slider);
  await userEvent.keyboard('{ArrowRight}');
  const value = 1 / (1 + Math.exp(-1.1));
  await expect.element(figure).toHaveTextContent(`g(z) = ${value.toFixed(3)}`);
  await expect.element(figure).toHaveTextContent(`g′(z) = ${(value * (1 - value)).toFixed(3)}`);

  const plot = figure.getByRole('img').first();
  await plot.click({ position: { x: 60, y: 60 } });
  await expect.element(slider).not.toHaveValue('1.1');
  expect(Number(await valueOf(slider))).toBeLessThan(-4);
});

test('linear layers collapse, and ReLU keeps them apart', async ({ open }) => {
  const { page } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('figure').filter({ hasText: 'Between the layers' });
  await expect.element(figure).toHaveTextContent('Largest difference from that line: 0.000.');
  await figure.getByText('ReLU', { exact: true }).click();
  const { largestDifference } = stackedLayers('relu', 3);
  await expect.element(figure).not.toHaveTextContent('that line: 0.000.');
  await expect.element(figure).toHaveTextContent(`that line: ${largestDifference.toFixed(3)}.`);
});

test('the gradients of each layer are those of the core', async ({ open }) => {
  const { page } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('figure').filter({ hasText: 'In the hidden layers' });
  await figure.getByLabelText('Hidden layers').last().fill('9');
  await press(figure.getByLabelText('Hidden layers').last(), '{Enter}');
  await expect.element(figure.getByRole('listitem')).toHaveLength(10);
  const [first] = gradientNorms(digits, 'sigmoid', 9);
  await expect
    .element(figure.getByRole('listitem').first())
    .toHaveTextContent(magnitude(first ?? NaN));
});

test('the share of active neurons follows the epoch', async ({ open }) => {
  const { page } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('figure').filter({ hasText: 'One bar per hidden neuron' });
  await expect.element(figure.getByRole('listitem')).toHaveLength(30);
  const shares = activeShares(digits);
  for (const epoch of [0, 1]) {
    const expected = Array.from(shares[epoch] ?? [], percent);
    for (const unit of [0, 29]) {
      await expect
        .element(figure.getByRole('listitem').nth(unit))
        .toHaveAccessibleName(`neuron ${unit + 1}: ${expected[unit] ?? ''}`);
    }
    await press(figure.getByRole('slider'), '{ArrowRight}');
  }
});
