// Whether the window is dark: for canvas drawings, which must be redrawn when that changes.

const scheme = window.matchMedia('(prefers-color-scheme: dark)');
let dark = $state(scheme.matches);

scheme.addEventListener('change', () => (dark = scheme.matches));

export const theme = {
  get dark(): boolean {
    return dark;
  },
};
