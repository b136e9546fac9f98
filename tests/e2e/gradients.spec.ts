// The gradients page: verdicts, maps, the sum behind a value, references, mistakes, and what can go wrong.

import { readFileSync } from 'node:fs';

import { expect, resize, test } from './app.ts';
import { GradientsPage } from './gradientsPage.ts';

interface Recording {
  readonly autograd_float64: Readonly<Record<string, number[] | number[][]>>;
}

const recorded = JSON.parse(
  readFileSync(
    new URL('../../resources/recorded/backward-classification-seed0.json', import.meta.url),
    'utf8',
  ),
) as Recording;

test('the article’s four gradients are True, against all four references', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  const names = await gradients.field('Reference').locator('option').allInnerTexts();
  expect(names).toHaveLength(4);
  for (const name of names) {
    await gradients.use(name);
    await expect(page.locator('.view figcaption').nth(1)).toHaveText(name.trim());
    await expect
      .poll(() => gradients.verdicts())
      .toEqual({ W1: 'True', b1: 'True', W2: 'True', b2: 'True' });
  }
});

test('finite differences tell their step and the kinks they cannot judge', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.use('Finite differences (float64)');
  await expect(page.getByText('Each value was moved by 7.63e-6 to either side.')).toBeVisible();
  await expect(page.getByText('10 values lie on a kink of the activation')).toBeVisible();
});

test('a False that is only rounding says so; a wider tolerance makes it True', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('Network').selectOption('regression');
  await expect(gradients.summary).toContainText('Not close: W1.');
  expect(await gradients.verdicts()).toEqual({ W1: 'False', b1: 'True', W2: 'True', b2: 'True' });
  await expect(page.getByText('True in float64: only the rounding of float32')).toBeVisible();
  await gradients.field('rtol').fill('1e-4');
  await expect(gradients.summary).toContainText('All 4 are True');
  await page.getByRole('button', { name: 'torch.allclose’s own values' }).click();
  await expect(gradients.summary).toContainText('Not close: W1.');
});

test('with randn the two part at Z2, in 1,056 of 1,437 images', async ({ app: { page } }) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await expect(page.getByText('in none of the 1,437 images')).toBeVisible();
  await gradients.init('randn');
  await expect(gradients.summary).toContainText('Not close: W1, b1, W2, b2.');
  await expect(gradients.summary).toContainText('that of Z2.');
  await expect(page.getByText('in 1,056 of 1,437 images')).toBeVisible();
});

test('the worst value is found, read to full precision, and taken apart by keyboard', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  const maps = gradients.maps('W2');
  await maps.focus();
  await expect(gradients.reader).toContainText(/W2\[\d+, \d+\]/);
  await maps.press('Home');
  await maps.press('PageUp');
  await maps.press('PageUp');
  await maps.press('ArrowDown');
  await maps.press('ArrowRight');
  await maps.press('ArrowRight');
  await expect(gradients.reader).toContainText('W2[1, 2]');
  const truth = recorded.autograd_float64.W2?.flat()[30 + 2] ?? NaN;
  const values = (await gradients.reader.locator('dd').allInnerTexts()).map(Number);
  expect(values).toHaveLength(4);
  expect(Math.abs((values[0] ?? NaN) - truth)).toBeLessThan(1e-6);
  expect(Math.abs((values[1] ?? NaN) - truth)).toBeLessThan(1e-9);

  await maps.press('Enter');
  const sum = page.getByRole('region', { name: 'The sum behind W2[1, 2]' });
  await expect(sum).toBeVisible();
  const products = await sum.locator('tbody tr td:last-child').allInnerTexts();
  expect(products).toHaveLength(13);
  const total = products.map(Number).reduce((a, b) => a + b, 0);
  expect(Math.abs(total - truth)).toBeLessThan(1e-5);
  const sizes = products.slice(0, 12).map((text) => Math.abs(Number(text)));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('the values stand in a table too, the largest difference first', async ({ app: { page } }) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  const section = page.getByRole('region', { name: 'b2', exact: true });
  await section.getByText('These values as a table').click();
  const rows = section.getByRole('row');
  await expect(rows).toHaveCount(11);
  const differences = (await rows.locator('td:last-child').allInnerTexts()).map(Number);
  expect(differences).toEqual(differences.toSorted((a, b) => b - a));
});

