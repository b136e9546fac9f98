// Lesson 3: sums are moved, tasks chosen, and softmax overflows the plain way, with the numbers of the core.

import { userEvent } from 'vitest/browser';

import { logLossAt } from '../../core/demonstrations/logLoss.ts';
import { outputLayer } from '../../core/demonstrations/outputLayer.ts';
import { focus, press } from './app/actions.ts';
import { expect, test } from './app/test.ts';

const shown = (value = NaN) => value.toFixed(3).replace('-', '−');

test('the answer, the loss and its gradient follow the sums', async ({ open }) => {
  const { page } = await open({ lesson: '03-output-layer' });
  const figure = page.getByRole('complementary');
  await focus(figure.getByRole('slider', { name: 'z dog' }));
  await userEvent.keyboard('{ArrowRight}');
  await figure.getByLabelText('it is a bird').click();
  const expected = outputLayer('classification', [2, 0.6, -1], 2);
  for (const answer of expected.answers)
    await expect.element(figure).toHaveTextContent(`a = ${shown(answer)}`);
  await expect.element(figure).toHaveTextContent(`gradient ${shown(expected.gradients[2])}`);
  await expect.element(figure).toHaveTextContent(`Loss ${shown(expected.loss)}`);

  await figure.getByText('How much?').click();
  const regression = outputLayer('regression', [3.5], 5);
  await expect.element(figure).toHaveTextContent(`Loss ${shown(regression.loss)}`);
  await expect.element(figure).toHaveTextContent(`gradient ${shown(regression.gradients[0])}`);
  await expect.element(figure).toHaveTextContent('nn.MSELoss');
});

test('the bars of all classes are on tracks of one length, whatever signs stand beside them', async ({
  open,
}) => {
  for (const language of ['en', 'ja'] as const) {
    const app = await open({ lesson: '03-output-layer', language });
    const figure = app.page.getByRole('complementary');
    await expect.element(figure).toHaveTextContent('−0.214');
    const lengths = figure
      .css('.track')
      .elements()
      .map((track) => track.clientWidth);
    expect(lengths).toHaveLength(3);
    expect(new Set(lengths).size).toBe(1);
    app.close();
  }
});

test('a temperature divides the gradients, too', async ({ open }) => {
  const { page } = await open({ lesson: '03-output-layer' });
  const figure = page.getByRole('complementary');
  const typed = figure.getByRole('textbox', { name: 'Temperature' });
  for (const temperature of [2, 0.5, 5, 1]) {
    await typed.fill(String(temperature));
    await press(typed, '{Enter}');
    const { answers, gradients, loss } = outputLayer(
      'classification',
      [2, 0.5, -1],
      0,
      temperature,
    );
    await expect.element(figure).toHaveTextContent(`Loss ${shown(loss)}`);
    const [error = NaN] = answers;
    expect(gradients[0]).toBeCloseTo((error - 1) / temperature, 5);
    for (const gradient of gradients) {
      await expect.element(figure).toHaveTextContent(`gradient ${shown(gradient)}`);
    }
  }
});

test('softmax without subtracting the maximum ends in NaN', async ({ open }) => {
  const { page } = await open({ lesson: '03-output-layer' });
  const figure = page.getByRole('figure').filter({ hasText: 'Add to all' });
  await expect.element(figure.getByText('NaN', { exact: true })).toHaveLength(0);
  const typed = figure.getByRole('textbox', { name: 'Add to all' });
  await typed.fill('100');
  await press(typed, '{Enter}');
  await expect.element(figure.getByRole('cell', { name: 'NaN', exact: true })).toHaveLength(3);
  await expect.element(figure.getByRole('cell', { name: '0.6652' })).toBeVisible();
});

test('a probability shows what it costs, typed, by the arrow keys and dragged', async ({
  open,
}) => {
  const { page } = await open({ lesson: '03-output-layer' });
  const figure = page.getByRole('figure').filter({ hasText: 'correct answer’s probability p' });
  await expect.element(figure).toHaveTextContent('With p = 0.70 the loss is −log 0.70 = 0.357.');
  await expect.element(figure).toHaveTextContent(`1/10 costs ${logLossAt(0.1).toFixed(3)}`);
  const slider = figure.getByRole('slider', { name: 'p' });
  await press(slider, '{ArrowLeft}');
  await expect.element(figure).toHaveTextContent(`−log 0.69 = ${logLossAt(0.69).toFixed(3)}`);
  const typed = figure.getByRole('textbox', { name: 'p' });
  await typed.fill('1');
  await press(typed, '{Enter}');
  await expect.element(figure).toHaveTextContent('−log 1.00 = 0.000');
  await figure.getByRole('img').click({ position: { x: 60, y: 60 } });
  await expect.element(figure).not.toHaveTextContent('With p = 1.00');
  await expect.element(slider).not.toHaveValue('1');
});
