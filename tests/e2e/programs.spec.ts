// Programs as files in the real app: opened and saved by the menu, and dropped onto the page.

import { readFile, writeFile } from 'node:fs/promises';

import { chooseInMenu, expect, test } from './app.ts';
import { codeIn } from './code.ts';

const notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    { cell_type: 'markdown', id: 'a', metadata: {}, source: ['# Title\n', 'text'] },
    { cell_type: 'code', id: 'b', metadata: {}, outputs: [], source: ['print(6 * 7)'] },
  ],
};

test('a notebook is opened by the menu, run, changed and saved with its cells', async ({
  app,
}, info) => {
  const { electron, page } = app;
  const [given, saved] = [info.outputPath('lesson.ipynb'), info.outputPath('saved.ipynb')];
  await writeFile(given, JSON.stringify(notebook));
  await electron.evaluate(
    ({ dialog }, [open = '', save = '']) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save });
    },
    [given, saved],
  );
  await chooseInMenu(app, 'File', 'Open a program');
  const editor = page.getByLabel('Your Python');
  await expect
    .poll(() => codeIn(editor))
    .toBe('# %% [markdown]\n# # Title\n# text\n\n# %%\nprint(6 * 7)\n');
  await page.getByRole('button', { name: 'Run all' }).click();
  await expect(page.getByRole('log', { name: 'Output' })).toHaveText('42', { timeout: 60_000 });
  await editor.press('Control+End');
  await page.keyboard.type('print(1)');
  await chooseInMenu(app, 'File', 'Save the program');
  await expect(page.getByText(saved).first()).toBeVisible();
  expect(JSON.parse(await readFile(saved, 'utf8'))).toMatchObject({
    nbformat: 4,
    cells: [
      { cell_type: 'markdown', source: ['# Title\n', 'text'] },
      { cell_type: 'code', source: ['print(6 * 7)\n', 'print(1)'] },
    ],
  });
});

test('a program that is dropped onto the page is one of the learner’s', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Programs', exact: true }).click();
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['print("dropped")\n'], 'dropped.py'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  });
  await expect.poll(() => codeIn(page.getByLabel('Your Python'))).toBe('print("dropped")\n');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('dropped');
});
