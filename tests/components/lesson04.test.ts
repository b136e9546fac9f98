// Lesson 4: any digit goes through the network, with the numbers of the core.

import { confidence, forwardTrace } from '../../core/demonstrations/forwardTrace.ts';
import { press } from './app/actions.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { digits } from './recordings.ts';

async function traced({ page }: OpenApp) {
  const figure = page.getByRole('complementary', {
    name: 'One digit on its way through the network',
  });
  await expect.element(figure).toBeVisible();
  return figure;
}

test('the image that is typed goes through the network', async ({ open }) => {
  const figure = await traced(await open({ lesson: '04-forward' }));
  const image = figure.getByRole('textbox', { name: 'Image' });
  await image.fill('1234');
  await press(image, '{Enter}');
  const trace = forwardTrace(digits, 1234, 'randn', 0);
  const status = figure.getByRole('status').first();
  await expect.element(status).toHaveTextContent(`Image 1,234, a handwritten ${trace.label}.`);
  await expect.element(status).toHaveTextContent(`predicts ${trace.answer} with`);
  await figure.getByText('Kaiming', { exact: true }).click();
  const kaiming = forwardTrace(digits, 1234, 'kaiming', 0);
  await expect.element(status).toHaveTextContent('With Kaiming weights');
  await expect.element(status).toHaveTextContent(`predicts ${kaiming.answer} with`);
});

test('the untrained network’s confidence is counted as the core counts it', async ({ open }) => {
  const { page } = await open({ lesson: '04-forward' });
  const [randn, kaiming] = (['randn', 'kaiming'] as const).map((init) =>
    confidence(digits, init, 0),
  );
  const said = page.getByRole('status').filter({ hasText: 'above 0.99 with randn' });
  await expect.element(said).toHaveTextContent('1,200 have a probability above 0.99');
  expect(randn?.confident).toBe(1200);
  await expect.element(said).toHaveTextContent(`and ${kaiming?.confident} with Kaiming`);
});
