// The session's file: where one is, written seldom, and nothing else with it.

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from './app.ts';

test('while one scrolls nothing is written; once one has come to rest, the place and nothing else', async ({
  launch,
  userData,
}) => {
  const { page } = await launch();
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('button', { name: /^7/ }).click();
  const state = async (name: string) => {
    const { mtimeNs, ino } = await stat(join(userData, name), { bigint: true });
    return [mtimeNs, ino];
  };
  const saved = async (name: string) =>
    JSON.parse(await readFile(join(userData, name), 'utf8')) as Record<string, unknown>;
  await expect
    .poll(async () => JSON.stringify(await saved('settings.json')))
    .toMatch(/"language":"en".*"07-training":"opened"/);
  const settings = await state('settings.json');
  const session = await state('session.json');
  await page.locator('#content').evaluate(async (content) => {
    const end = performance.now() + 3000;
    while (performance.now() < end) {
      content.scrollTop += 2;
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  const top = await page.locator('#content').evaluate(({ scrollTop }) => Math.round(scrollTop));
  expect(top).toBeGreaterThan(0);
  expect(await state('session.json')).toEqual(session);
  await expect.poll(async () => (await saved('session.json')).scrollTop).toBe(top);
  expect(await state('settings.json')).toEqual(settings);
});
