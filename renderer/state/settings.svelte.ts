// The remembered settings: read once at the start, changed here, saved as they change.

import type { Settings } from '../../electron/settings.ts';

const SAVE_DELAY = 300;

/** Undefined only until `loadSettings` has finished, before anything is shown. */
let loaded = $state.raw<Settings>();
let unsaved: Partial<Settings> = {};
let timer: number | undefined;
let isExchanging = false;

/** Must have finished before `settings` is used. */
export async function loadSettings(): Promise<void> {
  loaded = await window.desktop.readSettings();
}

export const settings = {
  get current(): Settings {
    if (!loaded) throw new Error('settings were used before they were loaded');
    return loaded;
  },

  /** Takes effect at once; is saved a moment later, together with what else changes until then. */
  change(changes: Partial<Settings>): void {
    loaded = { ...settings.current, ...changes };
    unsaved = { ...unsaved, ...changes };
    timer ??= window.setTimeout(() => void save(), SAVE_DELAY);
  },

  /** Everything is about to be exchanged: what is not saved yet is saved before, and nothing into what comes after. */
  async exchanged(exchange: () => Promise<unknown>): Promise<void> {
    await save();
    isExchanging = true;
    try {
      await exchange();
    } finally {
      isExchanging = false;
    }
  },
};

async function save(): Promise<void> {
  window.clearTimeout(timer);
  timer = undefined;
  const changes = unsaved;
  unsaved = {};
  if (Object.keys(changes).length > 0 && !isExchanging) await window.desktop.saveSettings(changes);
}

window.addEventListener('pagehide', () => void save());
