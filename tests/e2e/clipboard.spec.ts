// What is copied from a lesson is on the system's clipboard.

import { expect, test } from './app.ts';

test('the Python beside a lesson opens on demand and can be copied', async ({ app }) => {
  const { page, electron } = app;
  await page.getByRole('button', { name: /^6/ }).click();
  const open = page.getByRole('button', { name: 'Show in Python' });
  await open.click();
  const program = page.getByRole('group', { name: 'Python: backward.py' });
  await expect(program).toContainText('dZ2 = (A2 - y) / m');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.trimEnd()).toBe((await program.innerText()).trimEnd());
});

test('a paragraph with formulas is copied with each of them once, as text and as HTML', async ({
  app,
}) => {
  const { page, electron } = app;
  await page.getByRole('button', { name: /^6/ }).click();
  const paragraph = page.locator('article > p:has(.katex):not(:has([popover]))').first();
  await paragraph.waitFor();
  await paragraph.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
  });
  await page.keyboard.press('Control+C');
  const copied = () =>
    electron.evaluate(({ clipboard }) => [clipboard.readText(), clipboard.readHTML()] as const);
  const formulas = await paragraph.locator('.katex').count();
  await expect.poll(async () => (await copied())[0].match(/\$[^$]+\$/g)?.length).toBe(formulas);
  for (const text of await copied()) {
    expect(text.match(/\$[^$]+\$/g)).toHaveLength(formulas);
    expect(text).not.toMatch(/katex|annotation|<math|\\(grad|data|param|pre)\b/);
  }
});
