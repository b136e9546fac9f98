// Settings on disk: files of older versions become one of this without loss, and are kept as they were.

import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readSettings } from '../../settingsVersions.ts';

const folder = vi.hoisted(() => ({ path: '', isFull: false }));
const file = () => join(folder.path, 'settings.json');

// Electron exists only inside Electron.
vi.mock('electron', () => ({
  app: { getPath: () => folder.path, getLocale: () => 'ja' },
  nativeTheme: { themeSource: 'system' },
}));

// electron-store, which needs Electron: what is written is what it was given.
vi.mock('./lazySettingsFile.ts', () => ({
  openSettingsFile: () => ({
    set store(content: unknown) {
      if (folder.isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      writeFileSync(file(), JSON.stringify(content));
    },
  }),
}));

const { SettingsStore } = await import('./settingsStore.ts');

beforeEach(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'backprop-lab-settings-'));
  folder.isFull = false;
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await rm(folder.path, { recursive: true });
});

const golden = (version: number) =>
  readFileSync(
    new URL(`../../../tests/golden/settings/version-${version}.json`, import.meta.url),
    'utf8',
  );

interface File {
  readonly settings: { readonly version: number };
  readonly windowBounds: object;
}

const parsed = (text: string) => JSON.parse(text) as File;
const written = () => parsed(readFileSync(file(), 'utf8'));
const copies = () => readdirSync(folder.path).filter((name) => name.includes('.version-'));

describe.each([1, 2])('a file of version %i', (version) => {
  it('becomes one of this version without loss, and a copy of it stays', () => {
    writeFileSync(file(), golden(version));
    const store = new SettingsStore();
    const { preferences, work, session } = readSettings(parsed(golden(version)).settings, 'ja');
    expect(store.read()).toEqual({ preferences, work, session });
    expect(store.windowPlace).toEqual({
      maximized: false,
      ...parsed(golden(version)).windowBounds,
    });
    expect(store.storageState).toEqual({ failure: undefined, setAside: undefined });

    expect(written().settings).toEqual({ version: 3, preferences, work });
    expect(written().windowBounds).toEqual(store.windowPlace);
    expect(copies()).toEqual([expect.stringMatching(`^settings.version-${version}-\\d+.json$`)]);
    expect(readFileSync(join(folder.path, copies()[0] ?? ''), 'utf8')).toBe(golden(version));

    // The next start finds it done.
    expect(new SettingsStore().read()).toEqual({ preferences, work, session });
    expect(copies()).toHaveLength(1);
  });

  it('stays as it is while the disk is full, and is brought up to date later', () => {
    writeFileSync(file(), golden(version));
    folder.isFull = true;
    const store = new SettingsStore();
    const { session, work } = store.read();
    expect(store.storageState.failure?.kind).toBe('full');
    expect(readFileSync(file(), 'utf8')).toBe(golden(version));
    folder.isFull = false;
    vi.advanceTimersByTime(5000);
    expect(store.storageState.failure).toBeUndefined();
    expect(written().settings).toMatchObject({ version: 3, work });
    expect(new SettingsStore().read()).toMatchObject({ session, work });
    expect(copies()).toHaveLength(1);
  });
});

describe('SettingsStore', () => {
  it('leaves preferences and work alone while one scrolls and folds parts', () => {
    const store = new SettingsStore();
    store.save({ work: { notes: { a: 'mine' } } });
    const before = statSync(file(), { bigint: true });
    for (let scrollTop = 0; scrollTop < 100; scrollTop++) {
      store.save({ session: { scrollTop, panels: { a: scrollTop % 2 === 0 } } });
      vi.advanceTimersByTime(300);
    }
    vi.advanceTimersByTime(10_000);
    store.flush();
    const after = statSync(file(), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
    expect(new SettingsStore().read()).toMatchObject({
      work: { notes: { a: 'mine' } },
      session: { scrollTop: 99 },
    });
  });

  it('changes nothing where one of the slices would be none', () => {
    const store = new SettingsStore();
    const before = store.read();
    expect(() => {
      store.save({ session: { scrollTop: 3 }, work: { notes: undefined } });
    }).toThrow();
    expect(() => {
      store.save({ session: { page: undefined }, work: { notes: { a: 'x' } } });
    }).toThrow();
    expect(store.read()).toEqual(before);
  });

  it('sets a file of a newer version aside, whole', () => {
    const text = '{"settings": {"version": 4, "work": {}}}';
    writeFileSync(file(), text);
    const { setAside } = new SettingsStore().storageState;
    expect(setAside).toMatchObject({ file: 'settings.json', newer: true });
    expect(readFileSync(join(folder.path, setAside?.renamedTo ?? ''), 'utf8')).toBe(text);
    expect(existsSync(file())).toBe(false);
  });

  it('starts over with the language it had, on the first page', () => {
    writeFileSync(file(), golden(2));
    const store = new SettingsStore();
    const { windowPlace } = store;
    store.reset();
    expect(store.read()).toMatchObject({
      preferences: { language: 'en', theme: 'system', tourSeen: false },
      work: { notes: {} },
      session: { page: '01-mlp', scrollTop: 0, panels: {} },
    });
    expect(store.windowPlace).toEqual(windowPlace);
    store.flush();
    expect(new SettingsStore().read()).toEqual(store.read());
  });

  it('takes the place along that a backup of version 2 holds', () => {
    const store = new SettingsStore();
    store.save({ session: { page: '02-activation', scrollTop: 5 } });
    writeFileSync(file(), golden(2));
    store.reload();
    expect(store.read().session).toMatchObject({ page: '07-training', scrollTop: 900 });
    expect(new SettingsStore().read().session).toEqual(store.read().session);
  });
});
