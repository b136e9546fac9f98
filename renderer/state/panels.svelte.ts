// Parts that fold: open or not, as they were left.

import { settings } from './settings.svelte.ts';

/** @param name of the part, the same at every start */
export function panel(name: string): { open: boolean } {
  // Derived, so that other settings that change leave it alone: a part that has just been opened, and has not told so yet, would be closed by them.
  const isOpen = $derived(settings.current.panels[name] ?? false);
  return {
    get open() {
      return isOpen;
    },
    set open(open) {
      if (open !== isOpen) {
        settings.change({ panels: { ...settings.current.panels, [name]: open } });
      }
    },
  };
}
