// Single values on the gradients page: found by the worst difference and by keyboard, equal to what the core computes; and what is typed wrongly.

import { userEvent } from 'vitest/browser';

import { GradientCheck } from '../../core/gradientCheck/gradientCheck.ts';
import { subjectOf } from '../../core/gradientCheck/subject.ts';
import type { CheckResult } from '../../core/service.ts';
import { presets } from '../../core/training/runConfig.ts';
import { focus, press, texts, whenShown } from './app/actions.ts';
import { COMPUTING } from './app/computing.ts';
import { expect } from './app/test.ts';
import { containing, matching } from './app/textPatterns.ts';
import { GradientsPage, test } from './gradientsPage.ts';
import { digits } from './recordings.ts';

/** The article's check, computed here. */
function computed(): { check: GradientCheck; result: CheckResult } {
  const config = { network: presets.article, rows: 1437, reference: 'autograd' } as const;
  const check = new GradientCheck(subjectOf(config, digits), 'autograd');
  const work = check.run();
  for (;;) {
    const { done, value } = work.next();
    if (done) return { check, result: value };
  }
}

test('the worst value of each parameter is found, and read as the core computes it', async ({
  app,
}) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  for (const { name, columns, manual, reference } of computed().result.parameters) {
    const differences = Array.from(manual, (value, k) => Math.abs(value - (reference[k] ?? NaN)));
    const largest = Math.max(...differences);
    const k = differences.indexOf(largest);
    await page
      .getByRole('region', { name, exact: true })
      .getByRole('button', { name: 'Go to the largest difference' })
      .click();
    const place = `${name}[${Math.floor(k / columns)}, ${k % columns}]`;
    await expect.element(gradients.reader.getByText(place, { exact: true })).toBeVisible();
    const [own = NaN, other = NaN, difference = NaN, relative = NaN] = texts(
      gradients.reader.css('dd'),
    ).map(Number);
    expect(Math.fround(own)).toBe(manual[k]);
    expect(other).toBe(reference[k]);
    expect(difference).toBe(Number(largest.toExponential(2)));
    const size = Math.max(Math.abs(own), Math.abs(other));
    // Shown to three digits.
    expect(Math.abs(relative / (largest / size) - 1)).toBeLessThan(0.006);
    await expect
      .element(page.getByRole('row', { name: new RegExp(`^${name} `) }))
      .toHaveTextContent(largest.toExponential(2));
  }
});

test('without a mouse: Tab reaches a map, arrows read its values, Enter opens the sum behind one', async ({
  app,
}) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await focus(gradients.field('atol'));
  const map = gradients.maps('b1');
  await expect.element(map).toBeVisible();
  const isThere = () => map.element() === app.window.document.activeElement;
  // On the way are the buttons and maps before it, and no trap.
  for (let presses = 0; presses < 20 && !isThere(); presses++) {
    await userEvent.keyboard('{Tab}');
  }
  await expect.element(map).toHaveFocus();
  await expect.element(map).toHaveStyle({ outlineStyle: 'solid' });

  const { check, result } = computed();
  const [, { manual }] = result.parameters;
  await userEvent.keyboard('{Home}');
  for (const column of [1, 2, 3]) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(gradients.reader).toHaveTextContent(`b1[0, ${column}]`);
    const [shown] = texts(gradients.reader.css('dd'));
    expect(Math.fround(Number(shown))).toBe(manual[column]);
  }
  await userEvent.keyboard('{End}');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(gradients.reader).toHaveTextContent('b1[0, 29]');

  await userEvent.keyboard('{Enter}');
  const panel = page.getByRole('region', { name: 'The sum behind b1[0, 29]' });
  const terms = check.terms('b1', 0, 29);
  await expect.poll(() => texts(panel.css('tfoot td'))).toEqual([String(terms.sum)]);
  const products = texts(panel.css('tbody td:last-child')).map(Number);
  expect(products).toHaveLength(terms.largest.length + 1);
  const total = products.reduce((sum, product) => sum + product, 0);
  const sizes = products.reduce((sum, product) => sum + Math.abs(product), 0);
  // Each is shown to five digits.
  expect(Math.abs(total - terms.sum)).toBeLessThanOrEqual(5e-5 * sizes);
  await expect.element(map).toHaveFocus();
});

test('a network that is dead on its batch has maps of zeros only', async ({ app }) => {
  const gradients = new GradientsPage(app);
  await gradients.ready();
  await gradients.field('Images in the batch').fill('1');
  await gradients.field('Hidden neurons').fill('1');
  await gradients.field('Weight seed').fill('1');
  await expect
    .element(gradients.maps('W1'))
    .toHaveAccessibleName(matching(/^Gradient of W1, 1 × 64/));
  await expect.element(gradients.summary).toHaveTextContent('All 4 are True');
  await press(gradients.maps('W1'), '{End}');
  await expect.element(gradients.reader).toHaveTextContent('W1[0, 63]');
  await expect.poll(() => texts(gradients.reader.css('dd').first())).toEqual(['0']);
  await gradients.field('Hidden neurons').fill('2');
  await expect
    .element(gradients.maps('W1'))
    .toHaveAccessibleName(matching(/^Gradient of W1, 2 × 64/));
});

