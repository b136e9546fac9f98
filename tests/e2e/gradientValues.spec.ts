// Single values on the gradients page: found by the worst difference and by keyboard, equal to what the core computes; and what is typed wrongly.

import { readFileSync } from 'node:fs';

import { parseDigits } from '../../core/data/digits.ts';
import { GradientCheck } from '../../core/gradientCheck/gradientCheck.ts';
import { subjectOf } from '../../core/gradientCheck/subject.ts';
import type { CheckResult } from '../../core/service.ts';
import { presets } from '../../core/training/runConfig.ts';
import { expect, test } from './app.ts';
import { GradientsPage } from './gradientsPage.ts';

/** The article's check, computed here. */
function computed(): { check: GradientCheck; result: CheckResult } {
  const csv = readFileSync(new URL('../../resources/digits.csv', import.meta.url), 'utf8');
  const config = { network: presets.article, rows: 1437, reference: 'autograd' } as const;
  const check = new GradientCheck(subjectOf(config, parseDigits(csv)), 'autograd');
  const work = check.run();
  for (;;) {
    const { done, value } = work.next();
    if (done) return { check, result: value };
  }
}

test('the worst value of each parameter is found, and read as the core computes it', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  for (const { name, columns, manual, reference } of computed().result.parameters) {
    const differences = Array.from(manual, (value, k) => Math.abs(value - (reference[k] ?? NaN)));
    const largest = Math.max(...differences);
    const k = differences.indexOf(largest);
    await page
      .getByRole('region', { name, exact: true })
      .getByRole('button', { name: 'Go to the largest difference' })
      .click();
    const place = `${name}[${Math.floor(k / columns)}, ${k % columns}]`;
    await expect(gradients.reader.getByText(place, { exact: true })).toBeVisible();
    const [own = NaN, other = NaN, difference = NaN, relative = NaN] = (
      await gradients.reader.locator('dd').allInnerTexts()
    ).map(Number);
    expect(Math.fround(own)).toBe(manual[k]);
    expect(other).toBe(reference[k]);
    expect(difference).toBe(Number(largest.toExponential(2)));
    const size = Math.max(Math.abs(own), Math.abs(other));
    // Shown to three digits.
    expect(Math.abs(relative / (largest / size) - 1)).toBeLessThan(0.006);
    await expect(page.getByRole('row', { name: new RegExp(`^${name} `) })).toContainText(
      largest.toExponential(2),
    );
  }
});

test('without a mouse: Tab reaches a map, arrows read its values, Enter opens the sum behind one', async ({
  app: { page },
}) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('atol').focus();
  const map = gradients.maps('b1');
  const isThere = () => map.evaluate((element) => element === document.activeElement);
  // On the way are the buttons and maps before it, and no trap.
  for (let presses = 0; presses < 20 && !(await isThere()); presses++) {
    await page.keyboard.press('Tab');
  }
  await expect(map).toBeFocused();
  await expect(map).toHaveCSS('outline-style', 'solid');

  const { check, result } = computed();
  const [, { manual }] = result.parameters;
  await page.keyboard.press('Home');
  for (const column of [1, 2, 3]) {
    await page.keyboard.press('ArrowRight');
    await expect(gradients.reader).toContainText(`b1[0, ${column}]`);
    const shown = await gradients.reader.locator('dd').first().innerText();
    expect(Math.fround(Number(shown))).toBe(manual[column]);
  }
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(gradients.reader).toContainText('b1[0, 29]');

  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'The sum behind b1[0, 29]' });
  const terms = check.terms('b1', 0, 29);
  await expect(panel.locator('tfoot td')).toHaveText(String(terms.sum));
  const products = (await panel.locator('tbody td:last-child').allInnerTexts()).map(Number);
  expect(products).toHaveLength(terms.largest.length + 1);
  const total = products.reduce((sum, product) => sum + product, 0);
  const sizes = products.reduce((sum, product) => sum + Math.abs(product), 0);
  // Each is shown to five digits.
  expect(Math.abs(total - terms.sum)).toBeLessThanOrEqual(5e-5 * sizes);
  await expect(map).toBeFocused();
});

test('a network that is dead on its batch has maps of zeros only', async ({ app: { page } }) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('Images in the batch').fill('1');
  await gradients.field('Hidden units').fill('1');
  await gradients.field('Weight seed').fill('1');
  await expect(gradients.maps('W1')).toHaveAccessibleName(/^Gradient of W1, 1 × 64/);
  await expect(gradients.summary).toContainText('All 4 are True');
  await gradients.maps('W1').press('End');
  await expect(gradients.reader).toContainText('W1[0, 63]');
  await expect(gradients.reader.locator('dd').first()).toHaveText('0');
  await gradients.field('Hidden units').fill('2');
  await expect(gradients.maps('W1')).toHaveAccessibleName(/^Gradient of W1, 2 × 64/);
});

