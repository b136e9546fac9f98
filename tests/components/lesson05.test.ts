// Lesson 5: the stepper goes through a training step by keyboard, mouse and by itself, with the numbers of the core, from weights that one may change; a moved weight shows its slope.

import { userEvent } from 'vitest/browser';

import { learningFlow } from '../../core/demonstrations/learningFlow.ts';
import { flowStart } from '../../core/demonstrations/learningFlowNames.ts';
import { nudgedWeight } from '../../core/demonstrations/nudgedWeight.ts';
import { focus, press, texts, whenShown } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test as base } from './app/test.ts';
import { containing } from './app/textPatterns.ts';

const lesson = '05-flow';
const UNDO = '{Control>}z{/Control}';

const test = base.extend<{ app: OpenApp }>({
  app: async ({ open }, use) => {
    await use(await open({ lesson, panels: { '05-flow/parameters': true } }));
  },
});

const figureOf = ({ page }: OpenApp) =>
  page.getByRole('complementary', { name: 'One training step, equation by equation' });

const shown = (values: Float32Array) =>
  Array.from(values, (value) => value.toFixed(3).replace('-', '−'));

/** Goes to the equation with this number. */
async function goTo(app: OpenApp, equation: number): Promise<void> {
  const figure = figureOf(app);
  await focus(figure.getByRole('button', { name: 'Play' }));
  for (let place = 1; place < equation; place++) await userEvent.keyboard('{ArrowRight}');
  await expect.element(figure).toHaveTextContent(`${equation} / 16`);
}

test('a training step is gone through with the arrow keys, and another one follows', async ({
  app,
}) => {
  const figure = figureOf(app);
  const { losses } = learningFlow(1);
  await expect.element(figure).toHaveTextContent(`loss L = ${losses[0]?.toFixed(4)}`);
  await expect.element(figure).toHaveTextContent('η = 0.5');
  await expect.element(figure.getByText('(4, 2) (2, 3) (1, 3) → (4, 3)')).toBeVisible();
  await expect.element(figure.getByText('✓')).toBeVisible();
  await goTo(app, 16);
  await figure.getByRole('button', { name: 'Another step' }).click();
  await expect.element(figure).toHaveTextContent('Step 2');
  await expect.element(figure).toHaveTextContent(`loss L = ${losses[1]?.toFixed(4)}`);
  await expect.element(figure).toHaveTextContent('1 / 16');
});

test('both sides of a product are there, transposed as written, and a cell shows its row, column and sum', async ({
  app,
}) => {
  const figure = figureOf(app);
  await goTo(app, 7);
  const { dZ2, A1, dW2 } = learningFlow(0).matrices;
  const grid = figure.getByRole('grid', { name: /^dW2/ });
  const left = figure.getByRole('table', { name: /^dZ2ᵀ/ });
  const right = figure.getByRole('table', { name: /^A1/ });
  await expect.poll(() => texts(grid.getByRole('gridcell'))).toEqual(shown(dW2.values));
  const turned = Float32Array.from(
    { length: 8 },
    (_, i) => dZ2.values[(i % 4) * 2 + (i >> 2)] ?? 0,
  );
  expect(texts(left.getByRole('cell'))).toEqual(shown(turned));
  expect(texts(right.getByRole('cell'))).toEqual(shown(A1.values));
  await expect
    .element(figure)
    .toHaveTextContent(
      'Row 0 of dZ2ᵀ times column 0 of A1: dW2[0, 0] = −0.1764 · 0.25 + 0.211 · 0 − 0.1628 · 0.75 + 0.125 · 0 = −0.1662',
    );

  const litIn = (table: typeof left) =>
    table
      .getByRole('cell')
      .elements()
      .flatMap((cell, i) => (cell.classList.contains('lit') ? [i] : []));
  await press(grid.getByRole('gridcell').first(), '{ArrowDown}{ArrowRight}');
  const cell = grid.getByRole('gridcell').nth(4);
  await expect.element(cell).toHaveFocus();
  await expect
    .element(cell)
    .toHaveAccessibleDescription(
      containing('Row 1 of dZ2ᵀ times column 1 of A1: dW2[1, 1] = 0.1764 · 1.125'),
    );
  await expect.poll(() => litIn(left)).toEqual([4, 5, 6, 7]);
  expect(litIn(right)).toEqual([1, 4, 7, 10]);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
  await expect.element(grid.getByRole('gridcell').nth(5)).toHaveFocus();

  await grid.getByRole('gridcell').nth(2).hover();
  await expect.element(figure).toHaveTextContent('dW2[0, 2] =');
});

