// The workbench: what is written is run and judged, kept as it is typed, and can be stopped whatever it does.

import { page as screen, userEvent } from 'vitest/browser';

import { focus } from './app/actions.ts';
import { codeIn } from './app/code.ts';
import { COMPUTING } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

const editor = ({ page }: OpenApp) => page.getByLabelText('Your Python');
const check = ({ page }: OpenApp) => page.getByRole('region', { name: 'Check', exact: true });
const judgeButton = ({ page }: OpenApp) => page.getByRole('button', { name: 'Run and check' });

const withMask = (mask: string) =>
  `def relu_backward(dA, Z):\n    dZ = dA * (${mask})\n    return dZ\n`;

test('an answer is judged, its mistake named and its line marked; the right one is noted', async ({
  open,
}) => {
  const app = await open({ lesson: 'workbench', exercise: 'relu-backward' });
  await editor(app).fill(withMask('Z >= 0'));
  await judgeButton(app).click();
  await expect.element(check(app).getByText(/First wrong value: dZ\[/)).toBeVisible();
  await expect.element(app.page.css('.cm-line.marked')).toHaveTextContent('dZ = dA * (Z >= 0)');
  await expect.element(check(app).getByRole('cell', { name: /not right/ })).toBeVisible();

  await editor(app).fill(withMask('Z > 0'));
  await expect.element(app.page.css('.cm-line.marked')).not.toBeInTheDocument();
  await judgeButton(app).click();
  await expect.element(check(app).getByText(/every value is close/)).toBeVisible();
  await app.page.getByRole('button', { name: 'All exercises' }).click();
  await expect.element(app.page.getByText('Lines with blanks: done without help')).toBeVisible();
});

test('what is typed is there at the next start, and what was run can be gone back to', async ({
  open,
}) => {
  const app = await open({ lesson: 'workbench', exercise: 'relu-backward' });
  await editor(app).fill(withMask('Z >= 0'));
  await judgeButton(app).click();
  await expect.element(check(app).getByText(/First wrong value/)).toBeVisible();
  await editor(app).fill('# another try\n');
  app.close();

  const again = await open();
  await expect.poll(() => codeIn(editor(again))).toBe('# another try\n');
  await again.page.getByLabelText('Earlier versions').selectOptions('0');
  await expect.poll(() => codeIn(editor(again))).toBe(withMask('Z >= 0'));
  await again.page.getByLabelText('Earlier versions').selectOptions('0');
  await expect.poll(() => codeIn(editor(again))).toBe('# another try\n');
});

test('each depth has a start of its own; hints and a solution come step by step', async ({
  open,
}) => {
  const app = await open({ lesson: 'workbench', exercise: 'relu-backward' });
  const { page } = app;
  await expect.poll(() => codeIn(editor(app))).toContain('____');
  await page.getByText('Signatures').click();
  await expect.poll(() => codeIn(editor(app))).toMatch(/def relu_backward.*\n.*\n +\.\.\./);
  await page.getByText('Nothing', { exact: true }).click();
  await expect.poll(() => codeIn(editor(app))).toBe('');
  await expect
    .element(page.getByText('A solution can be shown once you have tried.'))
    .toBeVisible();
  for (const step of [1, 2, 3])
    await page.getByRole('button', { name: `Hint ${step} of 3` }).click();
  await editor(app).fill('x = 1');
  await judgeButton(app).click();
  await page.getByRole('button', { name: 'Show a solution' }).click();
  await expect.element(page.css('.help pre')).toHaveTextContent('dA * (Z > 0)');
});

test('a program without an end is stopped, and the next one runs', async ({ open }) => {
  const app = await open({ lesson: 'workbench', exercise: '' });
  const { page } = app;
  const output = page.getByRole('log', { name: 'Output' });
  const text = 'while True:\n    try:\n        while True: pass\n    except:\n        pass\n';
  await editor(app).fill(text);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.element(page.getByText('Stopped. What was printed until then stays.')).toBeVisible();
  await expect.poll(() => codeIn(editor(app))).toBe(text);
  await editor(app).fill('print(6 * 7)');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(output).toHaveTextContent('42');
});

test('an error is shown with its line, which is marked, and said in the language of the app', async ({
  open,
}) => {
  const app = await open({ lesson: 'workbench', exercise: '' });
  await editor(app).fill('x = 1\nprnt(x)\n');
  await app.page.getByRole('button', { name: 'Run', exact: true }).click();
  const output = app.page.getByRole('log', { name: 'Output' });
  await expect.element(output).toHaveTextContent("Did you mean: 'print'?");
  await expect.element(app.page.css('.cm-line.marked')).toHaveTextContent('prnt(x)');
  await expect.element(app.page.getByText(/^There is no name prnt here/)).toBeVisible();
  await app.page.getByText('日本語', { exact: true }).click();
  await expect.element(app.page.getByText(/^prnt という名前はここにはありません/)).toBeVisible();
});

test('an error in training is shown and said, too', async ({ open }) => {
  const app = await open({ lesson: 'workbench', exercise: 'relu-backward' });
  await editor(app).fill('def relu_backward(dA, Z):\n    return dA.T @ Z.T\n');
  await app.page.getByRole('button', { name: 'Train with my code' }).click();
  await expect
    .element(app.page.css('.cm-line.marked'), { timeout: COMPUTING })
    .toHaveTextContent('return dA.T @ Z.T');
  await expect.element(app.page.getByText(/^The matrix product .*does not fit/)).toBeVisible();
});

test('Tab indents, and after Escape leads on', async ({ open }) => {
  const app = await open({ lesson: 'workbench', exercise: '' });
  await editor(app).fill('');
  await editor(app).click();
  await userEvent.keyboard('{Tab}x');
  await expect.poll(() => codeIn(editor(app))).toBe('    x');
  await userEvent.keyboard('{Escape}{Tab}');
  await expect.element(app.page.getByRole('button', { name: 'Run', exact: true })).toHaveFocus();
});

test('by keyboard, no press loses the focus', async ({ open }) => {
  const app = await open({ lesson: 'workbench', exercise: '' });
  const { page } = app;
  await focus(page.getByRole('button', { name: 'The backward pass of ReLU' }));
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('article', { name: 'The backward pass of ReLU' }))
    .toHaveFocus();
  await editor(app).fill('def relu_backward(dA, Z):\n    while True: pass\n');
  await judgeButton(app).click();
  const stop = page.getByRole('button', { name: 'Stop', exact: true });
  await expect.element(stop).toHaveAttribute('aria-disabled', 'false');
  await focus(stop);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Stopped. What was printed until then stays.')).toBeVisible();
  await expect.element(stop).toHaveFocus();
  await focus(page.getByRole('button', { name: 'All exercises' }));
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('article', { name: 'Workbench' })).toHaveFocus();
});

test('in a narrow window the text folds, which gives its room to the editor, and stays folded', async ({
  open,
}) => {
  const app = await open({ lesson: 'workbench', exercise: 'relu-backward' });
  await expect.element(editor(app)).toBeVisible();
  await expect
    .element(app.page.getByRole('button', { name: 'Fold the text' }))
    .not.toBeInTheDocument();
  await screen.viewport(1000, 700);
  const depth = app.page.getByRole('group', { name: 'What is given' });
  await expect.element(depth).toBeVisible();
  const before = editor(app).element().getBoundingClientRect().width;
  await app.page.getByRole('button', { name: 'Fold the text' }).click();
  await expect.element(depth).not.toBeInTheDocument();
  await expect
    .poll(() => editor(app).element().getBoundingClientRect().width)
    .toBeGreaterThan(before + 200);
  app.close();

  const again = await open();
  const show = again.page.getByRole('button', { name: /^Show the text: / });
  await focus(show);
  await userEvent.keyboard('{Enter}');
  await expect.element(again.page.getByRole('group', { name: 'What is given' })).toBeVisible();
  await screen.viewport(1280, 800);
});
