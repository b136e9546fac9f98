// The page about the app: what it says of versions and licences, against the process itself and the packages on the disk.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../../scripts/project.ts';
import { expect, test, type RunningApp } from './app.ts';

async function openAbout({ page }: RunningApp) {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'About Backprop Lab' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About');
}

test('tells the versions of the app and of what it runs on', async ({ app }) => {
  await openAbout(app);
  const versions = await app.electron.evaluate(({ app: main }) => [
    main.getVersion(),
    process.versions.electron,
    process.versions.chrome,
    process.versions.node,
    process.versions.v8,
  ]);
  const told = app.page.locator('dd');
  await expect(told).toHaveCount(7);
  expect((await told.allInnerTexts()).slice(0, 5)).toEqual(versions);
  // Electron 25 and later have fused multiply-adds (FMA).
  await expect(told.last()).toHaveText('WebAssembly SIMD (FMA)');
});

test('shows the licence of every package that is bundled, word for word', async ({ app }) => {
  await openAbout(app);
  const packages = app.page.locator('details');
  await expect(app.page.getByText('Open one to read its licence in full.')).toBeVisible();
  const names = (await packages.locator('.name').allInnerTexts()).map(
    (text) => /\S+(?= \d)/.exec(text)?.[0] ?? text,
  );
  // The list kept by hand and the one made by the build are the same.
  expect([...names].sort()).toEqual(await shippedPackages());

  for (const [name, file] of [
    ['svelte', 'svelte/LICENSE.md'],
    ['fflate', 'fflate/LICENSE'],
    ['@fontsource-variable/noto-sans-jp', '@fontsource-variable/noto-sans-jp/LICENSE'],
    ['@expo-google-fonts/noto-sans-jp', '@expo-google-fonts/noto-sans-jp/LICENSE_FONT'],
  ] as const) {
    const entry = packages.filter({ hasText: name });
    await entry.locator('summary').click();
    const text = await readFile(join(projectRoot, 'node_modules', file), 'utf8');
    const shown = await entry.locator('pre').textContent();
    expect(words(shown ?? '')).toEqual(words(text));
  }
});

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/** First column of the table "Shipped in the app". */
async function shippedPackages(): Promise<readonly string[]> {
  const text = await readFile(join(projectRoot, 'docs/licences.md'), 'utf8');
  const table = /## Shipped in the app\n([^]*?)\n## /.exec(text)?.[1] ?? '';
  const cells = table.split('\n').flatMap((line) => /^\| ([^|]+?) +\|/.exec(line)?.[1] ?? []);
  return cells
    .filter((cell) => cell !== 'package' && !cell.startsWith('-'))
    .flatMap((cell) => cell.split(', '))
    .sort();
}
