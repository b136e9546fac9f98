// Settings on disk: preferences and work by electron-store, the session beside them. A file that cannot be used is set aside, never deleted; one that cannot be written is told of and tried again.

import { copyFileSync, lstatSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { app, nativeTheme } from 'electron';
import type Store from 'electron-store';

import { acceptChanges } from '../../acceptedChanges.ts';
import { codeOf } from '../../errorCode.ts';
import type { Place } from '../../fittingParts.ts';
import {
  defaultPreferences,
  firstSession,
  emptyWork,
  type GivenChanges,
  type Language,
  type Settings,
} from '../../settings.ts';
import { NewerSettings } from '../../settingsVersions.ts';
import { allKept, type SettingsFailure, type SettingsState } from '../../storage.ts';
import { isUnknownThere } from '../../wholeFile.ts';
import { fieldNames, kindOf } from '../log/errorKind.ts';
import { openSettingsFile } from './lazySettingsFile.ts';
import { replaceFile } from './replaceFile.ts';
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
  private state: SettingsState = allKept;
  private store: Store | undefined;
  private retry: NodeJS.Timeout | undefined;
  /** What a copy of the file is to be called, made before it is written anew: of an older version, or of which something was left out. */
  private copy: string | undefined;
  /** Called whenever the state changes. */
  onState: (state: SettingsState) => void = () => undefined;

  /** @param firstLanguage where none was chosen yet */
  constructor(private readonly firstLanguage = systemLanguage()) {
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

  /** Takes every field that fits; the others stay as they were, and the state names them. */
  save(changes: GivenChanges): void {
    const { settings, refused } = acceptChanges(this.read(), changes);
    const { preferences, work, session } = settings;
    if (changes.session) this.session.change(session);
    if (changes.preferences ?? changes.work) {
      nativeTheme.themeSource = preferences.theme;
      this.write({ ...this.content, preferences, work });
    }
    this.tellRefused(changes, refused);
  }

  /** Forgets everything but the language, the window's place and the zoom. */
  reset(): void {
    const preferences = defaultPreferences(this.content.preferences.language);
    nativeTheme.themeSource = preferences.theme;
    this.session.change(firstSession);
    this.state = { ...this.state, refused: [] };
    this.write({ ...this.content, preferences, work: emptyWork });
  }

  /** Takes everything anew from the files, after they were exchanged. */
  reload(): void {
    this.session.reload();
    this.state = { ...this.state, refused: [] };
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

  /** The learner has been told of what could not be used or was not taken. */
  acknowledge(): void {
    this.announce({ ...allKept, failure: this.state.failure });
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
      if (this.copy !== undefined) copyFileSync(this.file, join(this.folder, this.copy));
      this.copy = undefined;
      this.writeFile(savedForm(this.content));
      if (this.state.failure) this.announce({ ...this.state, failure: undefined });
    } catch (error) {
      this.retry = setTimeout(() => {
        this.writeNow();
      }, RETRY_DELAY);
      const failure = failureFrom(error);
      if (failure.code === this.state.failure?.code) return;
      console.error(`The settings could not be written: ${kindOf(error)}`);
      this.announce({ ...this.state, failure });
    }
  }

  /** @throws the system's error */
  private writeFile(saved: ReturnType<typeof savedForm>): void {
    this.store ??= openSettingsFile(NAME);
    try {
      this.store.store = saved;
    } catch (error) {
      // electron-store waits for the disk, which some know nothing of.
      if (!isUnknownThere(error)) throw error;
      replaceFile(this.file, JSON.stringify(saved, undefined, '\t'));
    }
  }

  private announce(state: SettingsState): void {
    this.state = state;
    this.onState(state);
  }

  /** What was refused of these changes, and what was before of fields that are not among them. */
  private tellRefused(changes: GivenChanges, refused: readonly Place[]): void {
    const isOfOthers = ([slice = '', field = '']: Place) =>
      !Object.hasOwn(changes[slice as keyof Settings] ?? {}, field);
    const all = [...this.state.refused.filter(isOfOthers), ...refused];
    if (all.length === 0 && this.state.refused.length === 0) return;
    this.announce({ ...this.state, refused: all });
  }

  private open(): Content {
    const language = this.firstLanguage;
    const session = this.session.leftOut;
    this.state = { ...this.state, leftOut: session ? [session] : [] };
    try {
      const { content, outdated, leftOut } = readContent(this.file, language);
      if (outdated) {
        this.copy = `${NAME}.version-${outdated.version}-${Date.now()}.json`;
        if (outdated.session) this.session.change(outdated.session);
      }
      if (leftOut.length > 0) this.leaveOut(leftOut);
      return content;
    } catch (error) {
      this.store = undefined;
      this.setAside(error);
      return { preferences: defaultPreferences(language), work: emptyWork };
    }
  }

  private leaveOut(places: readonly Place[]): void {
    this.copy ??= `${NAME}.partly-unreadable-${Date.now()}.json`;
    console.error(`Parts of the settings could not be used: ${fieldNames(places)}`);
    const told = { file: `${NAME}.json`, places, copy: this.copy };
    this.state = { ...this.state, leftOut: [told, ...this.state.leftOut] };
  }

  /** What was opened takes effect; a file that was not as this version writes it becomes one. */
  private begin(): void {
    nativeTheme.themeSource = this.content.preferences.theme;
    if (this.copy === undefined) return;
    this.session.flush();
    this.writeNow();
  }

  private setAside(error: unknown): void {
    // A link that leads in a circle is there as well.
    if (!lstatSync(this.file, { throwIfNoEntry: false })) throw error;
    const newer = error instanceof NewerSettings;
    const why = newer ? 'from-newer-version' : 'unreadable';
    let renamedTo: string | undefined = `${NAME}.${why}-${Date.now()}.json`;
    console.error(
      `The settings could not be used and are set aside as ${renamedTo}: ${kindOf(error)}`,
    );
    try {
      renameSync(this.file, join(this.folder, renamedTo));
    } catch (failure) {
      console.error(`They could not be renamed: ${kindOf(failure)}`);
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
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT'].includes(code)) return { kind: 'full', code };
  const denied = ['EROFS', 'EACCES', 'EPERM', 'EISDIR'].includes(code);
  return { kind: denied ? 'readOnly' : 'other', code };
}
