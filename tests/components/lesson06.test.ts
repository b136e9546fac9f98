// Lesson 6: the derivation unfolds, weights are worked out by hand and measured, passes counted, the comparison is real, and the hidden mistake can be found.

import { page as viewport } from 'vitest/browser';

import { learningFlow } from '../../core/demonstrations/learningFlow.ts';
import { nudgedWeight } from '../../core/demonstrations/nudgedWeight.ts';
import { passCost } from '../../core/demonstrations/passCost.ts';
import { mistakeNames } from '../../core/mistakes/mistakes.ts';
import { gradients } from '../../renderer/language/en/gradients.ts';
import { byHand } from '../../renderer/language/numbers.ts';
import { press, texts } from './app/actions.ts';
import { COMPUTING } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test as base } from './app/test.ts';
import { containing } from './app/textPatterns.ts';

const test = base.extend<{ app: OpenApp }>({
  app: async ({ open }, use) => {
    const app = await open({ lesson: '06-backward' });
    await expect
      .element(app.page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Backward by hand');
    await use(app);
  },
});

test('the derivation unfolds line by line below its buttons, all of it on one screen', async ({
  app: { page },
}) => {
  const derivation = page.css('.derivation');
  const lines = derivation.css('li');
  const next = page.getByRole('button', { name: 'Next line' });
  const top = () => next.element().getBoundingClientRect().top;
  await expect.element(lines).toHaveLength(6);
  await expect.element(next).toBeVisible();
  await expect.element(lines.nth(1)).not.toBeVisible();
  // Nothing blank between one line and what follows.
  const height = () => derivation.element().getBoundingClientRect().height;
  expect(height()).toBeLessThan(200);
  derivation.element().scrollIntoView();
  const before = top();
  for (let shown = 2; shown <= 6; shown++) {
    await press(next, '{Enter}');
    await expect.element(lines.nth(shown - 1)).toBeVisible();
    expect(top()).toBe(before);
  }
  await expect.element(next).toBeDisabled();
  await expect.element(page.getByText('Line 6 of 6')).toBeVisible();
  expect(height()).toBeLessThan(700);
});

for (const [language, width] of [
  ['en', 1280],
  ['ja', 1280],
  ['en', 1000],
  ['ja', 1000],
] as const) {
  test(`the whole derivation fits a screen in ${language} at ${width}`, async ({ open }) => {
    const { page } = await open({ lesson: '06-backward', language });
    await viewport.viewport(width, 700);
    await page.getByRole('button', { name: /^(All lines|すべて開く)$/ }).click();
    const derivation = page.css('.derivation');
    await expect.element(derivation.css('li').nth(5)).toBeVisible();
    await expect.poll(() => derivation.element().getBoundingClientRect().height).toBeLessThan(660);
    for (const formula of derivation.css('.math-display, .katex-display').elements()) {
      expect(formula.scrollWidth).toBeLessThanOrEqual(formula.clientWidth);
    }
  });
}

const flow = learningFlow(0);

test('a weight of layer 2 is a row of products, whichever is chosen', async ({ app: { page } }) => {
  const figure = page.getByRole('figure').filter({ hasText: 'sum = dW2' });
  const table = figure.getByRole('table', { name: 'dW2[0, 0], row by row' });
  await expect.element(table.getByRole('row')).toHaveLength(6);
  await expect.element(table).toHaveTextContent(/sum = dW2\[0, 0\]\s*−0\.1662$/);
  expect(texts(table.getByRole('row').nth(1).getByRole('cell'))).toEqual([
    '−0.1764',
    '0.25',
    '−0.0441',
  ]);
  await figure.getByRole('combobox').selectOptions('W2[1, 2]');
  await expect
    .element(figure.getByRole('table', { name: 'dW2[1, 2], row by row' }))
    .toHaveTextContent(byHand(flow.matrices.dW2.values[5] ?? NaN));
});

test('a weight of layer 1 gets its gradient through the mask, and one row gives nothing', async ({
  app: { page },
}) => {
  const figure = page.getByRole('figure').filter({ hasText: 'sum = dW1' });
  await expect
    .element(figure.getByRole('table', { name: 'dZ1[i, 1], row by row' }))
    .toHaveTextContent('−0.1764·(−0.5) + 0.1764·0.5 = 0.1764');
  await expect
    .element(figure.getByRole('table', { name: 'dW1[1, 0], row by row' }))
    .toHaveTextContent(/sum = dW1\[1, 0\]\s*0\.2579$/);
  await expect.element(figure).toHaveTextContent('In row 3 every hidden neuron is off');
  await figure.getByRole('combobox').selectOptions('W1[2, 1]');
  await expect
    .element(figure.getByRole('table', { name: 'dW1[2, 1], row by row' }))
    .toHaveTextContent(byHand(flow.matrices.dW1.values[5] ?? NaN));
});

test('the operations show what they do with a gradient, for each row of the batch', async ({
  app: { page },
}) => {
  const gates = page.getByRole('region', { name: 'What an operation does with a gradient' });
  const multiply = gates.getByRole('img', { name: 'Multiplying swaps' });
  await expect
    .element(multiply)
    .toHaveAccessibleName(containing('W2[0, 0] gets −0.0441, A1[0, 0] gets −0.0882'));
  const relu = gates.getByRole('img', { name: 'ReLU switches' });
  await expect.element(relu).toHaveAccessibleName(containing('Z1[0, 0] gets 0.0882'));
  await gates.getByText('3', { exact: true }).click();
  await expect
    .element(relu)
    .toHaveAccessibleName(containing('Backward comes −0.0625; Z1[3, 0] gets 0.'));
  await expect
    .element(multiply)
    .toHaveAccessibleName(containing('W2[0, 0] gets 0, A1[3, 0] gets 0.0625'));
});

test('slopes are measured nearer and nearer to the gradient, and no kink is told of where there is none', async ({
  app: { page },
}) => {
  const figure = page.getByRole('figure').filter({ hasText: 'One side' });
  await expect.element(figure).toHaveTextContent('dW2[0, 0] = −0.166241');
  await expect.element(figure.getByRole('row')).toHaveLength(5);
  const entry = { parameter: 'W2', row: 0, column: 0 } as const;
  const [, , third] = nudgedWeight(entry, [0.1, 0.01, 0.001], 0).nudges;
  await expect
    .element(figure)
    .toHaveTextContent(third?.quotient.toFixed(6).replace('-', '−') ?? '?');
  await figure.getByRole('combobox').selectOptions('W1[1, 0]');
  await expect.element(figure).toHaveTextContent('dW1[1, 0] = 0.257866');
  await expect.element(figure).not.toHaveTextContent('a ReLU switches on or off');
});

test('what one backward pass saves is counted, more so for larger networks', async ({
  app: { page },
}) => {
  const figure = page.getByRole('figure').filter({ hasText: 'Multiplications' });
  const { forward, backward, trials } = passCost([30]);
  const row = (name: RegExp) => figure.getByRole('row', { name });
  await expect
    .poll(() => texts(figure.getByRole('cell')).slice(1))
    .toEqual(
      [
        [forward, '1'],
        [backward, '1.14'],
        [trials * forward, '4,520'],
      ].flatMap(([count, passes]) => [Number(count).toLocaleString('en'), String(passes)]),
    );
  await expect.element(row(/for all 2,260 gradients/)).toBeVisible();
  await figure.getByText('100, 100', { exact: true }).click();
  const larger = passCost([100, 100]);
  await expect
    .element(figure)
    .toHaveTextContent((larger.trials * larger.forward).toLocaleString('en'));
});

test('the gradients agree with Kaiming weights and part with randn', async ({ app: { page } }) => {
  const figure = page.getByRole('figure', { name: 'Hand-written gradients and autograd’s' });
  await expect.element(figure.getByText('All 4 are True')).toBeVisible();
  await expect.element(figure.getByRole('application')).toHaveLength(4);
  await figure.getByText('randn', { exact: true }).click();
  await expect.element(figure.getByText('Not close: W1, b1, W2, b2.')).toBeVisible();
});

test('what is read of a weight stays within its column, in every window', async ({
  app: { page, window },
}) => {
  const maps = page.getByRole('application', { name: /^Gradient of W1,/ });
  await expect.element(maps, { timeout: COMPUTING }).toBeVisible();
  const reader = page.getByRole('status', { name: 'The value under the pointer' });
  for (const [width, height] of [
    [1280, 800],
    [1000, 700],
  ] as const) {
    await viewport.viewport(width, height);
    await expect.poll(() => window.innerWidth).toBe(width);
    await press(maps, '{ArrowRight}');
    await press(maps, '{Enter}');
    await expect.element(page.getByRole('region', { name: /^The sum behind W1/ })).toBeVisible();
    const column = page.css('article').element().getBoundingClientRect();
    const outside = reader
      .css('*')
      .elements()
      .filter((element) => {
        const { right } = element.getBoundingClientRect();
        return right > column.right || element.scrollWidth > element.clientWidth;
      });
    expect(outside.map(({ textContent }) => textContent)).toEqual([]);
  }
});

test('the hidden mistake is told when it is found, and only then', async ({ app: { page } }) => {
  const puzzle = page.getByRole('region', { name: 'What the gradient check shows' });
  await expect.element(puzzle.getByText('the first gradient that is not close')).toBeVisible();
  await expect
    .element(puzzle.getByRole('status').first())
    .toHaveTextContent(
      /Exactly 0 among the 43,110 values of dZ1: [\d,]+ by hand, 22,374 with autograd\./,
    );
  const check = puzzle.getByRole('button', { name: 'Check' });
  await expect.element(check).toBeDisabled();
  const possible = mistakeNames.filter((name) => name !== 'missingTwo');
  await expect.element(puzzle.getByRole('radio')).toHaveLength(possible.length);
  const right = puzzle.getByText('Right.');
  let found: string | undefined;
  for (const name of possible) {
    await puzzle.getByRole('radio', { name: gradients.gallery.mistakes[name].name }).click();
    await check.click();
    await expect.element(puzzle.getByText(/Right\.|Not this one\./)).toBeVisible();
    if (right.query()) {
      found = name;
      await expect.element(puzzle).toHaveTextContent(gradients.gallery.mistakes[name].about);
      break;
    }
  }
  expect(found).toBeDefined();
  await puzzle.getByRole('button', { name: 'Hide another mistake' }).click();
  await expect.element(right).not.toBeInTheDocument();
});
