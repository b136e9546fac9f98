// How many pixels of the screen one of the page takes up, for drawings on a canvas. It changes with the zoom, and with the monitor that the window is moved to.

import { createSubscriber } from 'svelte/reactivity';

/** Zooming changes the window's size in pixels of the page, which it tells of. Another monitor may change nothing else: it is looked for as often as this, in milliseconds, while there is a drawing. */
const LOOK_MS = 400;

/** What drawings were given last. */
let given = window.devicePixelRatio;
/** Some were given another one before: they are still to be told. */
let isMixed = false;

const drawn = createSubscriber((tell) => {
  const look = () => {
    if (!isMixed && window.devicePixelRatio === given) return;
    isMixed = false;
    given = window.devicePixelRatio;
    tell();
  };
  window.addEventListener('resize', look);
  const timer = window.setInterval(look, LOOK_MS);
  return () => {
    window.removeEventListener('resize', look);
    window.clearInterval(timer);
  };
});

/**
 * Empties a canvas and gives it as many pixels as the screen has for its size.
 * @param canvas undefined where it is not on the page yet
 * @returns what draws on it in pixels of the page
 */
export function sharpContext(
  canvas: HTMLCanvasElement | undefined,
  width: number,
  height: number,
): CanvasRenderingContext2D | undefined {
  const ratio = pixelRatio.current;
  const context = canvas?.getContext('2d');
  if (!canvas || !context) return undefined;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Another size makes another canvas, which is not free many times a second.
  if (canvas.width === across && canvas.height === down) {
    context.resetTransform();
    context.clearRect(0, 0, across, down);
  } else [canvas.width, canvas.height] = [across, down];
  context.scale(ratio, ratio);
  return context;
}

export const pixelRatio = {
  get current(): number {
    drawn();
    isMixed ||= window.devicePixelRatio !== given;
    given = window.devicePixelRatio;
    return given;
  },
};
