// The menus: what stands in them on each system, which keys they have, and what choosing an item does.

import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';

import { desktopCommands, windowCommands } from '../../commands.ts';
import { wordsIn } from '../../language/words.ts';
import type { MenuState } from '../../menuState.ts';
import { menuTemplate, type MenuContext } from './menuTemplate.ts';

type Item = MenuItemConstructorOptions;

const state: MenuState = {
  language: 'en',
  theme: 'dark',
  textSize: 'normal',
  motion: 'reduced',
  lessons: [
    { id: '00-before-you-begin', title: '0  Before you begin', number: 0 },
    { id: '01-mlp', title: '1  What an MLP is', number: 1 },
    { id: '02-activation', title: '2  Activation functions', number: 2 },
  ],
  pages: [
    { id: 'runs', title: 'Runs' },
    { id: 'settings', title: 'Settings' },
  ],
  recentRuns: [{ id: '2026-a', title: 'Rate & batch' }],
  current: '02-activation',
  canUndo: true,
  canRedo: false,
  canGoBack: false,
  canGoForward: true,
  canSaveProgram: true,
  training: 'running',
};

function menuOf(more: Partial<MenuContext> = {}) {
  const perform = vi.fn();
  const context: MenuContext = {
    state,
    words: wordsIn('en').commands,
    isMac: false,
    forDevelopers: false,
    perform,
    ...more,
  };
  return { perform, items: everyItem(menuTemplate(context)), menus: menuTemplate(context) };
}

function everyItem(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : []),
  ]);
}

function choose(item: Item | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

describe.each([
  ['macOS', true],
  ['Windows and Linux', false],
])('the menus on %s', (_system, isMac) => {
  const { items, perform, menus } = menuOf({ isMac });

  it('hold every command but those that are told something', () => {
    const told = [
      'goTo',
      'openRun',
      'chooseLanguage',
      'chooseTheme',
      'chooseTextSize',
      'chooseMotion',
    ];
    const names = [...Object.keys(windowCommands), ...Object.keys(desktopCommands)];
    for (const name of names.filter((each) => !told.includes(each))) {
      perform.mockClear();
      choose(items.find(({ id }) => id === name));
      expect(perform.mock.calls, name).toEqual([[name]]);
    }
  });

  it('use no keys twice, but for the settings, which stand in two places', () => {
    const keys = items
      .filter(({ id }) => id !== 'settings')
      .map(({ accelerator }) => accelerator)
      .filter((each) => each !== undefined);
    expect(keys.filter((each, i) => keys.indexOf(each) !== i)).toEqual([]);
  });

  it('have every item named', () => {
    for (const item of items.filter(({ type }) => type !== 'separator')) {
      if (item.role !== 'appMenu') expect(item.label, item.role).toBeTruthy();
    }
  });

  it('begin with the app’s own menu on macOS alone', () => {
    expect(menus[0]?.role).toBe(isMac ? 'appMenu' : undefined);
    expect(menus.some(({ role }) => role === 'window')).toBe(isMac);
  });
});

describe('the menus', () => {
  const { items, perform } = menuOf();
  const labelled = (label: string) => items.find((item) => item.label === label);

  it('lead to a page, a run, a value', () => {
    choose(labelled('1  What an MLP is'));
    choose(labelled('Rate && batch'));
    choose(labelled('Light'));
    expect(perform.mock.calls).toEqual([
      ['goTo', '01-mlp'],
      ['openRun', '2026-a'],
      ['chooseTheme', 'light'],
    ]);
  });

  it('give each lesson the key of its number, and the 0 to the zoom alone', () => {
    const keyOf = (label: string) => labelled(label)?.accelerator;
    expect(keyOf('0  Before you begin')).toBeUndefined();
    expect(keyOf('1  What an MLP is')).toBe('CmdOrCtrl+1');
    expect(keyOf('2  Activation functions')).toBe('CmdOrCtrl+2');
    const zero = items.filter(({ accelerator }) => accelerator === 'CmdOrCtrl+0');
    expect(zero.map(({ id }) => id)).toEqual(['zoomReset']);
  });

  it('tick the page and the values that are there', () => {
    const ticked = items.filter(({ checked }) => checked).map(({ label }) => label);
    expect(ticked).toEqual(['Dark', 'English', 'Normal', 'Reduced', '2  Activation functions']);
  });

  it('offer only what can be done', () => {
    const off = items.filter(({ enabled }) => enabled === false).map(({ id }) => id);
    expect(off).toEqual(['redo', 'goBack', 'trainStep', 'trainEpoch']);
    const idle = menuOf({ state: { ...state, training: 'idle', recentRuns: [] } }).items;
    expect(idle.find(({ id }) => id === 'stopTraining')?.enabled).toBe(false);
    expect(idle.find(({ label }) => label === 'No runs yet')?.enabled).toBe(false);
  });

  it('have tools for developers only when it is run from source', () => {
    const tools = (forDevelopers: boolean) =>
      menuOf({ forDevelopers }).items.some(({ role }) => role === 'toggleDevTools');
    expect(tools(false)).toBe(false);
    expect(tools(true)).toBe(true);
  });

  it('say the same in Japanese', () => {
    const japanese = menuOf({ words: wordsIn('ja').commands }).items;
    expect(japanese).toHaveLength(items.length);
    const own = japanese
      .filter(({ id }) => id && id in { ...windowCommands, ...desktopCommands })
      .map(({ label }) => label ?? '');
    expect(own.filter((label) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(label))).toEqual([]);
  });
});
