// Settings on disk: preferences and work by electron-store, the session beside them. A file that cannot be used is set aside, never deleted; one that cannot be written is told of and tried again.

import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { app, nativeTheme } from 'electron';
import type Store from 'electron-store';

import {
  defaultPreferences,
  firstSession,
  emptyWork,
  withChanges,
  type Language,
  type Settings,
  type SettingsChanges,
} from '../../settings.ts';
import { NewerSettings } from '../../settingsVersions.ts';
import type { SettingsFailure, SettingsState } from '../../storage.ts';
import { kindOf } from '../log/errorKind.ts';
import { openSettingsFile } from './lazySettingsFile.ts';
import { SessionFile } from './sessionFile.ts';
import { readContent, savedForm, type Content, type WindowPlace } from './settingsContent.ts';

const NAME = 'settings';
/** Milliseconds from a failed write to the next attempt: each may hold the process up. */
const RETRY_DELAY = 5000;

export class SettingsStore {
  private readonly folder = app.getPath('userData');
  private readonly file = join(this.folder, `${NAME}.json`);
  private readonly session = new SessionFile(this.folder);
  private content: Content;
  private state: SettingsState = { failure: undefined, setAside: undefined };
  private store: Store | undefined;
  private retry: NodeJS.Timeout | undefined;
  /** Where the file of an older version is to be copied before it is written anew. */
  private copy: string | undefined;
  /** Called whenever the state changes. */
  onState: (state: SettingsState) => void = () => undefined;

  constructor() {
    this.content = this.open();
    this.begin();
  }

  read(): Settings {
    const { preferences, work } = this.content;
    return { preferences, work, session: this.session.read() };
  }

  get storageState(): SettingsState {
    return this.state;
  }

  /**
   * @param changes some fields of some slices
   * @throws ValiError when the result would not be settings; nothing is changed then
   */
  save(changes: SettingsChanges): void {
    const { preferences, work } = withChanges(this.read(), changes);
    if (changes.session) this.session.change(changes.session);
    if (!changes.preferences && !changes.work) return;
    nativeTheme.themeSource = preferences.theme;
    this.write({ ...this.content, preferences, work });
  }

  /** Forgets everything but the language, the window's place and the zoom. */
  reset(): void {
    const preferences = defaultPreferences(this.content.preferences.language);
    nativeTheme.themeSource = preferences.theme;
    this.session.change(firstSession);
    this.write({ ...this.content, preferences, work: emptyWork });
  }

  /** Takes everything anew from the files, after they were exchanged. */
  reload(): void {
    this.session.reload();
    this.content = this.open();
    this.begin();
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

  /** What was not written yet: at the app's end, and before the files are copied. */
  flush(): void {
    this.session.flush();
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
      if (this.copy) copyFileSync(this.file, this.copy);
      this.copy = undefined;
      this.store ??= openSettingsFile(NAME);
      this.store.store = savedForm(this.content);
      if (this.state.failure) this.announce({ ...this.state, failure: undefined });
    } catch (error) {
      this.retry = setTimeout(() => {
        this.writeNow();
      }, RETRY_DELAY);
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
      const { content, outdated } = readContent(this.file, language);
      if (outdated) {
        this.copy = join(this.folder, `${NAME}.version-${outdated.version}-${Date.now()}.json`);
        if (outdated.session) this.session.change(outdated.session);
      }
      return content;
    } catch (error) {
      this.store = undefined;
      this.setAside(error);
      return { preferences: defaultPreferences(language), work: emptyWork };
    }
  }

  /** What was opened takes effect; a file of an older version becomes one of this. */
  private begin(): void {
    nativeTheme.themeSource = this.content.preferences.theme;
    if (!this.copy) return;
    this.session.flush();
    this.writeNow();
  }

  private setAside(error: unknown): void {
    if (!existsSync(this.file)) throw error;
    const newer = error instanceof NewerSettings;
    const why = newer ? 'from-newer-version' : 'unreadable';
    let renamedTo: string | undefined = `${NAME}.${why}-${Date.now()}.json`;
    console.error(
      `The settings could not be used and are set aside as ${renamedTo}: ${kindOf(error)}`,
    );
    try {
      renameSync(this.file, join(this.folder, renamedTo));
    } catch (failure) {
      console.error('They could not be renamed:', failure);
      renamedTo = undefined;
    }
    this.state = { ...this.state, setAside: { file: `${NAME}.json`, renamedTo, newer } };
  }
}

/** What is spoken before anything was chosen. */
export function systemLanguage(): Language {
  return app.getLocale().startsWith('ja') ? 'ja' : 'en';
}

function failureFrom(error: unknown): SettingsFailure {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  if (['ENOSPC', 'EDQUOT'].includes(code)) return { kind: 'full', code };
  const denied = ['EROFS', 'EACCES', 'EPERM', 'EISDIR'].includes(code);
  return { kind: denied ? 'readOnly' : 'other', code };
}
