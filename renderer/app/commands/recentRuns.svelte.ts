// The runs kept last, for the menu and the palette.

import type { RunSummary } from '@backprop-lab/core/service';

import { language } from '../../state/language.svelte.ts';
import { shortened } from '../../language/names.ts';
import { dateAndTime } from '../../language/numbers.ts';
import { runName } from '../../lab/runs/runList.ts';
import { runsPage } from '../../lab/runs/runsPage.svelte.ts';
import { askUntilAnswered, core } from '../../state/core.svelte.ts';

/** So many are offered. */
const MAX_RECENT = 8;
/** Characters of a line in a menu: settings that all differ fill many. */
const MAX_LENGTH = 120;

let latest = $state.raw<readonly RunSummary[]>([]);

export const recentRuns = {
  get list(): readonly { readonly id: string; readonly title: string }[] {
    return [...(runsPage.runs ?? latest)]
      .sort((a, b) => b.head.startedAt.localeCompare(a.head.startedAt))
      .slice(0, MAX_RECENT)
      .map((run) => ({
        id: run.head.id,
        title: shortened(
          `${dateAndTime(run.head.startedAt, language.code)}  ${runName(run, language.words)}`,
          MAX_LENGTH,
        ),
      }));
  },

  /** Starts to listen to the core. */
  attach(): void {
    core.subscribe({
      connected: () => void read(),
      progress: ({ state }) => {
        if (state !== 'running' && state !== 'paused') void read();
      },
    });
  },
};

function read(): Promise<void> {
  return askUntilAnswered(async () => {
    // The page of runs, once it has been open, shows the same list.
    if (runsPage.runs) await runsPage.refresh();
    else latest = await (await core.service()).listRuns();
  });
}
