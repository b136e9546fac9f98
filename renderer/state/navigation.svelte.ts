// Which page is open, and the way back to those before it.

import { returnTo } from './scrollPlace.ts';
import { settings } from './settings.svelte.ts';

/** So many pages back are remembered. */
const MOST = 100;

let before = $state.raw<readonly string[]>([]);
let after = $state.raw<readonly string[]>([]);

export const navigation = {
  get canGoBack(): boolean {
    return before.length > 0;
  },

  get canGoForward(): boolean {
    return after.length > 0;
  },

  /** @param page a lesson's or a page's id */
  goTo(page: string): void {
    const here = settings.current.lesson;
    if (page === here) return;
    before = [...before, here].slice(-MOST);
    after = [];
    settings.change({ lesson: page });
  },

  goBack(): void {
    const page = before.at(-1);
    if (page === undefined) return;
    before = before.slice(0, -1);
    after = [settings.current.lesson, ...after];
    returnTo(page);
    settings.change({ lesson: page });
  },

  goForward(): void {
    const [page] = after;
    if (page === undefined) return;
    after = after.slice(1);
    before = [...before, settings.current.lesson];
    returnTo(page);
    settings.change({ lesson: page });
  },
};
