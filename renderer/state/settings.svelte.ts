// The remembered settings in three slices: read once at the start, changed here, saved as they change.

import type { Place } from '../../electron/fittingParts.ts';
import type { Settings } from '../../electron/settings.ts';
import { reportError } from './errorReports.ts';

const SAVE_DELAY = 300;
/** Milliseconds from a save that failed to the next attempt. */
const RETRY_DELAY = 5000;

type SliceName = keyof Settings;

/** Fields by their slices that could not be handed over to be kept; it is tried again. */
let failed = $state.raw<Partial<Record<SliceName, readonly string[]>>>({});

export const notSaved = {
  get places(): readonly Place[] {
    return Object.values(failed).flatMap((fields) => (fields ?? []).map((field) => [field]));
  },
};

/** Who reads one field of a slice hears nothing of the others. */
class Field {
  value = $state.raw<unknown>();

  constructor(value: unknown) {
    this.value = value;
  }
}

class Slice<Name extends SliceName> {
  private loaded: Settings[Name] | undefined;
  private unsaved: Partial<Settings[Name]> = {};
  private timer: number | undefined;

  constructor(private readonly name: Name) {}

  /** Not before `loadSettings` has finished: until then nothing is shown. */
  get current(): Readonly<Settings[Name]> {
    if (!this.loaded) throw new Error('settings were used before they were loaded');
    return this.loaded;
  }

  load(content: Settings[Name]): void {
    const fields = Object.entries(content).map(([name, value]) => {
      const field = new Field(value);
      const get = () => field.value;
      const set = (changed: unknown) => (field.value = changed);
      return [name, { enumerable: true, get, set }] as const;
    });
    this.loaded = Object.defineProperties({}, Object.fromEntries(fields)) as Settings[Name];
  }

  /** Takes effect at once; is saved a moment later, together with what else changes until then. */
  change(changes: Partial<Settings[Name]>): void {
    Object.assign(this.current, changes);
    this.unsaved = { ...this.unsaved, ...changes };
    this.saveIn(SAVE_DELAY);
  }

  /** @throws when it could not be handed over; it is kept, told of and tried again then */
  async save(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    const changes = this.unsaved;
    this.unsaved = {};
    if (Object.keys(changes).length === 0 || isExchanging) return;
    try {
      await window.desktop.saveSettings({ [this.name]: changes });
      if (failed[this.name]) failed = { ...failed, [this.name]: undefined };
    } catch (error) {
      this.keep(Object.keys(changes) as (keyof Settings[Name])[]);
      if (!failed[this.name]) reportError(error);
      failed = { ...failed, [this.name]: Object.keys(this.unsaved) };
      this.saveIn(RETRY_DELAY);
      throw error;
    }
  }

  private saveIn(delay: number): void {
    this.timer ??= window.setTimeout(() => {
      // That it failed is on the screen then, and in the log.
      this.save().catch(() => undefined);
    }, delay);
  }

  /** With the values that the fields have by now. */
  private keep(fields: readonly (keyof Settings[Name])[]): void {
    const entries = fields.map((field) => [field, this.current[field]] as const);
    this.unsaved = { ...this.unsaved, ...Object.fromEntries(entries) };
  }
}

let isExchanging = false;

/** What the learner chose about the app itself. */
export const preferences = new Slice('preferences');
/** What the learner did and wrote. */
export const work = new Slice('work');
/** Where the learner is. */
export const session = new Slice('session');

/** Must have finished before any of them is used. */
export async function loadSettings(): Promise<void> {
  const settings = await window.desktop.readSettings();
  preferences.load(settings.preferences);
  work.load(settings.work);
  session.load(settings.session);
}

/** Replaces all settings: unsaved changes are saved before, and none of them into the new settings. */
export async function exchangeSettings(exchange: () => Promise<unknown>): Promise<void> {
  await saveAll();
  isExchanging = true;
  try {
    await exchange();
  } finally {
    isExchanging = false;
  }
}

async function saveAll(): Promise<void> {
  await Promise.all([preferences.save(), work.save(), session.save()]);
}

window.addEventListener('pagehide', () => {
  saveAll().catch(() => undefined);
});
