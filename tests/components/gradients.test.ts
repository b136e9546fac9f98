// The gradients page: verdicts, maps, the sum behind a value, references, mistakes, and what can go wrong.

import { page as screen } from 'vitest/browser';

import recorded from '../../resources/recorded/backward-classification-seed0.json';
import { focus, press, texts, whenShown } from './app/actions.ts';
import { expect } from './app/test.ts';
import { GradientsPage, test } from './gradientsPage.ts';

test('the article’s four gradients are True, against all four references', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  const names = texts(gradients.field('Reference').css('option'));
  expect(names).toHaveLength(4);
  for (const name of names) {
    await gradients.use(name);
    await expect.poll(() => texts(page.css('.view figcaption').nth(1))).toEqual([name.trim()]);
    await expect
      .poll(() => gradients.verdicts())
      .toEqual({ W1: 'True', b1: 'True', W2: 'True', b2: 'True' });
  }
});

test('finite differences tell their step and the kinks they cannot judge', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await gradients.use('Finite differences (float64)');
  await expect
    .element(page.getByText('Each value was moved by 7.63e-6 to either side.'))
    .toBeVisible();
  await expect.element(page.getByText('10 values lie on a kink of the activation')).toBeVisible();
});

test('a False that is only rounding says so; a wider tolerance makes it True', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await gradients.field('Network').selectOptions('regression');
  await expect.element(gradients.summary).toHaveTextContent('Not close: W1.');
  expect(gradients.verdicts()).toEqual({ W1: 'False', b1: 'True', W2: 'True', b2: 'True' });
  await expect.element(page.getByText('True in float64: only float32’s rounding')).toBeVisible();
  await gradients.field('rtol').fill('1e-4');
  await expect.element(gradients.summary).toHaveTextContent('All 4 are True');
  await page.getByRole('button', { name: 'torch.allclose’s own values' }).click();
  await expect.element(gradients.summary).toHaveTextContent('Not close: W1.');
});

test('with randn the two part at Z2, in 1,056 of 1,437 images', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await expect.element(page.getByText('in none of the 1,437 images')).toBeVisible();
  await gradients.init('randn');
  await expect.element(gradients.summary).toHaveTextContent('Not close: W1, b1, W2, b2.');
  await expect.element(gradients.summary).toHaveTextContent('that of Z2.');
  await expect.element(page.getByText('in 1,056 of 1,437 images')).toBeVisible();
});

test('the worst value is found, read to full precision, and taken apart by keyboard', async ({
  app,
}) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  const maps = gradients.maps('W2');
  await focus(maps);
  await expect.element(gradients.reader).toHaveTextContent(/W2\[\d+, \d+\]/);
  await press(maps, '{Home}');
  await press(maps, '{PageUp}');
  await press(maps, '{PageUp}');
  await press(maps, '{ArrowDown}');
  await press(maps, '{ArrowRight}');
  await press(maps, '{ArrowRight}');
  await expect.element(gradients.reader).toHaveTextContent('W2[1, 2]');
  const truth = recorded.autograd_float64.W2.flat()[30 + 2] ?? NaN;
  const values = texts(gradients.reader.css('dd')).map(Number);
  expect(values).toHaveLength(4);
  expect(Math.abs((values[0] ?? NaN) - truth)).toBeLessThan(1e-6);
  expect(Math.abs((values[1] ?? NaN) - truth)).toBeLessThan(1e-9);

  await press(maps, '{Enter}');
  const sum = page.getByRole('region', { name: 'The sum behind W2[1, 2]' });
  await expect.element(sum).toBeVisible();
  const products = texts(sum.css('tbody tr td:last-child'));
  expect(products).toHaveLength(13);
  const total = products.map(Number).reduce((a, b) => a + b, 0);
  expect(Math.abs(total - truth)).toBeLessThan(1e-5);
  const sizes = products.slice(0, 12).map((text) => Math.abs(Number(text)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('the values stand in a table too, the largest difference first', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  const section = page.getByRole('region', { name: 'b2', exact: true });
  await section.getByText('These values as a table').click();
  const rows = section.getByRole('row');
  await expect.element(rows).toHaveLength(11);
  const differences = texts(rows.css('td:last-child')).map(Number);
  expect(differences).toEqual(differences.toSorted((a, b) => b - a));
});

test('a large network is summarised and says how; its computation can be cancelled', async ({
  app,
}) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await gradients.field('Images in the batch').fill('100');
  await gradients.field('Hidden neurons').fill('512, 512');
  await expect.element(gradients.maps('W3')).toBeVisible();
  await expect
    .element(
      page.getByText('Each square stands for 5 × 6 values and shows the one with the largest'),
    )
    .toBeVisible();

  await gradients.use('Finite differences (float64)');
  await gradients.field('Images in the batch').fill('');
  await expect.element(page.getByText(/Computing the gradients: [1-9]/)).toBeVisible();
  // The window listens while the core computes.
  await gradients.field('atol').fill('1e-7');
  await expect.element(gradients.field('atol')).toHaveValue('1e-7');
  await gradients.cancel.click();
  await expect
    .element(page.getByText('Cancelled. What you see below is the previous result.'))
    .toBeVisible();
  await expect.element(gradients.maps('W3')).toBeVisible();
});

test('a core that is killed during a check is told, and the next check works', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  // Before that the core may not have heard of it.
  const killed = whenShown(app, /Computing the gradients: [1-9]/).then(() => {
    app.core.replace();
  });
  await gradients.field('Hidden neurons').fill('512, 512');
  await killed;
  await expect.element(page.getByText('The computing process ended unexpectedly.')).toBeVisible();
  await gradients.field('Hidden neurons').fill('30');
  await expect.element(gradients.summary).toHaveTextContent('All 4 are True');
  await expect
    .element(page.getByText('The computing process ended unexpectedly.'))
    .not.toBeInTheDocument();
});

test('what was chosen is there again at the next start', async ({ app, open }) => {
  const before = new GradientsPage(app);
  await before.ready();
  await before.field('Network').selectOptions('binary');
  await before.field('Digit').fill('3');
  await before.makeMistake('wrongSign');
  await expect.element(before.summary).toHaveTextContent('Not close: W1, b1, W2, b2.');
  app.close();

  const after = new GradientsPage(await open());
  await expect.element(after.summary).toHaveTextContent('Not close: W1, b1, W2, b2.');
  await expect.element(after.field('Digit')).toHaveValue('3');
  await expect.element(after.field('Common mistake')).toHaveValue('wrongSign');
});

for (const [width, height] of [
  [1280, 800],
  [1000, 700],
] as const) {
  test(`nothing is cut off sideways at ${width} x ${height}`, async ({ app }) => {
    await screen.viewport(width, height);
    const gradients = new GradientsPage(app);
    await gradients.ready();
    await gradients.makeMistake('transposedWeight');
    await expect.element(gradients.summary).toHaveTextContent('Not close: W1, b1.');
    await press(gradients.maps('W1'), '{Enter}');
    await expect.element(app.page.getByRole('region', { name: /^The sum behind/ })).toBeVisible();
    const overflowing = app.page
      .css('html, main, article, section, form, figure, dl')
      .elements()
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
    expect(overflowing).toEqual([]);
  });
}
