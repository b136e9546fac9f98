// The state of the runs page, for the app's lifetime: leaving it loses neither filter nor choice.

import type { RunLabels, RunSummary, UnreadableFile } from '@backprop-lab/core/service';
import { SvelteSet } from 'svelte/reactivity';

import { announcement } from '../../state/announcement.svelte.ts';
import { core } from '../../state/core.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { undoStack } from '../../state/undo.svelte.ts';
import type { Filters, Order } from './runList.ts';

/** As many lines as can be distinguished in one chart. */
export const MAX_COMPARED = 20;
/** Rows that are drawn at once; more on demand. */
export const PAGE = 50;

const PAGE_ID = 'runs';

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'compare'; readonly ids: readonly string[] };

class RunsPageState {
  /** Undefined until they have been read. */
  runs = $state.raw<readonly RunSummary[]>();
  /** What lies beside them and is none. */
  unreadable = $state.raw<readonly UnreadableFile[]>([]);
  view = $state.raw<View>({ kind: 'list' });
  filters = $state<Filters & { query: string }>({
    query: '',
    state: '',
    lesson: '',
    onlyStarred: false,
  });
  order = $state.raw<Order>({ by: 'startedAt', descending: true });
  shown = $state(PAGE);
  readonly chosen = new SvelteSet<string>();
  /** What was deleted last and can be had back. */
  removed = $state.raw<readonly string[]>([]);

  /** What the page shows when it opens: a run that was asked for elsewhere, or the list. */
  private wanted: View = { kind: 'list' };

  private isOpen = false;

  /** The page opens. @returns a function to be called when it is left */
  begin(): () => void {
    this.isOpen = true;
    this.view = this.wanted;
    this.wanted = { kind: 'list' };
    return () => {
      this.isOpen = false;
    };
  }

  /** Opens the runs page with this run. */
  openRun(id: string): void {
    const view: View = { kind: 'run', id };
    if (this.isOpen) this.view = view;
    else this.wanted = view;
    navigation.goTo(PAGE_ID);
  }

  async refresh(): Promise<void> {
    const service = await core.service();
    const [runs, unreadable] = await Promise.all([service.listRuns(), service.unreadableFiles()]);
    this.runs = runs;
    this.unreadable = unreadable;
    const known = new Set(this.runs.map(({ head }) => head.id));
    for (const id of this.chosen) if (!known.has(id)) this.chosen.delete(id);
  }

  /** Changes what is written about a run. */
  async label(id: string, labels: RunLabels): Promise<void> {
    const changed = await (await core.service()).labelRun(id, labels);
    this.runs = this.runs?.map((run) => (run.head.id === id ? changed : run));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.removeNow(ids);
    // Before the list shows it: what one sees done can be undone.
    undoStack.record({
      undo: async () => {
        navigation.goTo(PAGE_ID);
        await this.restore(ids);
      },
      redo: async () => {
        navigation.goTo(PAGE_ID);
        await this.removeNow(ids);
        await this.refresh();
      },
    });
    await this.refresh();
  }

  private async removeNow(ids: readonly string[]): Promise<void> {
    await (await core.service()).removeRuns(ids);
    this.removed = ids;
    for (const id of ids) this.chosen.delete(id);
  }

  private async restore(ids: readonly string[]): Promise<void> {
    if (this.removed === ids) this.removed = [];
    await (await core.service()).restoreRuns(ids);
    await this.refresh();
  }

  /** Takes a file away that is no usable run. */
  async removeFile(file: string): Promise<void> {
    await (await core.service()).removeUnreadable([file]);
    await this.refresh();
    announcement.show({
      kind: 'note',
      text: ({ runs }) => runs.unreadable.removed(file),
      undo: async () => {
        await (await core.service()).restoreUnreadable([file]);
        await this.refresh();
      },
    });
  }

  async undoRemoval(): Promise<void> {
    await this.restore(this.removed);
  }
}

export const runsPage = new RunsPageState();
