// Lesson 0: gradients are filled in node by node, values changed, arrays treated as NumPy does, with the numbers of the core; by keyboard and pointer.

import { userEvent } from 'vitest/browser';

import { arrayOperation } from '../../core/demonstrations/arrayOperations.ts';
import { scalarGraph } from '../../core/demonstrations/scalarGraph.ts';
import { graphLeaves } from '../../core/demonstrations/scalarGraphNames.ts';
import { focus, press, texts } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { containing, matching } from './app/textPatterns.ts';
import { expect, test } from './app/test.ts';

const LESSON = '00-before-you-begin';

/** As the figure writes numbers of a few digits. */
const shown = (value = NaN) => String(Number(value.toFixed(3))).replace('-', '−');

function neuronOf({ page }: OpenApp) {
  return page.getByRole('complementary', { name: 'One neuron, gradients filled in node by node' });
}

function splitOf({ page }: OpenApp) {
  return page.getByRole('figure').filter({ hasText: 'The value x goes two ways' });
}

function arraysOf({ page }: OpenApp) {
  return page.getByRole('figure').filter({ hasText: 'A small array as NumPy treats it' });
}

test('the gradients of a neuron are filled in from the loss back, by the arrow keys', async ({
  open,
}) => {
  const app = await open({ lesson: LESSON });
  const neuron = neuronOf(app);
  const { steps } = scalarGraph('neuron', graphLeaves.neuron);
  const drawing = neuron.getByRole('img');
  await expect.element(drawing).toHaveAccessibleName(matching(/L is 2\.25\.$/));
  await expect.element(drawing).not.toHaveAccessibleName(matching(/gradient/));

  const next = neuron.getByRole('button', { name: 'Next node' });
  await focus(next);
  for (const [place, { parts }] of steps.entries()) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(neuron).toHaveTextContent(`${place + 1} / ${steps.length}`);
    const rows = neuron.getByRole('row').filter({ has: app.page.getByRole('cell') });
    await expect.element(rows).toHaveLength(parts.length);
    const gradients = parts.map(({ total }) => shown(total));
    expect(texts(rows.css('.gradient'))).toEqual(gradients);
  }
  await expect.element(drawing).toHaveAccessibleName(matching(/w₁ is 0\.5, gradient 6;/));
  await expect.element(drawing).toHaveAccessibleName(containing('y is 0.5;'));
  await expect.element(next).toHaveAttribute('aria-disabled', 'true');
  await expect.element(next).toHaveFocus();

  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(neuron).toHaveTextContent('4 / 5');
  await neuron.getByRole('button', { name: 'Start again' }).click();
  await expect.element(neuron).toHaveTextContent('0 / 5');
  await expect.element(drawing).not.toHaveAccessibleName(matching(/gradient/));
});

test('values are typed, slid and dragged, and what was filled in follows', async ({ open }) => {
  const app = await open({ lesson: LESSON });
  const neuron = neuronOf(app);
  const drawing = neuron.getByRole('img');
  for (let node = 0; node < 5; node++) {
    await neuron.getByRole('button', { name: 'Next node' }).click();
  }
  await neuron.getByRole('group', { name: 'Change a value' }).getByText('b').click();
  // As typed with a Japanese input method.
  await neuron.getByRole('textbox', { name: 'b' }).fill('０．５');
  await press(neuron.getByRole('textbox', { name: 'b' }), '{Enter}');
  const moved = scalarGraph('neuron', { ...graphLeaves.neuron, b: 0.5 });
  const w1 = moved.steps.at(-1)?.parts[0]?.total;
  await expect.element(drawing).toHaveAccessibleName(containing(`gradient ${shown(w1)};`));
  await expect
    .element(neuron)
    .toHaveTextContent(
      `Measured: move b by ±0.001, and L changes by ${shown(moved.measured.b)} per unit.`,
    );

  // Until ReLU stops the gradients.
  await press(neuron.getByRole('slider', { name: 'b' }), '{Home}');
  await expect.element(drawing).toHaveAccessibleName(containing('z is 0, gradient'));

  await neuron.getByText('sigmoid', { exact: true }).click();
  const smooth = scalarGraph('neuron', { ...graphLeaves.neuron, b: -3 }, 'sigmoid');
  await expect.element(drawing).toHaveAccessibleName(containing(`a is ${shown(smooth.values.a)},`));

  // The name of w₁ in the drawing, pulled to the right.
  const { left, top, width } = drawing.element().getBoundingClientRect();
  const scale = width / 372;
  const target = drawing.element() as SVGSVGElement;
  const at = (x: number, type: string) =>
    target.dispatchEvent(
      new app.window.PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        clientX: left + x * scale,
        clientY: top + 76 * scale,
      }),
    );
  target.setPointerCapture = () => undefined;
  at(10, 'pointerdown');
  at(50, 'pointermove');
  at(50, 'pointerup');
  at(200, 'pointermove');
  await expect.element(neuron.getByRole('textbox', { name: 'w₁' })).toHaveValue('1.5');
});

