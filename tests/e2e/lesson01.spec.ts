// Lesson 1: the drawn network's numbers are the core's, by pointer and by keyboard, as neurons and as matrices.

import { smallNetwork } from '../../core/demonstrations/smallNetwork.ts';
import { expect, test, type RunningApp } from './app.ts';

async function open({ page }: RunningApp) {
  await page.getByRole('button', { name: /^1/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
  const figure = page.getByRole('complementary', { name: 'The network' });
  await expect(figure.getByRole('radiogroup', { name: 'Neurons and inputs' })).toBeVisible();
  return figure;
}

/** As the figure writes it. */
function written(value: number | undefined, decimals: number): string {
  return (value ?? NaN).toFixed(decimals).replace('-', '−');
}

test('the lesson opens in both languages', async ({ app }) => {
  await open(app);
  const { page } = app;
  expect(await page.locator('.katex-error').count()).toBe(0);
  await page.getByText('日本語', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/多層パーセプトロン/);
  await expect(page.getByRole('heading', { level: 2, name: 'まとめ' })).toBeAttached();
});

test('the neuron one points at shows the core’s numbers', async ({ app }) => {
  const figure = await open(app);
  await app.page.getByRole('button', { name: 'Show two hidden layers' }).click();
  const [, second] = smallNetwork(2, [4, 3]).layers;
  const neuron = figure.getByRole('radio', { name: /^Neuron 3 of layer 2:/ });
  await neuron.hover();
  await expect(neuron).toBeChecked();
  const values = second?.A.values ?? [];
  const column = [values[2], values[5], values[8]].map((value) => written(value, 2));
  await expect(figure.getByRole('row', { name: 'A2 (3, 3)' })).toContainText(column.join('  '));
  const weights = Array.from(second?.W.values.subarray(8, 12) ?? [], (w) => written(w, 0));
  const row = figure.getByRole('row', { name: 'W2 (3, 4)' });
  await expect(row).toContainText('row 3');
  await expect(row).toContainText(weights.join('  '));
  const bias = figure.getByRole('row', { name: 'b2 (1, 3)' });
  await expect(bias).toContainText(written(second?.b.values[2], 0));
  await figure.getByText('2', { exact: true }).first().click();
  await expect(figure).toContainText(`≈ ${written(second?.Z.values[5], 2)} a = σ(z)`);
});

test('neurons and layers come and go, and the shapes with them', async ({ app }) => {
  const figure = await open(app);
  await figure.getByText('Matrices', { exact: true }).click();
  const drawing = figure.getByRole('radiogroup', { name: 'Neurons and inputs' });
  const labels = drawing.locator('.matrix');
  await expect(labels).toHaveText(['X (3, 2)', 'W1 (1, 2)', 'b1 (1, 1)', 'A1 (3, 1)']);
  await figure.getByRole('button', { name: 'One more: Hidden layers' }).click();
  await figure.getByRole('button', { name: 'One more: Neurons of layer 1' }).press('Enter');
  await figure.getByRole('button', { name: 'One more: Inputs' }).press('Enter');
  await expect(labels).toHaveText([
    ...['X (3, 3)', 'W1 (4, 3)', 'b1 (1, 4)', 'A1 (3, 4)'],
    ...['W2 (1, 4)', 'b2 (1, 1)', 'A2 (3, 1)'],
  ]);
  const { layers } = smallNetwork(3, [4]);
  const cells = drawing.locator('.weight text');
  const weights = layers.flatMap(({ W }) => Array.from(W.values, (w) => written(w, 0)));
  await expect(cells).toHaveText(weights);
});

test('the arrow keys choose a neuron, and the focus goes with it', async ({ app }) => {
  const figure = await open(app);
  await app.page.getByRole('button', { name: 'Show a hidden layer' }).click();
  await figure.getByRole('radio', { name: /^Neuron 1 of layer 1:/ }).focus();
  await app.page.keyboard.press('ArrowDown');
  const below = figure.getByRole('radio', { name: /^Neuron 2 of layer 1:/ });
  await expect(below).toBeFocused();
  await expect(below).toBeChecked();
  await app.page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('radio', { name: /^Neuron 1 of layer 2:/ })).toBeFocused();
});
