// Code panes that run: what their Python gives, changed by the reader, kept, and freed again.

import { userEvent } from 'vitest/browser';

import { problemsInBothLooks } from './app/axe.ts';
import { focus } from './app/actions.ts';
import { codeIn } from './app/code.ts';
import { COMPUTING } from './app/computing.ts';
import { expect, test } from './app/test.ts';
import { CodePanes } from './codePanes.ts';

const STARTING = { timeout: COMPUTING };

test('a pane is tried: it runs with its inputs, and may be changed, and goes back', async ({
  open,
}) => {
  const app = await open({ lesson: '06-backward' });
  const { page } = app;
  const pane = new CodePanes(app).figures.nth(1);
  await pane.getByRole('button', { name: 'Try it: linear_backward' }).click();
  const output = pane.getByRole('log');
  await expect.element(output, STARTING).toHaveTextContent('dA (5, 3)');
  const editor = page.getByRole('textbox', { name: 'Try it: linear_backward' });
  await editor.fill('print(6 * 7)');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(output, STARTING).toHaveTextContent(/^42$/);
  await editor.fill('A = 1\nprint(B)');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(output, STARTING).toHaveTextContent('NameError');
  await expect.element(pane.getByText(/^There is no name B here/)).toBeVisible();
  await editor.fill('print(6 * 7)');
  await pane.getByRole('button', { name: 'Close: linear_backward' }).click();
  await expect
    .element(page.getByRole('group', { name: 'linear_backward in Python' }))
    .toBeVisible();
  app.close();

  const again = await open();
  const reopened = new CodePanes(again).figures.nth(1);
  const reopen = reopened.getByRole('button', { name: 'Try it: linear_backward' });
  await focus(reopen);
  await userEvent.keyboard('{Enter}');
  const kept = again.page.getByRole('textbox', { name: 'Try it: linear_backward' });
  await expect.poll(() => codeIn(kept)).toBe('print(6 * 7)');
  await expect.element(reopened.getByRole('log'), STARTING).toHaveTextContent(/^42$/);
  await reopened.getByRole('button', { name: 'Back to the original' }).click();
  await expect.poll(() => codeIn(kept)).toMatch(/^import numpy as np\n\n\ndef linear_backward/);
  await expect
    .element(reopened.getByRole('button', { name: 'Back to the original' }))
    .toBeDisabled();
});

test('what is tried is in the language of the app, and accessible in both themes', async ({
  open,
}) => {
  const app = await open({ lesson: '02-activation' });
  await app.page.getByText('日本語', { exact: true }).click();
  const pane = new CodePanes(app).figures.nth(0);
  await pane.getByRole('button', { name: /^試す/ }).click();
  await expect
    .poll(() => codeIn(pane.getByRole('textbox', { name: /^試す/ })))
    .toContain('# データ 2 件、ニューロン 3 個');
  await expect.element(pane.getByRole('log'), STARTING).toHaveTextContent('dZ');
  expect(await problemsInBothLooks(app)).toEqual([]);
});

test('the TypeScript side cannot be tried', async ({ open }) => {
  const app = await open({ lesson: '06-backward' });
  const panes = new CodePanes(app);
  await panes.choose('TypeScript');
  expect(app.page.getByRole('button', { name: /^Try it/ }).query()).toBeNull();
});