test('a changed weight begins the steps again; undo, redo and reset bring numbers back', async ({
  app,
}) => {
  const figure = figureOf(app);
  const field = figure.getByRole('textbox', { name: 'W2[0, 0]' });
  await expect.element(field).toHaveValue('0.5');
  const lossText = (start = flowStart, iteration = 0) =>
    `loss L = ${learningFlow(iteration, start).losses[iteration]?.toFixed(4)}`;
  const { parameters } = flowStart;
  const W2 = [[-1.5, ...(parameters.W2[0]?.slice(1) ?? [])], ...parameters.W2.slice(1)];
  const changed = { ...flowStart, parameters: { ...parameters, W2 } };

  await field.fill('-1.5');
  await userEvent.keyboard('{Enter}');
  await expect.element(figure).toHaveTextContent(lossText(changed));
  const rate = figure.getByRole('textbox', { name: 'Learning rate η' });
  await rate.fill('2');
  await userEvent.keyboard('{Enter}');
  await expect.element(figure).toHaveTextContent('η = 2');
  await goTo(app, 16);
  await figure.getByRole('button', { name: 'Another step' }).click();
  await expect.element(figure).toHaveTextContent(lossText({ ...changed, learningRate: 2 }, 1));
  // In fields with four decimals, and exact as long as nobody types over them.
  const reached = learningFlow(1, { ...changed, learningRate: 2 }).matrices.W2.values[0] ?? NaN;
  await expect.element(field).toHaveValue(String(Number(reached.toFixed(4))));

  await press(figure.getByRole('button', { name: 'Play' }), UNDO);
  await expect.element(figure).toHaveTextContent('η = 0.5');
  await expect.element(figure).toHaveTextContent(lossText(changed));
  // In a field of the figure as well.
  await press(rate, UNDO);
  await expect.element(figure).toHaveTextContent(lossText());
  await expect.element(field).toHaveValue('0.5');
  await press(field, '{Control>}y{/Control}');
  await expect.element(figure).toHaveTextContent(lossText(changed));
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect.element(figure).toHaveTextContent(lossText());
  await expect.element(figure.getByRole('button', { name: 'Reset' })).toBeDisabled();
});

test('changes that follow each other faster than the core answers are all kept', async ({
  app,
}) => {
  const figure = figureOf(app);
  await expect.element(figure).toHaveTextContent('loss L = 1.2069');
  app.core.hold();
  for (const [name, value] of [
    ['b2[0, 0]', '0.5'],
    ['b2[0, 1]', '−0.25'],
  ] as const) {
    await figure.getByRole('textbox', { name }).fill(value);
    await userEvent.keyboard('{Enter}');
  }
  app.core.release();
  const { parameters } = flowStart;
  const start = { ...flowStart, parameters: { ...parameters, b2: [[0.5, -0.25]] } };
  await expect
    .element(figure)
    .toHaveTextContent(`loss L = ${learningFlow(0, start).losses[0]?.toFixed(4)}`);
});

