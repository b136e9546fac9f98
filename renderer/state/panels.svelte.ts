// Parts that fold: open or not, as they were left.

import { session } from './settings.svelte.ts';

/** @param name of the part, the same at every start */
export function panel(name: string): { open: boolean } {
  // Derived, so that other parts that fold leave it alone: one that has just been opened, and has not told so yet, would be closed by them.
  const isOpen = $derived(session.current.panels[name] ?? false);
  return {
    get open() {
      return isOpen;
    },
    set open(open) {
      if (open !== isOpen) {
        session.change({ panels: { ...session.current.panels, [name]: open } });
      }
    },
  };
}
