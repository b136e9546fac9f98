// Keys as hands press them, for what no page shows: the app's shortcuts and the system's own dialogs.

import { execFileSync, spawnSync } from 'node:child_process';

import { product } from '../../packaging/product.ts';
import { expect } from './fixtures.ts';

/** Presses one key after the other in whichever window has the focus, e.g. `ctrl+p`. */
export function pressOnScreen(...keys: string[]): void {
  execFileSync('xdotool', ['key', '--delay', '50', ...keys]);
}

/** As a window manager does, which there is none of: keys go where the focus is, or the pointer. */
export function giveKeyboardTo(window: string): void {
  execFileSync('xdotool', ['mousemove', '--sync', '--window', window, '20', '20']);
  execFileSync('xdotool', ['windowfocus', window]);
}

/** Windows on the screen, by the numbers that it has for them. @param by what to look for, as xdotool has it */
function windowsOnScreen(...by: string[]): readonly string[] {
  // It fails where there is none.
  const { stdout } = spawnSync('xdotool', ['search', '--onlyvisible', ...by], { encoding: 'utf8' });
  return stdout.split('\n').filter((id) => id !== '');
}

/** The app's dialogs: its window is of another class. */
const dialogs = () => windowsOnScreen('--class', product.executable);

/** The window whose title has the app's name: dialogs have none. */
export function appWindow(): string {
  const [window = ''] = windowsOnScreen('--name', product.name.en);
  return window;
}

/**
 * Does what opens a dialog, and waits for it.
 * @returns its window
 */
export async function dialogAfter(open: () => void): Promise<string> {
  const before = dialogs();
  open();
  let added: readonly string[] = [];
  await expect.poll(() => (added = dialogs().filter((id) => !before.includes(id)))).toHaveLength(1);
  const [dialog = ''] = added;
  giveKeyboardTo(dialog);
  return dialog;
}

/** Waits until a dialog is gone. */
export async function closed(dialog: string): Promise<void> {
  await expect.poll(dialogs).not.toContain(dialog);
}
