// Pens and keys where something is drawn or gone about in directly.

export type Way = readonly [rows: number, columns: number];

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where an arrow key goes; undefined for another key. */
export function arrowWay({ key }: KeyboardEvent): Way | undefined {
  return ways[key];
}

const ERASER_BUTTON = 32;

/** Whether the pen has been turned around, to erase. */
export function isTurnedPen({ buttons }: PointerEvent): boolean {
  return (buttons & ERASER_BUTTON) !== 0;
}
