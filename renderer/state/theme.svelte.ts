// Whether the window is dark just now: for what is drawn by hand and must be drawn anew when that changes.

const scheme = window.matchMedia('(prefers-color-scheme: dark)');
let dark = $state(scheme.matches);

scheme.addEventListener('change', () => (dark = scheme.matches));

export const theme = {
  get dark(): boolean {
    return dark;
  },
};
