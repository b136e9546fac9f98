// Parts that fold: open or not, as they were left.

import { settings } from './settings.svelte.ts';

/** @param name of the part, the same at every start */
export function panel(name: string): { open: boolean } {
  return {
    get open() {
      return settings.current.panels[name] ?? false;
    },
    set open(open) {
      if (open !== this.open) {
        settings.change({ panels: { ...settings.current.panels, [name]: open } });
      }
    },
  };
}
