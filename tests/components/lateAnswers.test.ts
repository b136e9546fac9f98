// A core that answers late: until then each figure is the old one whole, and only its controls show what was chosen.

import { activationAt, stackedLayers } from '../../core/demonstrations/activations.ts';
import { outputLayer } from '../../core/demonstrations/outputLayer.ts';
import { focus, press, texts } from './app/actions.ts';
import { expect, test } from './app/test.ts';

const shown = (value = NaN) => value.toFixed(3).replace('-', '−');

test('the stacked layers keep their own axis, number and line until those chosen are there', async ({
  open,
}) => {
  const { page, core } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('figure').filter({ hasText: 'Between the layers' });
  await expect.element(figure).toHaveTextContent('3 linear layers; as one:');
  const curves = figure.css('path');
  const pathsOf = () => curves.elements().map((path) => path.getAttribute('d'));
  const [saidBefore, ticksBefore, pathsBefore] = [
    texts(figure.css('p')),
    texts(figure.css('svg text')),
    pathsOf(),
  ];

  core.hold();
  await figure.getByText('ReLU', { exact: true }).click();
  const slider = figure.getByRole('slider');
  await press(slider, '{End}');
  await expect.element(figure.getByRole('radio', { name: 'ReLU' })).toBeChecked();
  const layers = Number(slider.element().getAttribute('max'));
  await expect.element(slider).toHaveValue(String(layers));
  expect([texts(figure.css('p')), texts(figure.css('svg text')), pathsOf()]).toEqual([
    saidBefore,
    ticksBefore,
    pathsBefore,
  ]);

  core.release();
  const { largestDifference } = stackedLayers('relu', layers);
  await expect.element(figure).toHaveTextContent(`${layers} linear layers; as one:`);
  await expect.element(figure).toHaveTextContent(`that line: ${largestDifference.toFixed(3)}.`);
  expect(pathsOf()).not.toEqual(pathsBefore);
});

test('the output of one task is not shown under the names of another', async ({ open }) => {
  const { page, core } = await open({ lesson: '03-output-layer' });
  const figure = page.getByRole('complementary');
  await figure.getByText('Yes or no?').click();
  const binary = outputLayer('binary', [1], 1);
  await expect.element(figure).toHaveTextContent(`a = ${shown(binary.answers[0])}`);

  core.hold();
  await figure.getByText('How much?').click();
  await expect.element(figure.getByRole('radio', { name: 'How much?' })).toBeChecked();
  const names = figure.css('dd');
  expect(texts(names)).toEqual(['sigmoid', 'binary cross entropy', 'nn.BCEWithLogitsLoss']);
  await expect.element(figure).toHaveTextContent(`a = ${shown(binary.answers[0])}`);
  await expect.element(figure).toHaveTextContent(`Loss ${shown(binary.loss)}`);
  await expect.element(figure.getByRole('radio', { name: 'yes (1)' })).toBeVisible();

  core.release();
  const regression = outputLayer('regression', [3.5], 5);
  await expect.element(figure).toHaveTextContent(`Loss ${shown(regression.loss)}`);
  await expect.element(figure).toHaveTextContent(`a = ${shown(regression.answers[0])}`);
  expect(texts(names)).toEqual(['identity (none)', 'mean squared error', 'nn.MSELoss']);
});

test('an activation’s point stays on its own curve until the function chosen is there', async ({
  open,
}) => {
  const { page, core } = await open({ lesson: '02-activation' });
  const figure = page.getByRole('complementary');
  const saidOf = (name: 'sigmoid' | 'tanh', z: number) => {
    const [value, slope] = activationAt(name, z);
    return [`g(z) = ${shown(value)}`, `g′(z) = ${shown(slope)}`];
  };
  for (const text of saidOf('sigmoid', 1)) await expect.element(figure).toHaveTextContent(text);
  const ticks = figure.css('svg text');
  const ticksBefore = texts(ticks);

  core.hold();
  await figure.getByLabelText('Function').selectOptions('tanh');
  await focus(figure.getByRole('slider'));
  await press(figure.getByRole('slider'), '{ArrowRight}');
  await expect.element(figure.getByRole('slider')).toHaveValue('1.1');
  for (const text of saidOf('sigmoid', 1)) await expect.element(figure).toHaveTextContent(text);
  expect(texts(ticks)).toEqual(ticksBefore);

  core.release();
  for (const text of saidOf('tanh', 1.1)) await expect.element(figure).toHaveTextContent(text);
  expect(texts(ticks)).not.toEqual(ticksBefore);
});

test('sums that something was added to keep their row headings until softmax is there', async ({
  open,
}) => {
  const { page, core } = await open({ lesson: '03-output-layer' });
  const figure = page.getByRole('figure').filter({ hasText: 'Add to all' });
  await expect.element(figure.getByRole('cell', { name: '0.6652' }).first()).toBeVisible();
  const before = texts(figure.getByRole('row'));

  core.hold();
  const typed = figure.getByRole('textbox', { name: 'Add to all' });
  await typed.fill('100');
  await press(typed, '{Enter}');
  await expect.element(figure.getByRole('slider')).toHaveValue('100');
  expect(texts(figure.getByRole('row'))).toEqual(before);
  await expect.element(figure).toHaveTextContent('With 0 added, both ways give the same');

  core.release();
  await expect.element(figure).toHaveTextContent('With 100 added, the plain way divides');
  await expect.element(figure.getByRole('cell', { name: 'NaN', exact: true })).toHaveLength(3);
});