test('wrong input is told at its field and keeps the check before', async ({ app: { page } }) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('Images in the batch').fill('0');
  await expect(page.getByText('Enter a whole number from 1 to 1,437.')).toBeVisible();
  await gradients.field('Hidden units').fill('x');
  await expect(page.getByText('Enter a number.')).toBeVisible();
  await gradients.field('rtol').fill('-1');
  await expect(page.getByText('Enter a number of at least 0, such as 1e-5.')).toBeVisible();
  await expect(gradients.compute).toBeDisabled();
  await expect(gradients.summary).toContainText('All 4 are True');
});

test('a large network is summarised and says how; its computation can be cancelled', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('Images in the batch').fill('100');
  await gradients.field('Hidden units').fill('512, 512');
  await expect(gradients.maps('W3')).toBeVisible();
  await expect(
    page.getByText('Each square stands for 5 × 6 values and shows the one with the largest'),
  ).toBeVisible();

  await gradients.use('Finite differences (float64)');
  await gradients.field('Images in the batch').fill('');
  await expect(page.getByText(/Computing the gradients: [1-9]/)).toBeVisible();
  // The window listens while the core computes.
  await gradients.field('atol').fill('1e-7');
  await expect(gradients.field('atol')).toHaveValue('1e-7');
  await gradients.cancel.click();
  await expect(page.getByText('Cancelled. What you see below is the check before.')).toBeVisible();
  await expect(gradients.maps('W3')).toBeVisible();
});

test('a core that is killed during a check is told, and the next check works', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('Hidden units').fill('512, 512');
  await expect(page.getByText(/Computing the gradients/)).toBeVisible();
  await app.killCore();
  await expect(page.getByText('The computing process ended unexpectedly.')).toBeVisible();
  await gradients.field('Hidden units').fill('30');
  await expect(gradients.summary).toContainText('All 4 are True');
  await expect(page.getByText('The computing process ended unexpectedly.')).toBeHidden();
});

test('what was chosen is there again at the next start', async ({ launch }) => {
  const first = await launch();
  await first.page.getByText('English', { exact: true }).click();
  const before = new GradientsPage(first.page);
  await before.open();
  await before.field('Network').selectOption('binary');
  await before.field('Digit').fill('3');
  await before.makeMistake('wrongSign');
  await expect(before.summary).toContainText('Not close: W1, b1, W2, b2.');
  await first.close();

  const { page } = await launch();
  const after = new GradientsPage(page);
  await expect(after.summary).toContainText('Not close: W1, b1, W2, b2.');
  await expect(after.field('Digit')).toHaveValue('3');
  await expect(after.field('Mistake (bug gallery)')).toHaveValue('wrongSign');
});

for (const [width, height] of [
  [1280, 800],
  [1000, 700],
] as const) {
  test(`nothing is cut off sideways at ${width} x ${height}`, async ({ app }) => {
    await resize(app, width, height);
    const gradients = new GradientsPage(app.page);
    await gradients.open();
    await gradients.makeMistake('transposedWeight');
    await expect(gradients.summary).toContainText('Not close: W1, b1.');
    await gradients.maps('W1').press('Enter');
    await expect(app.page.getByRole('region', { name: /^The sum behind/ })).toBeVisible();
    const overflowing = await app.page.evaluate(() =>
      [...document.querySelectorAll('html, main, article, section, form, figure, dl')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .map((element) => `${element.tagName} ${element.className}`),
    );
    expect(overflowing).toEqual([]);
  });
}