test('what is no weight is told of and changes nothing; what was changed outlives a look at another lesson', async ({
  app,
}) => {
  const figure = figureOf(app);
  const field = figure.getByRole('textbox', { name: 'b1[0, 1]' });
  for (const [wrong, said] of [
    ['much', 'Enter a number.'],
    ['5.1', 'Choose a value from −5 to 5.'],
    ['', 'Enter a number.'],
    ['-1e9', 'Choose a value from −5 to 5.'],
  ] as const) {
    await field.fill(wrong);
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveAccessibleDescription(said);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(figure).toHaveTextContent('loss L = 1.2069');
  }
  await field.fill('ー１／４');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  await expect.element(figure).not.toHaveTextContent('loss L = 1.2069');
  await app.page.getByRole('button', { name: /^2 / }).click();
  await expect.element(app.page.getByRole('heading', { level: 1 })).toHaveTextContent('Activation');
  app.desktop.choose('undo');
  await expect.element(figureOf(app)).toHaveTextContent('loss L = 1.2069');
});

test('it plays by itself, equation by equation or value by value, until it is paused', async ({
  app,
}) => {
  const figure = figureOf(app);
  const speed = figure.getByRole('combobox', { name: 'Speed' });
  await speed.selectOptions('fast');
  await figure.getByRole('button', { name: 'Play' }).click();
  await whenShown(app, /4 \/ 16/);
  await speed.selectOptions('value by value');
  await whenShown(app, /\[0, 1\] = /);
  await figure.getByRole('button', { name: 'Pause' }).click();
  await expect.element(figure.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('where nothing may move, it does not go from value to value', async ({ open }) => {
  const app = await open({ lesson, motion: 'reduced' });
  const figure = figureOf(app);
  await figure.getByRole('combobox', { name: 'Speed' }).selectOptions('value by value');
  await figure.getByRole('button', { name: 'Play' }).click();
  const seen: string[] = [];
  const note = new app.window.MutationObserver(() => {
    seen.push(...(/Z1\[\d, \d\] = /.exec(app.window.document.body.textContent) ?? []));
  });
  note.observe(app.window.document.body, { subtree: true, childList: true, characterData: true });
  await whenShown(app, /2 \/ 16/);
  note.disconnect();
  expect(seen.filter((text) => text !== 'Z1[0, 0] = ')).toEqual([]);
});

test('a weight moved by a thousandth changes the loss as the gradient says', async ({ app }) => {
  const { page } = app;
  const figure = page.getByRole('figure').filter({ hasText: 'Measured' });
  const slider = figure.getByRole('slider', { name: 'Δw' });
  await expect.element(figure).toHaveTextContent('ΔL / Δw = −0.1662');
  await expect.element(figure).toHaveTextContent('dW2[0, 0] = −0.1662');
  await expect.element(figure).toHaveTextContent('1.20687988');
  await press(slider, '{End}{ArrowLeft}');
  const weight = { parameter: 'W2', row: 0, column: 0 } as const;
  const [nudge] = nudgedWeight(weight, [0.0009], 0).nudges;
  await expect.element(figure).toHaveTextContent(nudge?.loss.toFixed(8) ?? '?');
  await slider.fill('0');
  await expect.element(figure).toHaveTextContent('ΔL / Δw = –');
  await expect.element(figure).toHaveTextContent('nothing to divide');

  await slider.fill('-0.001');
  await figure.getByRole('combobox', { name: 'Weight w' }).selectOptions('W1[1, 0]');
  const { gradient } = nudgedWeight({ parameter: 'W1', row: 1, column: 0 }, [], 0);
  expect(gradient.toFixed(4)).toBe('0.2579');
  await expect.element(figure).toHaveTextContent('dW1[1, 0] = 0.2579');
  await expect.element(figure).toHaveTextContent(/ΔL \/ Δw = 0\.257\d/);

  await goTo(app, 16);
  await figureOf(app).getByRole('button', { name: 'Another step' }).click();
  await expect.element(figure).toHaveTextContent('as in step 2 of the figure');
  const later = nudgedWeight({ parameter: 'W1', row: 1, column: 0 }, [-0.001], 1);
  await expect.element(figure).toHaveTextContent(later.loss.toFixed(8));
});
