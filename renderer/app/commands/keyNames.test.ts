// Keys as people know them from their keyboards.

import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' });
const { keyNames } = await import('./keyNames.ts');
const { undoKey } = await import('./textUndo.ts');

describe('a combination of keys', () => {
  it.each([
    ['CmdOrCtrl+Shift+G', '⇧⌘G', 'Ctrl Shift G'],
    ['CmdOrCtrl+Alt+Enter', '⌥⌘↩', 'Ctrl Alt Enter'],
    ['CmdOrCtrl+Plus', '⌘+', 'Ctrl +'],
    ['CmdOrCtrl+-', '⌘-', 'Ctrl -'],
    ['Ctrl+Cmd+F', '⌃⌘F', 'Ctrl Cmd F'],
    ['F11', 'F11', 'F11'],
  ])('%s reads %s on a Mac and %s elsewhere', (keys, mac, elsewhere) => {
    expect(keyNames(keys, true).join('')).toBe(mac);
    if (!keys.includes('Cmd+F')) expect(keyNames(keys, false).join(' ')).toBe(elsewhere);
  });
});

describe('undo by keyboard', () => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const press = (key: string, code: string, held: Partial<typeof none>) =>
    undoKey({ key, code, ...none, ...held } as KeyboardEvent);

  it('is Ctrl or Cmd with Z; with Shift, or Ctrl with Y, it is redo', () => {
    expect(press('z', 'KeyZ', { ctrlKey: true })).toBe('undo');
    expect(press('z', 'KeyZ', { metaKey: true })).toBe('undo');
    expect(press('Z', 'KeyZ', { ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', 'KeyY', { ctrlKey: true })).toBe('redo');
  });

  it('goes by the letter where the keyboard has Latin letters, by the place where it has not', () => {
    expect(press('y', 'KeyZ', { ctrlKey: true })).toBe('redo');
    expect(press('я', 'KeyZ', { ctrlKey: true })).toBe('undo');
  });

  it('is nothing without those keys, or with others', () => {
    expect(press('z', 'KeyZ', {})).toBeUndefined();
    expect(press('z', 'KeyZ', { ctrlKey: true, altKey: true })).toBeUndefined();
    expect(press('x', 'KeyX', { ctrlKey: true })).toBeUndefined();
  });
});
