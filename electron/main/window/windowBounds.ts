// Where the window opens: where it was, as far as that place is still on a screen, and never larger than the screen.

import { screen, type Rectangle } from 'electron';

const DEFAULT_SIZE = { width: 1280, height: 800 };
/** Below it, lessons cannot be read. */
const MIN_SIZE = { width: 900, height: 600 };

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface WindowBounds extends Size {
  /** Without a place it is in the middle of the first screen. */
  readonly x?: number;
  readonly y?: number;
  /** As little as the screen has, if that is less than the app wants. */
  readonly minWidth: number;
  readonly minHeight: number;
}

/** The remembered place when enough of it is visible on a present screen, moved and made smaller until all of it is; otherwise the default size. */
export function visibleBounds(remembered: Rectangle | undefined): WindowBounds {
  const { workArea } = remembered
    ? screen.getDisplayMatching(remembered)
    : screen.getPrimaryDisplay();
  if (remembered && isMostlyVisible(remembered, workArea)) {
    const least = within(workArea, MIN_SIZE);
    const size = {
      width: clamped(remembered.width, least.width, workArea.width),
      height: clamped(remembered.height, least.height, workArea.height),
    };
    return {
      x: clamped(remembered.x, workArea.x, workArea.x + workArea.width - size.width),
      y: clamped(remembered.y, workArea.y, workArea.y + workArea.height - size.height),
      ...size,
      ...minimumOn(workArea),
    };
  }
  const { workArea: first } = screen.getPrimaryDisplay();
  return { ...within(first, DEFAULT_SIZE), ...minimumOn(first) };
}

/** A window larger than the screen counts where it covers most of it. */
function isMostlyVisible(place: Rectangle, area: Rectangle): boolean {
  const visible = intersection(place, area);
  const isTitleBarVisible = place.y >= area.y || place.height > area.height;
  return (
    isTitleBarVisible &&
    visible.width >= Math.min(place.width, area.width) / 2 &&
    visible.height >= Math.min(place.height, area.height) / 2
  );
}

function minimumOn(area: Size) {
  const { width, height } = within(area, MIN_SIZE);
  return { minWidth: width, minHeight: height };
}

function within(area: Size, { width, height }: Size) {
  return { width: Math.min(width, area.width), height: Math.min(height, area.height) };
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function intersection(a: Rectangle, b: Rectangle) {
  const left = Math.max(a.x, b.x);
  const top = Math.max(a.y, b.y);
  return {
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - left),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - top),
  };
}
