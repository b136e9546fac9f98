// Which page is open, and the way back to those before it.

import { returnTo } from './scrollPlace.ts';
import { session } from './settings.svelte.ts';

/** So many pages back are remembered. */
const MAX_ENTRIES = 100;

let before = $state.raw<readonly string[]>([]);
let after = $state.raw<readonly string[]>([]);
const canGoBack = $derived(before.length > 0);
const canGoForward = $derived(after.length > 0);

export const navigation = {
  get canGoBack(): boolean {
    return canGoBack;
  },

  get canGoForward(): boolean {
    return canGoForward;
  },

  /** @param page a lesson's or a page's id */
  goTo(page: string): void {
    const here = session.current.page;
    if (page === here) return;
    before = [...before, here].slice(-MAX_ENTRIES);
    after = [];
    session.change({ page });
  },

  goBack(): void {
    const page = before.at(-1);
    if (page === undefined) return;
    before = before.slice(0, -1);
    after = [session.current.page, ...after];
    returnTo(page);
    session.change({ page });
  },

  goForward(): void {
    const [page] = after;
    if (page === undefined) return;
    after = after.slice(1);
    before = [...before, session.current.page];
    returnTo(page);
    session.change({ page });
  },
};
