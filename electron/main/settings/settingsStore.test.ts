// Settings on disk: files of older versions become one of this without loss, and are kept as they were.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readSettings } from '../../settingsVersions.ts';
import { allKept, type SettingsState } from '../../storage.ts';

const folder = vi.hoisted(() => ({ path: '', isFull: false, refusal: '' }));
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
      const code = folder.isFull ? 'ENOSPC' : folder.refusal;
      if (code) throw Object.assign(new Error(code), { code });
      writeFileSync(file(), JSON.stringify(content));
    },
  }),
}));

const { SettingsStore } = await import('./settingsStore.ts');

beforeEach(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'backprop-lab-settings-'));
  folder.isFull = false;
  folder.refusal = '';
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
    expect(store.storageState).toEqual(allKept);

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

  it('keeps what fits of a change, and names what does not until that is taken', () => {
    const store = new SettingsStore();
    const states: SettingsState[] = [];
    store.onState = (state) => states.push(state);
    store.save({ session: { scrollTop: 3 }, work: { notes: { a: 'x' } } });
    expect(states).toEqual([]);
    const long = 'x'.repeat(9_000_000);
    store.save({ session: { scrollTop: Infinity, page: 'runs' } });
    store.save({ work: { notes: { a: long, b: 'y' }, forms: { a: { epochs: '3' } } } });
    const notTaken = [
      ['session', 'scrollTop'],
      ['work', 'notes', 'a'],
    ];
    expect(store.storageState.refused).toEqual(notTaken);
    expect(states.at(-1)?.refused).toEqual(notTaken);
    store.flush();
    const kept = {
      work: { notes: { a: 'x', b: 'y' }, forms: { a: { epochs: '3' } } },
      session: { scrollTop: 3, page: 'runs' },
    };
    expect(store.read()).toMatchObject(kept);
    expect(new SettingsStore().read()).toMatchObject(kept);

    // Other fields change nothing about it; the same one does.
    store.save({ work: { forms: {} } });
    expect(store.storageState.refused).toEqual(notTaken);
    store.save({ work: { notes: { a: 'shorter', b: 'y' } } });
    expect(store.storageState.refused).toEqual([['session', 'scrollTop']]);
    store.save({ session: { scrollTop: 4 } });
    expect(store.storageState).toEqual(allKept);
    expect(states.at(-1)).toEqual(allKept);
    expect(new SettingsStore().storageState).toEqual(allKept);
  });

  it('reads a file field by field, tells what it left out, and keeps the file as it was', () => {
    const text = JSON.stringify({
      settings: {
        version: 3,
        preferences: { language: 'en', theme: 7 },
        work: { notes: { a: 'mine', b: null }, bookmarks: { a: [1] } },
      },
      zoom: 1.5,
    });
    writeFileSync(file(), text);
    writeFileSync(join(folder.path, 'session.json'), '{"page": "runs", "scrollTop": null}');
    const store = new SettingsStore();
    const read = {
      preferences: { language: 'en', theme: 'system' },
      work: { notes: { a: 'mine' }, bookmarks: { a: [1] } },
      session: { page: 'runs', scrollTop: 0 },
    };
    expect(store.read()).toMatchObject(read);
    expect(store.zoom).toBe(1.5);
    const [settings, session, ...rest] = store.storageState.leftOut;
    expect(rest).toEqual([]);
    expect(settings).toMatchObject({ file: 'settings.json', places: [['theme'], ['notes', 'b']] });
    expect(session).toMatchObject({ file: 'session.json', places: [['scrollTop']] });
    expect(settings?.copy).toMatch(/^settings\.partly-unreadable-\d+\.json$/);
    expect(readFileSync(join(folder.path, settings?.copy ?? ''), 'utf8')).toBe(text);
    for (const [line] of vi.mocked(console.error).mock.calls) expect(line).not.toContain('mine');

    // The next start finds nothing wrong with it.
    const again = new SettingsStore();
    expect(again.storageState.leftOut.map(({ file: name }) => name)).toEqual(['session.json']);
    expect(again.read()).toMatchObject(read);
    store.acknowledge();
    expect(store.storageState).toEqual(allKept);
  });

  it('tells of what it left out also while the disk is full, and loses nothing of it', () => {
    const text = '{"settings": {"version": 3, "work": {"notes": {"a": "mine", "b": 7}}}}';
    writeFileSync(file(), text);
    folder.isFull = true;
    const store = new SettingsStore();
    expect(store.read().work.notes).toEqual({ a: 'mine' });
    expect(readFileSync(file(), 'utf8')).toBe(text);
    folder.isFull = false;
    vi.advanceTimersByTime(5000);
    const [told] = store.storageState.leftOut;
    expect(readFileSync(join(folder.path, told?.copy ?? ''), 'utf8')).toBe(text);
    expect(written().settings).toMatchObject({ work: { notes: { a: 'mine' } } });
  });

  it.each(['EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS'])(
    'writes where the disk knows nothing of being waited for: %s',
    (code) => {
      folder.refusal = code;
      const store = new SettingsStore();
      store.save({ preferences: { language: 'en' } });
      expect(store.storageState).toEqual(allKept);
      expect(written().settings).toMatchObject({ preferences: { language: 'en' } });
      expect(readdirSync(folder.path)).toEqual(['settings.json']);
    },
  );

  it.each([
    ['a link that leads in a circle', () => symlinkSync(file(), file())],
    ['a folder', () => mkdirSync(file())],
    ['a pipe', () => execFileSync('mkfifo', [file()])],
    ['a link to a device', () => symlinkSync('/dev/zero', file())],
  ])('starts where settings.json is %s, which is set aside', (_what, make) => {
    make();
    const store = new SettingsStore();
    const { setAside } = store.storageState;
    expect(readdirSync(folder.path)).toContain(setAside?.renamedTo);
    store.save({ work: { notes: { a: 'x' } } });
    expect(new SettingsStore().read().work.notes).toEqual({ a: 'x' });
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
