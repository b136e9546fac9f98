// Lesson 4: any digit goes through the network, with the numbers of the core.

import { certainty, forwardTrace } from '../../core/demonstrations/forwardTrace.ts';
import { digits } from '../parity/recordings.ts';
import { expect, test, type RunningApp } from './app.ts';

async function open({ page }: RunningApp) {
  await page.getByRole('button', { name: /^4/ }).click();
  const figure = page.getByRole('complementary', {
    name: 'One digit on its way through the network',
  });
  await expect(figure).toBeVisible();
  return figure;
}

test('the image that is typed goes through the network', async ({ app }) => {
  const figure = await open(app);
  const image = figure.getByRole('textbox', { name: 'Image' });
  await image.fill('1234');
  await image.press('Enter');
  const trace = forwardTrace(digits, 1234, 'randn', 0);
  const status = figure.getByRole('status').first();
  await expect(status).toContainText(`Image 1,234, a handwritten ${trace.label}.`);
  await expect(status).toContainText(`answers ${trace.answer} with`);
  await figure.getByText('Kaiming', { exact: true }).click();
  const kaiming = forwardTrace(digits, 1234, 'kaiming', 0);
  await expect(status).toContainText('With Kaiming weights');
  await expect(status).toContainText(`answers ${kaiming.answer} with`);
});

test('the untrained network’s certainty is counted as the core counts it', async ({ app }) => {
  await open(app);
  const [randn, kaiming] = (['randn', 'kaiming'] as const).map((init) =>
    certainty(digits, init, 0),
  );
  const said = app.page.getByRole('status').filter({ hasText: 'above 0.99 with randn' });
  await expect(said).toContainText('1,200 have a probability above 0.99');
  expect(randn?.sure).toBe(1200);
  await expect(said).toContainText(`and ${kaiming?.sure} with Kaiming`);
});
