// Whether what is seen is dark, as it never is on paper: for canvas drawings, which must be redrawn when that changes.

import { printing } from './printing.svelte.ts';

const scheme = window.matchMedia('(prefers-color-scheme: dark)');
let dark = $state(scheme.matches);

scheme.addEventListener('change', () => (dark = scheme.matches));

export const theme = {
  get dark(): boolean {
    return dark && !printing.isUnderWay;
  },
};
