// The article's network trains with what a learner wrote: its curve, its run, and a stop at any moment.

import { problemsInBothLooks } from './app/axe.ts';
import { COMPUTING } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

const right = 'def relu_backward(dA, Z):\n    return dA * (Z > 0)\n';
const withoutMask = 'def relu_backward(dA, Z):\n    return dA\n';
const endless =
  'n = 0\n\ndef relu_backward(dA, Z):\n    global n\n    n += 1\n    while n > 100:\n        pass\n    return dA * (Z > 0)\n';

async function openExercise({ page }: OpenApp, exercise: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
  await page.css('main ul').getByText(exercise, { exact: true }).first().click();
  await expect.element(page.getByRole('textbox', { name: 'Your Python' })).toBeVisible();
}

const panelOf = ({ page }: OpenApp) => page.getByRole('region', { name: 'Train with it' });

async function trainWith(app: OpenApp, code: string): Promise<void> {
  await app.page.getByRole('textbox', { name: 'Your Python' }).fill(code);
  await panelOf(app).getByRole('button', { name: 'Train with my code' }).click();
}

const kept = (app: OpenApp) => panelOf(app).getByRole('button', { name: 'Open the run' });

test('a right function learns as PyTorch does, and is kept with its code', async ({ app }) => {
  const { page } = app;
  await openExercise(app, 'The backward pass of ReLU');
  await trainWith(app, right);
  const panel = panelOf(app);
  await expect
    .element(panel.getByText('349 of 360, with your own backward pass.'), { timeout: COMPUTING })
    .toBeVisible();
  await expect.element(panel.getByText('PyTorch comes to 349 of 360')).toBeVisible();
  await expect
    .element(panel.getByRole('img', { name: /After epoch 30: training 0\.08\d+, validation/ }))
    .toBeVisible();
  expect(await problemsInBothLooks(app)).toEqual([]);
  await kept(app).click();
  await expect
    .element(page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('As the article, with your own backward pass');
  await expect
    .element(page.getByRole('region', { name: 'Your own backward pass' }))
    .toHaveTextContent('return dA * (Z > 0)');
  await page.getByRole('button', { name: 'Open the exercise' }).click();
  await expect.element(panelOf(app)).toBeVisible();
});

test('a wrong one learns worse, and the two runs are told apart', async ({ app }) => {
  const { page } = app;
  await openExercise(app, 'The backward pass of ReLU');
  await trainWith(app, withoutMask);
  await expect
    .element(panelOf(app).getByText('343 of 360, with your own backward pass.'), {
      timeout: COMPUTING,
    })
    .toBeVisible();
  await trainWith(app, right);
  await expect
    .element(panelOf(app).getByText('349 of 360, with'), { timeout: COMPUTING })
    .toBeVisible();
  await expect.element(kept(app)).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Runs' }).click();
  await expect.poll(() => page.css('tbody tr').elements().length).toBe(2);
  await expect.element(page.css('tbody')).toHaveTextContent('with your own backward pass');
  await page.getByRole('searchbox').fill('own backward');
  await expect.poll(() => page.css('tbody tr').elements().length).toBe(2);
});

test('training stops at once, also within code that never ends', async ({ app }) => {
  await openExercise(app, 'The backward pass of ReLU');
  await trainWith(app, endless);
  const panel = panelOf(app);
  await expect.element(panel.getByText(/^Epoch 2 of 30/), { timeout: COMPUTING }).toBeVisible();
  await panel.getByRole('button', { name: 'Stop training' }).click();
  await expect.element(panel.getByText(/^Stopped after epoch 2 of 30: \d+ of 360/)).toBeVisible();
  await kept(app).click();
  await expect.element(app.page.getByText(/stopped, 2 of 30 epochs/)).toBeVisible();
});

test('code that fails is told of where it fails, and nothing is kept', async ({ app }) => {
  await openExercise(app, 'The whole backward pass');
  await trainWith(app, 'def backward(X, y, Z1, A1, A2, W2):\n    return masc\n');
  await expect
    .element(panelOf(app).getByText('Your code came to an error'), { timeout: COMPUTING })
    .toBeVisible();
  await expect
    .element(app.page.getByRole('log'))
    .toHaveTextContent("NameError: name 'masc' is not defined");
  expect(kept(app).query()).toBeNull();
});

test('exercises that ask for something else do not train', async ({ app }) => {
  await openExercise(app, 'A linear layer');
  expect(panelOf(app).query()).toBeNull();
});
