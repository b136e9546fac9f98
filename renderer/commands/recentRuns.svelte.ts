// The runs kept last, for the menu and the palette.

import type { RunSummary } from '@backprop-lab/core/service';

import { language } from '../language/language.svelte.ts';
import { dateAndTime } from '../language/numbers.ts';
import { runName } from '../runs/runList.ts';
import { runsPage } from '../runs/runsPage.svelte.ts';
import { core, CoreLost } from '../state/core.svelte.ts';

/** So many are offered. */
const MOST = 8;

let latest = $state.raw<readonly RunSummary[]>([]);

export const recentRuns = {
  get list(): readonly { readonly id: string; readonly title: string }[] {
    return [...(runsPage.runs ?? latest)]
      .sort((a, b) => b.head.startedAt.localeCompare(a.head.startedAt))
      .slice(0, MOST)
      .map((run) => ({
        id: run.head.id,
        title: `${dateAndTime(run.head.startedAt, language.code)}  ${runName(run, language.words)}`,
      }));
  },

  /** Attends to the core from now on. */
  attach(): void {
    core.subscribe({
      connected: () => void read(),
      progress: ({ state }) => {
        if (state !== 'running' && state !== 'paused') void read();
      },
    });
  },
};

async function read(): Promise<void> {
  try {
    // The page of runs, once it has been open, shows the same list.
    if (runsPage.runs) await runsPage.refresh();
    else latest = await (await core.service()).listRuns();
  } catch (error) {
    // The next core is asked again.
    if (!(error instanceof CoreLost)) throw error;
  }
}