test('PyTorch can be chosen where it is recorded and nowhere else', async ({ app }) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  const reference = gradients.field('Reference');
  const recorded = reference.css('option[value^=recorded]');
  const hint = page.getByText('recorded only for');
  await expect.element(recorded).toHaveLength(2);
  await expect.element(recorded.nth(0)).toBeEnabled();
  await expect.element(hint).not.toBeInTheDocument();
  await reference.selectOptions('recorded');
  await expect.element(gradients.summary).toHaveTextContent('All 4 are True');

  for (const seed of ['42', '7']) await gradients.field('Weight seed').fill(seed);
  await expect.element(reference).toHaveValue('autograd');
  for (const index of [0, 1]) await expect.element(recorded.nth(index)).toBeDisabled();
  await expect.element(hint).toBeVisible();
  await gradients.field('Weight seed').fill('42');
  await expect.element(recorded.nth(1)).toBeEnabled();
  await gradients.field('Network').selectOptions('binary');
  await expect.element(recorded.nth(1)).toBeDisabled();
  await gradients.field('Network').selectOptions('regression');
  await expect.element(recorded.nth(0)).toBeEnabled();
});

const refusals = [
  ['Images in the batch', '0', 'Enter a whole number from 1 to 1,437.', ''],
  ['Hidden neurons', 'x', 'Enter a number.', '30'],
  ['Weight seed', '1.5', containing('whole number'), '0'],
  ['rtol', '-1', 'Enter a number of at least 0, such as 1e-5.', '1e-5'],
] as const;

test('a wrong value is refused in one sentence at its field, and what is on screen is kept', async ({
  app,
}) => {
  const gradients = new GradientsPage(app);
  await gradients.ready();
  for (const [name, text, sentence, right] of refusals) {
    const field = gradients.field(name);
    await field.fill(text);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(sentence);
    // A tolerance judges what has been computed.
    if (name !== 'rtol') await expect.element(gradients.compute).toBeDisabled();
    await expect.element(gradients.summary).toHaveTextContent('All 4 are True');
    await expect.element(gradients.maps('W1')).toBeVisible();
    await field.fill(right);
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    await expect.element(field).toHaveAccessibleDescription('');
    await expect.element(gradients.compute).toBeEnabled();
  }
});

test('a check whose core was killed while it rested is made anew when it is asked about', async ({
  app,
}) => {
  const gradients = new GradientsPage(app);
  await gradients.ready();
  app.core.replace();
  await press(gradients.maps('W1'), '{Enter}');
  await expect.element(app.page.getByRole('region', { name: /^The sum behind W1/ })).toBeVisible();
});

test('a large check that was cancelled, or lost with its core, is computed again by its button', async ({
  app,
}) => {
  const { page } = app;
  const gradients = new GradientsPage(app);
  await gradients.ready();
  const isComputing = /Computing the gradients: [1-9]/;
  const hold = () =>
    whenShown(app, isComputing).then(() => {
      app.core.hold();
    });
  let held = hold();
  await gradients.field('Hidden neurons').fill('256, 256');
  await held;
  await gradients.cancel.click();
  app.core.release();
  await expect
    .element(page.getByText('Cancelled. What you see below is the previous result.'))
    .toBeVisible();
  await expect.element(gradients.maps('W2')).toHaveAccessibleName(matching(/10 × 30/));

  const isDisabled = whenShown(app, isComputing).then(() => {
    app.core.replace();
    return (gradients.compute.element() as HTMLButtonElement).disabled;
  });
  await gradients.compute.click();
  expect(await isDisabled).toBe(true);
  await expect.element(page.getByText('The computing process ended unexpectedly.')).toBeVisible();
  await expect.element(gradients.maps('W2')).toHaveAccessibleName(matching(/10 × 30/));
  await expect.element(gradients.summary).toHaveTextContent('All 4 are True');

  // While it computes, the window takes in what is typed, letter by letter.
  held = hold();
  await gradients.compute.click();
  await held;
  await gradients.field('atol').fill('');
  await userEvent.type(gradients.field('atol'), '1e-7');
  await expect.element(gradients.field('atol')).toHaveValue('1e-7');
  await press(gradients.maps('W2'), '{ArrowRight}');
  await expect.element(gradients.reader).toHaveTextContent('W2[');
  await expect.element(page.getByText(isComputing)).toBeVisible();
  app.core.release();
  await expect
    .element(gradients.summary, { timeout: COMPUTING })
    .toHaveTextContent('All 6 are True');
  await expect
    .element(page.getByText('The computing process ended unexpectedly.'))
    .not.toBeInTheDocument();
});
