// Lesson 6: the derivation unfolds, the comparison is real, and the hidden mistake can be found.

import { mistakeNames } from '../../core/mistakes/mistakes.ts';
import { gradients } from '../../renderer/language/en/gradients.ts';
import { expect, test, type RunningApp } from './app.ts';

async function open({ page }: RunningApp) {
  await page.getByRole('button', { name: /^6/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Backward by hand/);
}

test('the derivation unfolds line by line, without moving what is below', async ({ app }) => {
  const { page } = app;
  await open(app);
  const lines = page.locator('.derivation li');
  const next = page.getByRole('button', { name: 'Next line' });
  const top = () => next.evaluate((button) => (button as HTMLElement).offsetTop);
  await expect(lines).toHaveCount(6);
  await expect(lines.nth(1)).toBeHidden();
  const before = await top();
  for (let shown = 2; shown <= 6; shown++) {
    await next.press('Enter');
    await expect(lines.nth(shown - 1)).toBeVisible();
    expect(await top()).toBe(before);
  }
  await expect(next).toBeDisabled();
  await expect(page.getByText('Line 6 of 6')).toBeVisible();
});

test('the gradients agree with Kaiming weights and part with randn', async ({ app }) => {
  const { page } = app;
  await open(app);
  const figure = page.getByRole('figure', { name: 'Hand-written gradients against autograd' });
  await expect(figure.getByText('All 4 are True')).toBeVisible();
  await expect(figure.getByRole('application')).toHaveCount(4);
  await figure.getByText('randn', { exact: true }).click();
  await expect(figure.getByText('Not close: W1, b1, W2, b2.')).toBeVisible();
});

test('the hidden mistake is told when it is found, and only then', async ({ app }) => {
  const { page } = app;
  await open(app);
  const puzzle = page.getByRole('region', { name: 'What the gradient check shows' });
  await expect(puzzle.getByText('the first gradient that is not close')).toBeVisible();
  const check = puzzle.getByRole('button', { name: 'Check' });
  await expect(check).toBeDisabled();
  const possible = mistakeNames.filter((name) => name !== 'missingTwo');
  await expect(puzzle.getByRole('radio')).toHaveCount(possible.length);
  const right = puzzle.getByText('Right.');
  let found: string | undefined;
  for (const name of possible) {
    await puzzle.getByRole('radio', { name: gradients.gallery.mistakes[name].name }).check();
    await check.click();
    await expect(right.or(puzzle.getByText('Not this one.'))).toBeVisible();
    if (await right.isVisible()) {
      found = name;
      await expect(puzzle).toContainText(gradients.gallery.mistakes[name].about);
      break;
    }
  }
  expect(found).toBeDefined();
  await puzzle.getByRole('button', { name: 'Hide another mistake' }).click();
  await expect(right).toBeHidden();
});
