// An app with broken parts: how it is broken, and what it shows and logs.

import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ElectronApplication } from '@playwright/test';

import type { AppCopy } from '../security/appCopy.ts';
import type { SecureApp } from '../security/secureApp.ts';

/** Titles of the error page, in English and Japanese. */
export const ERROR_TITLES = [
  'Backprop Lab cannot show its page',
  '逆伝播ラボの画面を表示できません',
] as const;

/** Puts `text` in a file's place while `work` is done. */
export async function withFile(path: string, text: string | undefined, work: () => Promise<void>) {
  const original = await readFile(path);
  await rm(path);
  if (text !== undefined) await writeFile(path, text);
  try {
    await work();
  } finally {
    await writeFile(path, original);
  }
}

/** A profile of its own, in English. */
export async function englishFolder(copy: AppCopy): Promise<string> {
  const folder = await copy.newFolder();
  const settings = { version: 3, preferences: { language: 'en' } };
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings }), { mode: 0o666 });
  return folder;
}

/** The window's text, asked through the main process: a page that crashed cannot be driven any more. */
export function textOf(electron: ElectronApplication): Promise<string> {
  return electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return (await contents?.executeJavaScript('document.body.innerText')) as string;
  });
}

export async function logOf({ userData }: Pick<SecureApp, 'userData'>): Promise<string> {
  return readFile(join(userData, 'logs/main.log'), 'utf8');
}

/** The script of the page. */
export async function entryFile(app: string): Promise<string> {
  const html = await readFile(join(app, 'out/renderer/index.html'), 'utf8');
  const name = /src="\.?\/?([^"]+\.js)"/.exec(html)?.[1] ?? '';
  return join(app, 'out/renderer', name);
}
