// In the real window: the network trains with a learner's own backward pass, stops at once, and is kept as a run that says so.

import type { Page } from '@playwright/test';

import { expect, test } from './app.ts';

const right = 'import torch\n\n\ndef relu_backward(dA, Z):\n    return dA * (Z > 0)\n';
const withoutMask = 'import torch\n\n\ndef relu_backward(dA, Z):\n    return dA\n';
const endless = `n = 0


def relu_backward(dA, Z):
    global n
    n += 1
    while n > 100:
        pass
    return dA * (Z > 0)
`;

const panelOf = (page: Page) => page.getByRole('region', { name: 'Train with it' });

async function trainWith(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your Python' }).fill(code);
  await panelOf(page).getByRole('button', { name: 'Train with my code' }).click();
}

test('a network learns with what one wrote, right or wrong', async ({ app }) => {
  const { page } = app;
  await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
  await page.locator('main ul').getByText('The backward pass of ReLU', { exact: true }).click();
  const panel = panelOf(page);
  const openRun = panel.getByRole('button', { name: 'Open the run' });

  await trainWith(page, right);
  await expect(panel).toContainText('349 of 360, with your own backward pass.', {
    timeout: 60_000,
  });
  await expect(openRun).toBeVisible();

  await trainWith(page, withoutMask);
  await expect(panel).toContainText('343 of 360, with your own backward pass.', {
    timeout: 60_000,
  });
  await openRun.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'As the article, with your own backward pass',
  );
  await expect(page.getByRole('region', { name: 'Your own backward pass' })).toContainText(
    'return dA',
  );
  await page.getByRole('button', { name: 'Open the exercise' }).click();

  await trainWith(page, endless);
  await expect(panel.getByText(/^Epoch 2 of 30/)).toBeVisible({ timeout: 60_000 });
  await panel.getByRole('button', { name: 'Stop training' }).click();
  await expect(panel).toContainText('Stopped after epoch 2 of 30');
  await expect(openRun).toBeVisible();
});

test('runs with one’s own backward pass are there at the next start, and are deleted and restored', async ({
  app,
  launch,
}) => {
  const { page } = app;
  await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
  await page.locator('main ul').getByText('The backward pass of ReLU', { exact: true }).click();
  await trainWith(page, right);
  await expect(panelOf(page).getByRole('button', { name: 'Open the run' })).toBeVisible({
    timeout: 60_000,
  });
  await app.close();

  const again = await launch();
  await again.page.getByRole('navigation').getByRole('button', { name: 'Runs' }).click();
  const rows = again.page.locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('with your own backward pass');
  await rows.getByRole('checkbox').check();
  await again.page.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(rows).toHaveCount(0);
  await again.page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(rows).toContainText('with your own backward pass');
});
