// The page of programs: what is written is kept and run, drawn, looked into and compared; a program that asks is answered.

import { userEvent } from 'vitest/browser';

import { press } from './app/actions.ts';
import { codeIn } from './app/code.ts';
import { COMPUTING } from './app/computing.ts';
import { expect, test } from './app/test.ts';
import { editor, output, variables, button, run, program } from './programPage.ts';

test('a new program is run, kept as it is typed, renamed, copied, deleted and brought back', async ({
  open,
}) => {
  const app = await open({ lesson: 'programs' });
  const { page } = app;
  await button(app, 'New program').click();
  await run(app, 'print(6 * 7)');
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent('42');
  await expect.element(page.getByText(/^Took [\d.]+ seconds\.$/)).toBeVisible();
  await page.getByLabelText('Name', { exact: true }).fill('Answer');
  app.close();

  const again = await open();
  await expect.poll(() => codeIn(editor(again))).toBe('print(6 * 7)');
  await button(again, 'Duplicate').click();
  await expect
    .element(again.page.getByLabelText('Name', { exact: true }))
    .toHaveValue('Answer (copy)');
  await button(again, 'All programs').click();
  await button(again, 'Delete Answer').click();
  await expect.element(button(again, 'Delete Answer')).not.toBeInTheDocument();
  await button(again, 'Undo').click();
  await button(again, 'Answer').click();
  await expect.poll(() => codeIn(editor(again))).toBe('print(6 * 7)');
});

test('an example becomes the learner’s own as soon as it is changed', async ({ open }) => {
  const app = await open({ lesson: 'programs' });
  await app.page.getByRole('button', { name: /^Layers as classes/ }).click();
  await button(app, 'Run all').click();
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent('gradient 0.998');
  await editor(app).fill('x = 1');
  await expect.element(app.page.getByLabelText('Name', { exact: true })).toBeVisible();
  await button(app, 'All programs').click();
  await app.page
    .getByRole('button', { name: /^Layers as classes/ })
    .first()
    .click();
  await expect.poll(() => codeIn(editor(app))).toBe('x = 1');
});

test('Run the selection goes on with the names of the last run, Run all begins without any', async ({
  open,
}) => {
  const app = await open(program('x = 20\n# %%\nprint(x + 1)\n# %%\n1 / 0\n'));
  await button(app, 'Run all').click();
  await expect
    .element(app.page.css('.cm-line.marked'), { timeout: COMPUTING })
    .toHaveTextContent('1 / 0');
  await press(editor(app), '{Control>}{Home}{/Control}{ArrowDown}{ArrowDown}');
  await button(app, 'Run the selection').click();
  await expect.element(output(app)).toHaveTextContent(/^21$/);

  await editor(app).fill('print(x)');
  await button(app, 'Run the selection').click();
  await expect.element(output(app)).toHaveTextContent(/^20$/);
  await button(app, 'Run all').click();
  await expect.element(output(app)).toHaveTextContent(/NameError/);
  await expect.element(app.page.getByText(/^There is no name x here/)).toBeVisible();
});

test('a program without an end is stopped, what it printed stays, and its names are gone', async ({
  open,
}) => {
  const app = await open(program(''));
  await run(app, 'x = 1\nprint("begun", end="", flush=True)\nwhile True: pass');
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent('begun');
  await button(app, 'Stop').click();
  await expect
    .element(app.page.getByText('Stopped. What was printed until then stays.'))
    .toBeVisible();
  await expect.element(output(app)).toHaveTextContent('begun');
  await expect.element(variables(app)).toHaveTextContent(/stand here/);
});

test('a line that is written again is one line', async ({ open }) => {
  const app = await open(program(''));
  await run(
    app,
    'from tqdm import tqdm\nfor i in tqdm(range(3)): pass\nprint("a", end="\\r")\nprint("b", end="")',
  );
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent(/^100%.*3\/3.*b$/s);
  expect(output(app).element().textContent).not.toMatch(/0%\|[^]*0%\|/);
});