test('PyTorch can be chosen where it is recorded and nowhere else', async ({ app: { page } }) => {
  const gradients = new GradientsPage(page);
  await gradients.open();
  const reference = gradients.field('Reference');
  const recorded = reference.locator('option[value^=recorded]');
  const hint = page.getByText('recorded only for');
  await expect(recorded).toHaveCount(2);
  await expect(recorded.nth(0)).toBeEnabled();
  await expect(hint).toBeHidden();
  await reference.selectOption('recorded');
  await expect(gradients.summary).toContainText('All 4 are True');

  for (const seed of ['42', '7']) await gradients.field('Weight seed').fill(seed);
  await expect(reference).toHaveValue('autograd');
  for (const option of await recorded.all()) await expect(option).toBeDisabled();
  await expect(hint).toBeVisible();
  await gradients.field('Weight seed').fill('42');
  await expect(recorded.nth(1)).toBeEnabled();
  await gradients.field('Network').selectOption('binary');
  await expect(recorded.nth(1)).toBeDisabled();
  await gradients.field('Network').selectOption('regression');
  await expect(recorded.nth(0)).toBeEnabled();
});

for (const [field, text, sentence, right] of [
  ['Images in the batch', '0', 'Enter a whole number from 1 to 1,437.', ''],
  ['Hidden units', 'x', 'Enter a number.', '30'],
  ['Weight seed', '1.5', /whole number/, '0'],
  ['rtol', '-1', 'Enter a number of at least 0, such as 1e-5.', '1e-5'],
] as const) {
  test(`${field} refuses “${text}” in one sentence at the field, and keeps what is on screen`, async ({
    app: { page },
  }) => {
    const gradients = new GradientsPage(page);
    await gradients.open();
    await gradients.field(field).fill(text);
    await expect(gradients.field(field)).toHaveAttribute('aria-invalid', 'true');
    await expect(gradients.field(field)).toHaveAccessibleDescription(sentence);
    await expect(gradients.summary).toContainText('All 4 are True');
    await expect(gradients.maps('W1')).toBeVisible();
    await gradients.field(field).fill(right);
    await expect(gradients.field(field)).toHaveAttribute('aria-invalid', 'false');
    await expect(gradients.field(field)).toHaveAccessibleDescription('');
    await expect(gradients.compute).toBeEnabled();
  });
}

test('a check whose core was killed while it rested is made anew when it is asked about', async ({
  app,
}) => {
  const gradients = new GradientsPage(app.page);
  await gradients.open();
  await app.killCore();
  await gradients.maps('W1').press('Enter');
  await expect(app.page.getByRole('region', { name: /^The sum behind W1/ })).toBeVisible();
});

test('a large check that was cancelled, or lost with its core, is computed again by its button', async ({
  app,
}) => {
  const { page } = app;
  const gradients = new GradientsPage(page);
  await gradients.open();
  await gradients.field('Hidden units').fill('512, 512');
  await expect(page.getByText(/Computing the gradients: [1-9]/)).toBeVisible();
  await gradients.cancel.click();
  await expect(page.getByText('Cancelled. What you see below is the check before.')).toBeVisible();
  await expect(gradients.maps('W2')).toHaveAccessibleName(/10 × 30/);

  await gradients.compute.click();
  await expect(page.getByText(/Computing the gradients: [1-9]/)).toBeVisible();
  await expect(gradients.compute).toBeDisabled();
  await app.killCore();
  await expect(page.getByText('The computing process ended unexpectedly.')).toBeVisible();
  await expect(gradients.maps('W2')).toHaveAccessibleName(/10 × 30/);
  await expect(gradients.summary).toContainText('All 4 are True');

  // While it computes, the window takes in what is typed, letter by letter.
  await gradients.compute.click();
  await expect(page.getByText(/Computing the gradients: [1-9]/)).toBeVisible();
  await gradients.field('atol').fill('');
  await gradients.field('atol').pressSequentially('1e-7');
  await expect(gradients.field('atol')).toHaveValue('1e-7');
  await gradients.maps('W2').press('ArrowRight');
  await expect(gradients.reader).toContainText('W2[');
  await expect(page.getByText(/Computing the gradients: \d/)).toBeVisible();
  await expect(gradients.maps('W3')).toBeVisible();
  await expect(gradients.summary).toContainText('All 6 are True');
  await expect(page.getByText('The computing process ended unexpectedly.')).toBeHidden();
});
