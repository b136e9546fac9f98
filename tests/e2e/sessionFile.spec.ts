// The files of session and settings: written seldom, each by itself, and where they really lie.

import { chmod, lstat, mkdir, readFile, rename, stat, symlink } from 'node:fs/promises';
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

test('files behind links are written where the links lead, and may be read by no more people than before', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await first.page.getByText('English', { exact: true }).click();
  await first.page.getByRole('button', { name: /^2/ }).click();
  await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(/Activation/);
  await first.close();
  const elsewhere = join(userData, 'elsewhere');
  await mkdir(elsewhere);
  const names = ['settings.json', 'session.json'];
  for (const name of names) {
    await rename(join(userData, name), join(elsewhere, name));
    await chmod(join(elsewhere, name), 0o600);
    await symlink(join('elsewhere', name), join(userData, name));
  }

  const second = await launch();
  await second.page.getByText('日本語', { exact: true }).click();
  await second.page.getByRole('button', { name: /^3/ }).click();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText(/出力層/);
  await second.close();
  for (const name of names) {
    expect((await lstat(join(userData, name))).isSymbolicLink()).toBe(true);
    expect((await stat(join(elsewhere, name))).mode & 0o777).toBe(0o600);
  }
  expect(await readFile(join(elsewhere, 'settings.json'), 'utf8')).toMatch(/"language":\s*"ja"/);
  expect(await readFile(join(elsewhere, 'session.json'), 'utf8')).toContain('03-output-layer');
});
