// Settings on disk, by electron-store. A file that cannot be used is set aside, never deleted.

import { renameSync } from 'node:fs';
import { join } from 'node:path';

import { app, nativeTheme, type Rectangle } from 'electron';
import Store from 'electron-store';
import * as v from 'valibot';

import { SettingsSchema, type Language, type Settings } from '../settings.ts';

const RectangleSchema = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
});

const FileSchema = v.object({
  settings: v.optional(SettingsSchema),
  windowBounds: v.optional(RectangleSchema),
});

export class SettingsStore {
  private readonly store: Store;

  constructor() {
    this.store = openStore();
    nativeTheme.themeSource = this.read().theme;
  }

  read(): Settings {
    return { ...defaults(), ...(this.store.get('settings') as Settings | undefined) };
  }

  /**
   * @param changes some of the settings, from the window
   * @throws ValiError when the result would not be settings; nothing is saved then
   */
  save(changes: unknown): void {
    const settings = v.parse(SettingsSchema, { ...this.read(), ...Object(changes) });
    this.store.set('settings', settings);
    nativeTheme.themeSource = settings.theme;
  }

  get windowBounds(): Rectangle | undefined {
    return this.store.get('windowBounds') as Rectangle | undefined;
  }

  set windowBounds(bounds: Rectangle | undefined) {
    this.store.set('windowBounds', bounds);
  }

  get prefersDark(): boolean {
    return nativeTheme.shouldUseDarkColors;
  }
}

function defaults(): Settings {
  const language: Language = app.getLocale().startsWith('ja') ? 'ja' : 'en';
  return {
    version: 1,
    language,
    theme: 'system',
    sidebarOpen: true,
    lesson: '01-mlp',
    lessonMarks: {},
    answers: {},
    forms: {},
  };
}

function openStore(): Store {
  try {
    const store = new Store({ name: 'settings' });
    v.parse(FileSchema, store.store);
    return store;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof v.ValiError)) throw error;
    const folder = app.getPath('userData');
    const aside = join(folder, `settings.unreadable-${Date.now()}.json`);
    renameSync(join(folder, 'settings.json'), aside);
    console.error(
      `The settings could not be read (${error.message}); they were set aside as ${aside}.`,
    );
    return new Store({ name: 'settings' });
  }
}
