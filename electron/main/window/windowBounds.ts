// Where the window opens: where it was, if that place is still on a screen.

import { screen, type Rectangle } from 'electron';

const DEFAULT_SIZE = { width: 1280, height: 800 };

/** The remembered place when enough of it is visible on a present screen; otherwise the default size, centred. */
export function visibleBounds(remembered: Rectangle | undefined): Partial<Rectangle> {
  if (remembered === undefined) return DEFAULT_SIZE;
  const { workArea } = screen.getDisplayMatching(remembered);
  const visible = intersection(remembered, workArea);
  const titleBarVisible = remembered.y >= workArea.y;
  const enough =
    titleBarVisible &&
    visible.width >= remembered.width / 2 &&
    visible.height >= remembered.height / 2;
  return enough ? remembered : DEFAULT_SIZE;
}

function intersection(a: Rectangle, b: Rectangle) {
  const left = Math.max(a.x, b.x);
  const top = Math.max(a.y, b.y);
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - left),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - top),
  };
}
