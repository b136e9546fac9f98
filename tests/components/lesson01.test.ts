// Lesson 1: the drawn network's numbers are the core's, by pointer and by keyboard, as neurons and as matrices.

import { userEvent } from 'vitest/browser';

import { smallNetwork } from '../../core/demonstrations/smallNetwork.ts';
import { focus, press, texts } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test as base } from './app/test.ts';

const test = base.extend<{ app: OpenApp }>({
  app: async ({ open }, use) => use(await open({ lesson: '01-mlp' })),
});

async function networkOf({ page }: OpenApp) {
  await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('What an MLP is');
  const figure = page.getByRole('complementary', { name: 'The network' });
  await expect
    .element(figure.getByRole('radiogroup', { name: 'Neurons and inputs' }))
    .toBeVisible();
  return figure;
}

/** As the figure writes it. */
function written(value: number | undefined, decimals: number): string {
  return (value ?? NaN).toFixed(decimals).replace('-', '−');
}

test('the lesson opens in both languages', async ({ app }) => {
  await networkOf(app);
  const { page } = app;
  expect(page.css('.katex-error').elements()).toHaveLength(0);
  await page.getByText('日本語', { exact: true }).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('多層パーセプトロン');
  await expect.element(page.getByRole('heading', { level: 2, name: 'まとめ' })).toBeInTheDocument();
});

test('the neuron one points at shows the core’s numbers', async ({ app }) => {
  const figure = await networkOf(app);
  await app.page.getByRole('button', { name: 'Show two hidden layers' }).click();
  const [, second] = smallNetwork(2, [4, 3]).layers;
  const neuron = figure.getByRole('radio', { name: /^Neuron 3 of layer 2:/ });
  await neuron.hover();
  await expect.element(neuron).toBeChecked();
  const values = second?.A.values ?? [];
  const column = [values[2], values[5], values[8]].map((value) => written(value, 2));
  await expect
    .element(figure.getByRole('row', { name: 'A2 (3, 3)' }))
    .toHaveTextContent(column.join(' '));
  const weights = Array.from(second?.W.values.subarray(8, 12) ?? [], (w) => written(w, 0));
  const row = figure.getByRole('row', { name: 'W2 (3, 4)' });
  await expect.element(row).toHaveTextContent('row 3');
  await expect.element(row).toHaveTextContent(weights.join(' '));
  await expect
    .element(figure.getByRole('row', { name: 'b2 (1, 3)' }))
    .toHaveTextContent(written(second?.b.values[2], 0));
  await figure.getByText('2', { exact: true }).first().click();
  await expect.element(figure).toHaveTextContent(`≈ ${written(second?.Z.values[5], 2)} a = σ(z)`);
});

test('neurons and layers come and go, and the shapes with them', async ({ app }) => {
  const figure = await networkOf(app);
  await figure.getByText('Matrices', { exact: true }).click();
  const drawing = figure.getByRole('radiogroup', { name: 'Neurons and inputs' });
  const labels = () => texts(drawing.css('.matrix'));
  await expect.poll(labels).toEqual(['X (3, 2)', 'W1 (1, 2)', 'b1 (1, 1)', 'A1 (3, 1)']);
  await figure.getByRole('button', { name: 'One more: Hidden layers' }).click();
  await press(figure.getByRole('button', { name: 'One more: Neurons of layer 1' }), '{Enter}');
  await press(figure.getByRole('button', { name: 'One more: Inputs' }), '{Enter}');
  await expect
    .poll(labels)
    .toEqual([
      ...['X (3, 3)', 'W1 (4, 3)', 'b1 (1, 4)', 'A1 (3, 4)'],
      ...['W2 (1, 4)', 'b2 (1, 1)', 'A2 (3, 1)'],
    ]);
  const { layers } = smallNetwork(3, [4]);
  const weights = layers.flatMap(({ W }) => Array.from(W.values, (w) => written(w, 0)));
  await expect.poll(() => texts(drawing.css('.weight text'))).toEqual(weights);
});

test('the arrow keys choose a neuron, and the focus goes with it', async ({ app }) => {
  const figure = await networkOf(app);
  await app.page.getByRole('button', { name: 'Show a hidden layer' }).click();
  await focus(figure.getByRole('radio', { name: /^Neuron 1 of layer 1:/ }));
  await userEvent.keyboard('{ArrowDown}');
  const below = figure.getByRole('radio', { name: /^Neuron 2 of layer 1:/ });
  await expect.element(below).toHaveFocus();
  await expect.element(below).toBeChecked();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(figure.getByRole('radio', { name: /^Neuron 1 of layer 2:/ })).toHaveFocus();
});
