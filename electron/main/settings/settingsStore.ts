// Settings on disk, written by electron-store. A file that cannot be used is set aside, never deleted; one that cannot be written is told of and tried again.

import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { app, nativeTheme, type Rectangle } from 'electron';
import type Store from 'electron-store';
import * as v from 'valibot';

import {
  defaultSettings,
  NewerSettings,
  readSettings,
  SettingsSchema,
  type Language,
  type Settings,
} from '../../settings.ts';
import type { SettingsFailure, SettingsState } from '../../storage.ts';
import { kindOf } from '../log/errorKind.ts';
import { openSettingsFile } from './lateSettingsFile.ts';

const WindowPlaceSchema = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
  maximized: v.optional(v.boolean(), false),
});

/** A factor, from 0.5 to 2. */
const ZoomSchema = v.fallback(v.pipe(v.number(), v.minValue(0.5), v.maxValue(2)), 1);

/** Where the window was: its size when it fills no screen, and whether it fills one. */
export type WindowPlace = Rectangle & { maximized: boolean };

interface Content {
  settings: Settings;
  windowBounds?: WindowPlace;
  zoom?: number;
}

/** Milliseconds from a failed write to the next attempt: each may hold the process up. */
const RETRY = 5000;

export class SettingsStore {
  private content: Content;
  private state: SettingsState = { failure: undefined, setAside: undefined };
  private store: Store | undefined;
  private retry: NodeJS.Timeout | undefined;
  /** Called whenever the state changes. */
  onState: (state: SettingsState) => void = () => undefined;

  constructor() {
    this.content = this.open();
    nativeTheme.themeSource = this.content.settings.theme;
  }

  read(): Settings {
    return this.content.settings;
  }

  get storageState(): SettingsState {
    return this.state;
  }

  /**
   * @param changes some of the settings
   * @throws ValiError when the result would not be settings; nothing is changed then
   */
  save(changes: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): void {
    const settings = v.parse(SettingsSchema, { ...this.read(), ...changes });
    nativeTheme.themeSource = settings.theme;
    this.write({ ...this.content, settings });
  }

  /** Forgets everything. */
  reset(): void {
    const { settings, ...rest } = this.content;
    nativeTheme.themeSource = 'system';
    this.write({ ...rest, settings: defaultSettings(settings.language) });
  }

  /** Takes everything anew from the file, after it was exchanged. */
  reload(): void {
    this.content = this.open();
    nativeTheme.themeSource = this.content.settings.theme;
  }

  get windowPlace(): WindowPlace | undefined {
    return this.content.windowBounds;
  }

  /** Undefined is no place to keep. */
  set windowPlace(place: WindowPlace | undefined) {
    if (place) this.write({ ...this.content, windowBounds: place });
  }

  /** How large everything is drawn; 1 is the actual size. */
  get zoom(): number {
    return this.content.zoom ?? 1;
  }

  set zoom(zoom: number) {
    this.write({ ...this.content, zoom });
  }

  get prefersDark(): boolean {
    return nativeTheme.shouldUseDarkColors;
  }

  /** The learner has been told of a file that was set aside. */
  acknowledge(): void {
    this.announce({ ...this.state, setAside: undefined });
  }

  /** What was not written yet, once more: at the app's end. */
  flush(): void {
    if (this.retry) this.writeNow();
  }

  private write(content: Content): void {
    this.content = content;
    if (!this.retry) this.writeNow();
  }

  private writeNow(): void {
    clearTimeout(this.retry);
    this.retry = undefined;
    try {
      this.store ??= openSettingsFile(NAME);
      this.store.store = { ...this.content };
      if (this.state.failure) this.announce({ ...this.state, failure: undefined });
    } catch (error) {
      this.retry = setTimeout(() => {
        this.writeNow();
      }, RETRY);
      const failure = failureFrom(error);
      if (failure.code === this.state.failure?.code) return;
      console.error('The settings could not be written:', error);
      this.announce({ ...this.state, failure });
    }
  }

  private announce(state: SettingsState): void {
    this.state = state;
    this.onState(state);
  }

  private open(): Content {
    const language = systemLanguage();
    try {
      const { settings, windowBounds, zoom, ...foreign } = readContent();
      if (settings === undefined && Object.keys(foreign).length > 0) {
        throw new SyntaxError('There are no settings in the file');
      }
      return {
        settings: readSettings(settings ?? {}, language),
        ...placeFrom(windowBounds),
        zoom: v.parse(ZoomSchema, zoom),
      };
    } catch (error) {
      this.store = undefined;
      this.setAside(error);
      return { settings: defaultSettings(language) };
    }
  }

  private setAside(error: unknown): void {
    const folder = app.getPath('userData');
    const file = `${NAME}.json`;
    if (!existsSync(join(folder, file))) throw error;
    const newer = error instanceof NewerSettings;
    const why = newer ? 'from-newer-version' : 'unreadable';
    let keptAs: string | undefined = `${NAME}.${why}-${Date.now()}.json`;
    console.error(
      `The settings could not be used and are set aside as ${keptAs}: ${kindOf(error)}`,
    );
    try {
      renameSync(join(folder, file), join(folder, keptAs));
    } catch (failure) {
      console.error('They could not be renamed:', failure);
      keptAs = undefined;
    }
    this.state = { ...this.state, setAside: { file, keptAs, newer } };
  }
}

const NAME = 'settings';

/**
 * Empty where there is no file yet.
 * @throws SyntaxError where it holds something else than an object of JSON
 */
function readContent(): Record<string, unknown> {
  const text = readIfThere(join(app.getPath('userData'), `${NAME}.json`));
  if (text === undefined) return {};
  // Editors on Windows put a mark before the text.
  const content: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  if (Array.isArray(content) || !v.is(v.record(v.string(), v.unknown()), content)) {
    throw new SyntaxError('The file holds something else than settings');
  }
  return content;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What is spoken before anything was chosen. */
export function systemLanguage(): Language {
  return app.getLocale().startsWith('ja') ? 'ja' : 'en';
}

/** A place that is none is no reason to lose the settings beside it. */
function placeFrom(value: unknown): Pick<Content, 'windowBounds'> | object {
  const place = v.safeParse(WindowPlaceSchema, value);
  return place.success ? { windowBounds: place.output } : {};
}

function failureFrom(error: unknown): SettingsFailure {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (['ENOSPC', 'EDQUOT'].includes(code)) return { kind: 'full', code };
  const denied = ['EROFS', 'EACCES', 'EPERM', 'EISDIR'].includes(code);
  return { kind: denied ? 'readOnly' : 'other', code };
}