test('a program that ends itself is told of in a sentence, without a traceback', async ({
  open,
}) => {
  const app = await open(program(''));
  await run(app, 'import sys\nprint("before")\nsys.exit("No data.")');
  const status = app.page.getByText('The program ended itself here, with exit status 1');
  await expect.element(status, { timeout: COMPUTING }).toBeVisible();
  await expect.element(output(app)).toHaveTextContent(/^before\s*No data\.$/);
  await run(app, 'print("before")\nexit()\nprint("after")');
  await expect.element(status).not.toBeInTheDocument();
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent(/^before$/);
});

test('a program that asks is answered, and answers are kept', async ({ open }) => {
  const app = await open(program('n = int(input("How many? "))\nprint(n * 2, input("Who? "))'));
  const { page } = app;
  await button(app, 'Run all').click();
  const field = page.getByLabelText('Next answer to input()');
  await expect.element(field, { timeout: COMPUTING }).toHaveFocus();
  await expect.element(output(app)).toHaveTextContent('How many?');
  await userEvent.keyboard('21{Enter}');
  await expect.element(output(app)).toHaveTextContent(/How many\? 21.*Who\?/s);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('me{Enter}');
  await expect.element(output(app)).toHaveTextContent('42 me');
  const answers = page.getByLabelText('Answers to input(), one a line');
  await expect.element(answers).toHaveValue('21\nme\n');
  await expect.element(answers).toHaveFocus();
  app.close();
  const again = await open();
  await button(again, 'Run all').click();
  await expect.element(output(again), { timeout: COMPUTING }).toHaveTextContent('42 me');
});

test('variables tell what they are, and show their values', async ({ open }) => {
  const app = await open(program(''));
  await run(
    app,
    'import torch\nW = torch.tensor([[1., -2., 3.]])\nrate = 0.5\nlosses = [3.0, 1.0]',
  );
  const row = (name: RegExp) => variables(app).getByRole('row', { name });
  await expect.element(row(/^W Tensor, float32 \(1, 3\)/), { timeout: COMPUTING }).toBeVisible();
  await expect.element(row(/^rate float 0\.5$/)).toBeVisible();
  await expect.element(row(/^losses list 2 items/)).toBeVisible();
  await button(app, 'Show values of W').click();
  await expect
    .element(variables(app).getByRole('img', { name: /“W”: image of 1 row and 3 columns/ }))
    .toBeVisible();
  await button(app, 'Show values of losses').click();
  await expect
    .element(variables(app).getByRole('img', { name: /line of 2 points, from 1 to 3/ }))
    .toBeVisible();
});

test('gradients by hand are compared with autograd, tensor by tensor', async ({ open }) => {
  const app = await open(program(''));
  await run(
    app,
    `import torch
X = torch.tensor([[1., 2.], [3., 4.]])
W1 = torch.ones(1, 2, requires_grad=True)
b1 = torch.zeros(1, 1, requires_grad=True)
((X @ W1.T + b1).sum()).backward()
W1.grad_ = torch.tensor([[4., 5.]])
db1 = torch.tensor([[2.]])
`,
  );
  const region = app.page.getByRole('region', { name: 'Compare with autograd' });
  await region.getByRole('button', { name: 'Compare with autograd' }).click();
  const row = (name: string) => region.getByRole('row', { name, exact: true });
  await expect.element(row('W1 W1.grad_ 1.0 first at [0, 1]: 5, autograd 6')).toBeVisible();
  await expect.element(row('b1 db1 0 close')).toBeVisible();

  await region.getByRole('button', { name: 'Every value, on the Gradients page' }).click();
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1 });
  await expect.element(heading).toHaveTextContent('Gradients of “Mine”');
  await expect.element(page.getByText('Not close: W1.')).toBeVisible();
  const verdict = (name: string) =>
    page.getByRole('row', { name: new RegExp(`^${name} `) }).first();
  await expect.element(verdict('W1')).toHaveTextContent(/False.*1 of 2 values.*1\.00 at \[0, 1\]/);
  await expect.element(verdict('b1')).toHaveTextContent('True');
  const reader = page.getByRole('status', { name: 'The value under the pointer' });
  await expect.element(reader).toHaveTextContent(/W1\[0, 1\].*5.*autograd \(\.grad\).*6/);
  // The tolerance of the page decides here as well.
  await page.getByLabelText('atol').fill('2');
  await expect.element(verdict('W1')).toHaveTextContent('True');
  await page.getByRole('button', { name: 'To the app’s own check' }).click();
  await expect.element(heading).toHaveTextContent(/^Gradients$/);
});

