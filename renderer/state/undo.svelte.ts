// The undo history: changes of forms, choices, deletions. Typing in other text fields is undone by the field itself.

export interface Change {
  undo(): unknown;
  redo(): unknown;
}

/** So many changes are remembered. */
const MAX_CHANGES = 200;

let past = $state.raw<readonly Change[]>([]);
let future = $state.raw<readonly Change[]>([]);
const canUndo = $derived(past.length > 0);
const canRedo = $derived(future.length > 0);

export const undoStack = {
  get canUndo(): boolean {
    return canUndo;
  },

  get canRedo(): boolean {
    return canRedo;
  },

  /** The change made last that is not undone. */
  get last(): Change | undefined {
    return past.at(-1);
  },

  /** To be called after a change was made. */
  record(change: Change): void {
    past = [...past, change].slice(-MAX_CHANGES);
    future = [];
  },

  /** Puts a longer change into the place of the last one. */
  extend(change: Change): void {
    past = [...past.slice(0, -1), change];
    future = [];
  },

  async undo(): Promise<void> {
    const change = past.at(-1);
    if (!change) return;
    past = past.slice(0, -1);
    future = [change, ...future];
    await change.undo();
  },

  async redo(): Promise<void> {
    const [change] = future;
    if (!change) return;
    future = future.slice(1);
    past = [...past, change];
    await change.redo();
  },
};
