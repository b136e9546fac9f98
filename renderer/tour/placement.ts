// Where a few words stand beside what they speak of.

/** In pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Pixels to what they speak of, and to the window's edge. */
const GAP = 16;
/** Pixels that a frame leaves around its target, and before the window's edge. */
const MARGIN = 6;
const EDGE = 2;

/** At its right, where there is room; at its left, if not; always inside the window. Without a target: at the top, in the middle. */
export function besides(
  target: Box | undefined,
  size: Size,
  view: Size,
): { left: number; top: number } {
  if (!target)
    return { left: inside((view.width - size.width) / 2, size.width, view.width), top: GAP };
  const right = target.left + target.width + GAP;
  const hasRoom = right + size.width + GAP <= view.width;
  const left = hasRoom ? right : target.left - size.width - GAP;
  return {
    left: inside(left, size.width, view.width),
    top: inside(target.top + GAP, size.height, view.height),
  };
}

/** A frame around what of it is in the window, a little larger, every edge inside the window; undefined when nothing of it is. */
export function around(target: Box, view: Size): Box | undefined {
  const left = Math.max(EDGE, target.left - MARGIN);
  const top = Math.max(EDGE, target.top - MARGIN);
  const right = Math.min(target.left + target.width + MARGIN, view.width - EDGE);
  const bottom = Math.min(target.top + target.height + MARGIN, view.height - EDGE);
  if (right <= left || bottom <= top) return undefined;
  return { left, top, width: right - left, height: bottom - top };
}

function inside(start: number, length: number, whole: number): number {
  return Math.max(GAP, Math.min(start, whole - length - GAP));
}