test('files open by the menu, by dropping and from the page; bad ones end in a sentence', async ({
  open,
}) => {
  const app = await open({ lesson: 'programs' });
  const file = (name: string, text: string) => ({
    kind: 'opened' as const,
    name,
    bytes: new TextEncoder().encode(text),
  });
  app.desktop.fileToOpen = file('mine.py', 'print(1)\r\n');
  app.desktop.choose('openProgram');
  await expect.poll(() => codeIn(editor(app))).toBe('print(1)\n');
  expect(app.desktop.askedKinds).toEqual(['program']);
  app.desktop.giveFile(
    file(
      'cells.ipynb',
      JSON.stringify({
        nbformat: 4,
        cells: [
          { cell_type: 'markdown', source: ['# Title\n', '\n', 'text'] },
          { cell_type: 'code', source: 'x = 1', outputs: [{ output_type: 'stream' }] },
        ],
      }),
    ),
  );
  await expect
    .poll(() => codeIn(editor(app)))
    .toBe('# %% [markdown]\n# # Title\n#\n# text\n\n# %%\nx = 1\n');
  app.desktop.choose('saveProgram');
  await expect.poll(() => app.desktop.savedFiles.at(-1)?.name).toBe('cells.ipynb');
  const saved: unknown = JSON.parse(new TextDecoder().decode(app.desktop.savedFiles.at(-1)?.bytes));
  expect(saved).toMatchObject({
    cells: [
      { cell_type: 'markdown', source: ['# Title\n', '\n', 'text'] },
      { cell_type: 'code', source: ['x = 1'], outputs: [] },
    ],
  });
  app.desktop.giveFile(file('bad.ipynb', '{"cells": 3}'));
  await expect.element(app.page.getByText(/“bad\.ipynb” is no notebook/)).toBeVisible();
});

test('by keyboard, no press loses the focus', async ({ open }) => {
  const app = await open(program('print(1)'));
  await press(editor(app), '{Control>}{Enter}{/Control}');
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent('1');
  await expect.element(editor(app)).toHaveFocus();
  await press(button(app, 'All programs'), '{Enter}');
  await expect.element(app.page.getByRole('article', { name: 'Programs' })).toHaveFocus();
  await press(button(app, 'Duplicate Mine'), '{Enter}');
  await expect.element(app.page.getByRole('article', { name: 'Mine (copy)' })).toHaveFocus();
  await press(button(app, 'All programs'), '{Enter}');
  await press(button(app, 'Delete Mine (copy)'), '{Enter}');
  await expect.element(app.page.getByRole('article', { name: 'Programs' })).toHaveFocus();
  await press(button(app, 'Mine'), '{Enter}');
  await expect.element(app.page.getByRole('article', { name: 'Mine' })).toHaveFocus();
});

test('recursion without an end is told as such, and Python is there again', async ({ open }) => {
  const app = await open(
    program('import sys\nsys.setrecursionlimit(10**8)\ndef f(n):\n    return f(n + 1)\nf(0)'),
  );
  await button(app, 'Run all').click();
  await expect
    .element(app.page.getByText(/^The program went deeper than Python can go/), {
      timeout: COMPUTING,
    })
    .toBeVisible();
  await run(app, 'print("again")');
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent(/^again$/);
});
