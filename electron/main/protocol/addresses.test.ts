// Addresses as the log has them.

import { expect, it, vi } from 'vitest';

import { shown } from './addresses.ts';

// Electron exists only inside Electron.
vi.mock('electron', () => ({ app: { isPackaged: true } }));

it.each([
  ['app://lab/error/crashed', 'app://lab/error/crashed'],
  ['app://lab/index.html?note=mine#mine', 'app://lab/index.html'],
  [`app://lab/${'x'.repeat(500)}`, `app://lab/${'x'.repeat(199)}`],
  // A file that was dropped onto the window.
  ['file:///home/hanako/my%20diary.pdf', 'file:///…'],
  ['https://user:secret@example.org:8080/mine?q=mine', 'https://example.org:8080/…'],
  ['data:text/html,mine', 'data:///…'],
  ['mailto:hanako@example.org', 'mailto:///…'],
  ['about:blank', 'about:///…'],
  ['mine', 'no address'],
])('of %j is %j', (address, expected) => {
  expect(shown(address)).toBe(expected);
});
