// Where a tour step is placed beside the part of the window it explains.

/** In pixels of the window. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Box, 'width' | 'height'>;

/** Pixels to the target, and to the window's edge. */
const GAP = 16;
/** Pixels that a frame leaves around its target, and before the window's edge. */
const MARGIN = 6;
const EDGE = 2;

/** To the right of the target if there is room, otherwise to its left; always inside the window, on whole pixels. Without a target: at the top, centred. */
export function placeBeside(
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

/** A frame slightly larger than the visible part of the target, with every edge inside the window; undefined when no part is visible. */
export function around({ left, top, width, height }: Box, view: Size): Box | undefined {
  const [right, bottom] = [left + width, top + height];
  if (left >= view.width || top >= view.height || right <= 0 || bottom <= 0) return undefined;
  const x = Math.max(EDGE, left - MARGIN);
  const y = Math.max(EDGE, top - MARGIN);
  return {
    left: x,
    top: y,
    width: Math.min(right + MARGIN, view.width - EDGE) - x,
    height: Math.min(bottom + MARGIN, view.height - EDGE) - y,
  };
}

function inside(start: number, length: number, whole: number): number {
  return Math.max(GAP, Math.min(Math.round(start), whole - length - GAP));
}
