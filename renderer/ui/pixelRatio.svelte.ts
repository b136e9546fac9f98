// How many pixels of the screen one of the page takes up, for drawings on a canvas. It changes with the zoom, and with the monitor that the window is moved to.

import { createSubscriber } from 'svelte/reactivity';

/** Zooming changes the window's size in pixels of the page, which it tells of. Another monitor may change nothing else: it is looked for as often as this, in milliseconds, while there is a drawing. */
const LOOK_MS = 400;

/** What drawings have been told. One that is made after a change knows the new ratio, the others are still to be told. */
let known = window.devicePixelRatio;

const drawn = createSubscriber((tell) => {
  const look = () => {
    if (window.devicePixelRatio === known) return;
    known = window.devicePixelRatio;
    tell();
  };
  window.addEventListener('resize', look);
  const timer = window.setInterval(look, LOOK_MS);
  return () => {
    window.removeEventListener('resize', look);
    window.clearInterval(timer);
  };
});

export const pixelRatio = {
  get current(): number {
    drawn();
    return window.devicePixelRatio;
  },
};
