// The editor for Python: a long program is laid out in part and kept whole; what keys do; what is not to be lost.

import { userEvent } from 'vitest/browser';

import { press } from './app/actions.ts';
import { codeIn, paste } from './app/code.ts';
import { COMPUTING } from './app/computing.ts';
import type { Profile } from './app/fakeDesktop.ts';
import { expect, test } from './app/test.ts';
import { button, editor, output, program } from './programPage.ts';

const ALL = '{Control>}a{/Control}';
const UNDO = '{Control>}z{/Control}';

const keptIn = ({ settings }: Profile) => settings.work.programs['1']?.code;

test('of 2,000 lines those to be seen are laid out; all are kept and run, and undone at once', async ({
  open,
  profile,
}) => {
  const app = await open(program('print("before")'));
  const text = ['n = 0', ...Array<string>(1998).fill('n += 1'), 'print(n)'].join('\n');
  await press(editor(app), ALL);
  paste(editor(app), text);
  await expect.poll(() => keptIn(profile)).toBe(text);
  expect(app.page.css('.editor *').elements().length).toBeLessThan(500);
  await button(app, 'Run all').click();
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent(/^1998$/);
  await press(editor(app), UNDO);
  await expect.poll(() => codeIn(editor(app))).toBe('print("before")');
  await expect.poll(() => keptIn(profile)).toBe('print("before")');
});

test('an error far below is scrolled to in the editor, and the page stays where it is', async ({
  open,
}) => {
  const app = await open(program(`${'x = 1\n'.repeat(700)}y = z\n${'x = 2\n'.repeat(700)}`));
  await button(app, 'Run all').click();
  const marked = app.page.css('.cm-line.marked');
  await expect.element(marked, { timeout: COMPUTING }).toHaveTextContent('y = z');
  const [line, box] = [marked, app.page.css('.cm-scroller')].map((each) =>
    each.element().getBoundingClientRect(),
  );
  expect(line?.top).toBeGreaterThan(box?.top ?? Infinity);
  expect(line?.bottom).toBeLessThan(box?.bottom ?? 0);
  expect(app.page.css('#content').element().scrollTop).toBe(0);
});

test('on paper all lines are there, with their numbers, and the window is as it was', async ({
  open,
}) => {
  const text = ['# %%', ...Array<string>(500).fill('x = 1'), 'if x: print(x)  # end'].join('\n');
  const app = await open(program(text));
  await expect.element(editor(app)).toBeVisible();
  app.window.dispatchEvent(new Event('beforeprint'));
  const printed = app.page.css('.code pre');
  expect(printed.element().textContent).toBe(`${text}\n`);
  const looks = ['.line', '.keyword', '.comment'].map(
    (each) => app.page.css(`.code pre ${each}`).elements().length,
  );
  expect(looks).toEqual([502, 1, 2]);
  app.window.dispatchEvent(new Event('afterprint'));
  await expect.element(printed).not.toBeInTheDocument();
});

test('Enter indents as deep as the line, and deeper after a colon or a bracket', async ({
  open,
}) => {
  const app = await open(program(''));
  await press(editor(app), 'def f(x):{Enter}y = g({Enter}1');
  await expect.poll(() => codeIn(editor(app))).toBe('def f(x):\n    y = g(\n        1\n    )');
  await press(editor(app), `${ALL}{Delete}`);
  paste(editor(app), 'if x:\n\ty = 1');
  await press(editor(app), '{Enter}while y:{Enter}z');
  await expect.poll(() => codeIn(editor(app))).toBe('if x:\n\ty = 1\n\twhile y:\n\t\tz');
});

test('keys indent, comment out, move and copy lines, and take it back', async ({ open }) => {
  const app = await open(program('a\nb'));
  const { keyboard } = userEvent;
  const code = () => expect.poll(() => codeIn(editor(app)));
  await press(editor(app), `${ALL}{Tab}`);
  await code().toBe('    a\n    b');
  await keyboard('{Shift>}{Tab}{/Shift}{Control>}/{/Control}');
  await code().toBe('# a\n# b');
  await keyboard('{Control>}/{Home}{/Control}{Alt>}{ArrowDown}{/Alt}');
  await code().toBe('b\na');
  await keyboard('{Shift>}{Alt>}{ArrowDown}{/Alt}{/Shift}');
  await code().toBe('b\na\na');
  await keyboard(`${UNDO}${UNDO}`);
  await code().toBe('a\nb');
  await keyboard('{Control>}y{/Control}');
  await code().toBe('b\na');
  // What is typed after Escape is typed: Tab indents again.
  await keyboard('{Control>}{End}{/Control}{Escape}c{Tab}d');
  await code().toBe('b\nac  d');
});

test('the menu’s undo is the editor’s own, and none leads back to another text', async ({
  open,
}) => {
  const app = await open({ lesson: 'workbench', exercise: 'relu-backward' });
  await expect.poll(() => codeIn(editor(app))).toMatch(/____/);
  const start = codeIn(editor(app));
  await press(editor(app), ALL);
  paste(editor(app), 'x = 1');
  expect(app.desktop.menus?.canUndo).toBe(true);
  app.desktop.choose('undo');
  await expect.poll(() => codeIn(editor(app))).toBe(start);
  app.desktop.choose('redo');
  await expect.poll(() => codeIn(editor(app))).toBe('x = 1');
  await app.page.getByText('Nothing', { exact: true }).click();
  await expect.poll(() => codeIn(editor(app))).toBe('');
  await press(editor(app), UNDO);
  expect(codeIn(editor(app))).toBe('');
  expect(app.desktop.performed).toEqual([]);
});

test('every end of a line is one, so that a selection is where it is to be seen; all else is kept as it is', async ({
  open,
  profile,
}) => {
  const app = await open(program('x = 20\r\n# %%\r\nprint("%", x)\r\n'));
  await press(editor(app), '{Control>}{End}{/Control}{ArrowUp}');
  await button(app, 'Run the selection').click();
  await expect.element(output(app), { timeout: COMPUTING }).toHaveTextContent(/NameError/);
  await press(editor(app), ALL);
  paste(editor(app), 'if 1:\r\n\tx = "　\u00a0é\\n"\r  # 終わり  \n');
  const text = 'if 1:\n\tx = "　\u00a0é\\n"\n  # 終わり  \n';
  await expect.poll(() => codeIn(editor(app))).toBe(text);
  await expect.poll(() => keptIn(profile)).toBe(text);
});

test('a file that is dropped onto the editor is opened, and nothing of it is written there', async ({
  open,
  profile,
}) => {
  const app = await open(program('x = 1'));
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['print("dropped")\n'], 'dropped.py'));
  await expect.element(editor(app)).toBeVisible();
  editor(app)
    .element()
    .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.poll(() => codeIn(editor(app))).toBe('print("dropped")\n');
  await expect.element(app.page.getByLabelText('Name', { exact: true })).toHaveValue('dropped');
  expect(keptIn(profile)).toBe('x = 1');
});