test('at the corner of ReLU nothing is measured, and the target needs no gradient', async ({
  open,
}) => {
  const app = await open({ lesson: LESSON });
  const neuron = neuronOf(app);
  for (let node = 0; node < 5; node++) {
    await neuron.getByRole('button', { name: 'Next node' }).click();
  }
  const values = neuron.getByRole('group', { name: 'Change a value' });
  await values.getByText('b').click();
  await neuron.getByRole('textbox', { name: 'b' }).fill('-3');
  await press(neuron.getByRole('textbox', { name: 'b' }), '{Enter}');
  await expect.element(neuron).toHaveTextContent('z is at the corner of ReLU');
  await values.getByText('y').click();
  await expect.element(neuron).toHaveTextContent('y is given.');
});

test('where a value splits, its gradient is there only when both parts have come back', async ({
  open,
}) => {
  const app = await open({ lesson: LESSON });
  const split = splitOf(app);
  const next = split.getByRole('button', { name: 'Next node' });
  await next.click();
  await next.click();
  await expect.element(split.getByRole('img')).toHaveAccessibleName(matching(/x is 2;/));
  await next.click();
  await expect
    .element(split.getByRole('img'))
    .toHaveAccessibleName(matching(/x is 2, gradient 7;/));
  await expect.element(split.getByRole('cell', { name: '4 + 3 = 7' })).toBeVisible();
});

test('an array follows its numbers, shows what a result is made of, and what NumPy refuses', async ({
  open,
}) => {
  const app = await open({ lesson: LESSON });
  const arrays = arraysOf(app);
  const choose = (expression: string) => arrays.getByRole('combobox').selectOptions(expression);
  await choose('X.sum(axis=0)');
  const field = arrays.getByRole('textbox', { name: 'X, row 2, column 3' });
  await field.fill('10');
  await press(field, '{Enter}');
  const { result } = arrayOperation('sumOfColumns', [1, 2, 3, 4, 5, 10]);
  const table = arrays.getByRole('table', { name: 'Result, shape (3,)' });
  await expect.poll(() => texts(table.getByRole('button'))).toEqual(result?.values.map(String));
  await expect.element(arrays).toHaveTextContent('1 + 4 = 5');
  await table.getByRole('button').nth(2).click();
  await expect.element(arrays).toHaveTextContent('3 + 10 = 13');
  await expect.element(arrays.getByRole('table', { name: /^X/ }).css('.marked')).toHaveLength(2);

  await field.fill('0');
  await press(field, '{Enter}');
  await expect.element(arrays).toHaveTextContent('“0” was not taken');
  await expect.element(field).toHaveValue('10');

  await choose('X / X.sum(axis=1)');
  await expect
    .element(arrays)
    .toHaveTextContent('operands could not be broadcast together with shapes (2,3) (2,)');
  await choose('X / X.sum(axis=1, keepdims=True)');
  await expect
    .element(arrays.getByRole('table', { name: 'X.sum(axis=1, keepdims=True), shape (2, 1)' }))
    .toBeVisible();
  await expect.element(arrays).toHaveTextContent('1 / 6 = 0.167');
});

test('lesson 1 is what opens first, and offers lesson 0', async ({ open }) => {
  const { page } = await open();
  const heading = page.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent('1 What an MLP is');
  await expect
    .element(page.getByRole('navigation').getByRole('button', { name: /^0/ }))
    .toHaveTextContent('0 Before you begin optional');
  await page.getByRole('button', { name: 'lesson 0', exact: true }).click();
  await expect.element(heading).toHaveTextContent('0 Before you begin');
  await expect
    .element(page.getByRole('button', { name: 'Next: 1 What an MLP is' }))
    .toBeInTheDocument();
});
