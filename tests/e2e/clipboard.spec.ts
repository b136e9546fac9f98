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
