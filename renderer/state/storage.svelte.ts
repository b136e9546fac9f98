// The state of storage: settings are saved by the main process, runs by the core. A failure stays on screen as long as it lasts.

import type { RunHead, StorageState } from '@backprop-lab/core/service';

import { allKept, type SettingsState } from '../../electron/storage.ts';
import { askUntilAnswered, core } from './core.svelte.ts';

let runs = $state.raw<StorageState>({ failure: undefined, unsaved: 0, setAside: [] });
let settings = $state.raw<SettingsState>(allKept);
let discarded = $state<string>();
let interrupted = $state.raw<readonly RunHead[]>([]);

export const storage = {
  get runs(): StorageState {
    return runs;
  },

  get settings(): SettingsState {
    return settings;
  },

  /** Interrupted runs about which the learner has to decide. */
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

  /** Starts to listen to the core and the main process. */
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
