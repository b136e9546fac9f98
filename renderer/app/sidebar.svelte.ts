// Whether the list of lessons is open. In a narrow window it lies over the lesson and goes away once it has been used.

import { MediaQuery } from 'svelte/reactivity';

import { preferences } from '../state/settings.svelte.ts';

const narrow = new MediaQuery('max-width: 1140px');
let isOver = $state(false);

export const sidebar = {
  get isNarrow(): boolean {
    return narrow.current;
  },

  get isOpen(): boolean {
    return narrow.current ? isOver : preferences.current.sidebarOpen;
  },

  toggle(): void {
    if (narrow.current) isOver = !isOver;
    else preferences.change({ sidebarOpen: !preferences.current.sidebarOpen });
  },

  /** It has been used: it need not lie over the lesson any longer. */
  leave(): void {
    isOver = false;
  },
};
