// Lesson 6: the derivation unfolds, the comparison is real, and the hidden mistake can be found.

import { mistakeNames } from '../../core/mistakes/mistakes.ts';
import { gradients } from '../../renderer/language/en/gradients.ts';
import { press } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test as base } from './app/test.ts';

const test = base.extend<{ app: OpenApp }>({
  app: async ({ open }, use) => {
    const app = await open({ lesson: '06-backward' });
    await expect
      .element(app.page.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Backward by hand');
    await use(app);
  },
});

test('the derivation unfolds line by line, without moving what is below', async ({
  app: { page },
}) => {
  const lines = page.css('.derivation li');
  const next = page.getByRole('button', { name: 'Next line' });
  const top = () => (next.element() as HTMLElement).offsetTop;
  await expect.element(lines).toHaveLength(6);
  await expect.element(lines.nth(1)).not.toBeVisible();
  await expect.element(next).toBeVisible();
  const before = top();
  for (let shown = 2; shown <= 6; shown++) {
    await press(next, '{Enter}');
    await expect.element(lines.nth(shown - 1)).toBeVisible();
    expect(top()).toBe(before);
  }
  await expect.element(next).toBeDisabled();
  await expect.element(page.getByText('Line 6 of 6')).toBeVisible();
});

test('the gradients agree with Kaiming weights and part with randn', async ({ app: { page } }) => {
  const figure = page.getByRole('figure', { name: 'Hand-written gradients and autograd’s' });
  await expect.element(figure.getByText('All 4 are True')).toBeVisible();
  await expect.element(figure.getByRole('application')).toHaveLength(4);
  await figure.getByText('randn', { exact: true }).click();
  await expect.element(figure.getByText('Not close: W1, b1, W2, b2.')).toBeVisible();
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
