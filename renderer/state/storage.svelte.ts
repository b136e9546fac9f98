// How keeping goes: settings by the main process, runs by the core. What goes wrong is on the screen as long as it does.

import type { RunHead, StorageState } from '@backprop-lab/core/service';

import type { SettingsState } from '../../electron/storage.ts';
import { askUntilAnswered, core } from './core.svelte.ts';

let runs = $state.raw<StorageState>({ failure: undefined, unsaved: 0, setAside: [] });
let settings = $state.raw<SettingsState>({ failure: undefined, setAside: undefined });
let discarded = $state<string>();
let interrupted = $state.raw<readonly RunHead[]>([]);

export const storage = {
  get runs(): StorageState {
    return runs;
  },

  get settings(): SettingsState {
    return settings;
  },

  /** Runs that were interrupted and wait for a word from the learner. */
  get interrupted(): readonly RunHead[] {
    return interrupted;
  },

  /** The interrupted run that was discarded last and can be had back. */
  get discarded(): string | undefined {
    return discarded;
  },

  set discarded(id: string | undefined) {
    discarded = id;
  },

  /** Attends to the core and the main process from now on. */
  attach(): void {
    core.subscribe({
      storage: (state) => (runs = state),
      connected: () => {
        void askUntilAnswered(() => storage.refresh());
      },
    });
    window.desktop.onSettingsState((state) => (settings = state));
    void window.desktop.readSettingsState().then((state) => (settings = state));
  },

  /** Asks the core what has been interrupted and how keeping runs goes. */
  async refresh(): Promise<void> {
    const service = await core.service();
    interrupted = await service.interruptedRuns();
    runs = await service.storageState();
  },

  async saveUnsaved(): Promise<void> {
    await (await core.service()).saveUnsaved();
  },

  /** The learner has been told of what was set aside. */
  async acknowledge(): Promise<void> {
    await window.desktop.acknowledgeSettings();
    await (await core.service()).acknowledgeSetAside();
  },
};
