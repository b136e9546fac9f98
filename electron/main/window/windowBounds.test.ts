// Where the window opens: where it was, if that place can still be seen.

import type { Rectangle } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { visibleBounds } from './windowBounds.ts';

const state = vi.hoisted(() => ({
  first: { workArea: { x: 0, y: 0, width: 0, height: 0 } },
  matching: { workArea: { x: 0, y: 0, width: 0, height: 0 } },
}));

// Electron's screens exist only inside Electron.
vi.mock('electron', () => ({
  screen: { getDisplayMatching: () => state.matching, getPrimaryDisplay: () => state.first },
}));

const MINIMUM = { minWidth: 900, minHeight: 600 };
const DEFAULT = { width: 1280, height: 800, ...MINIMUM };
const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: -2560, y: -400, width: 2560, height: 1440 };
const small = { x: 0, y: 0, width: 1024, height: 740 };
const tiny = { x: 40, y: 30, width: 760, height: 450 };

function useScreens(first: Rectangle, matching = first): void {
  state.first.workArea = first;
  state.matching.workArea = matching;
}

beforeEach(() => {
  useScreens(screen);
});

/** How much of the window the screen shows, counted by points of a fine grid. */
function shownShare(window: Rectangle, area: Rectangle): number {
  const cells = 40;
  let inside = 0;
  for (let i = 0; i < cells; i++) {
    for (let j = 0; j < cells; j++) {
      const x = window.x + ((i + 0.5) / cells) * window.width;
      const y = window.y + ((j + 0.5) / cells) * window.height;
      const within = x > area.x && x < area.x + area.width;
      if (within && y > area.y && y < area.y + area.height) inside += 1;
    }
  }
  return inside / cells ** 2;
}

describe('visibleBounds', () => {
  it('is the default size where nothing is remembered', () => {
    expect(visibleBounds(undefined)).toEqual(DEFAULT);
  });

  it('keeps a window that is on the screen', () => {
    const remembered = { x: 100, y: 100, width: 1300, height: 900 };
    expect(visibleBounds(remembered)).toEqual({ ...remembered, ...MINIMUM });
  });

  it('keeps a window on a screen left of and above the first', () => {
    useScreens(screen, second);
    const remembered = { x: -2000, y: -300, width: 1300, height: 900 };
    expect(visibleBounds(remembered)).toEqual({ ...remembered, ...MINIMUM });
  });

  it('gives up the place of a window whose screen is gone', () => {
    expect(visibleBounds({ x: -2000, y: -300, width: 1300, height: 900 })).toEqual(DEFAULT);
    expect(visibleBounds({ x: 100, y: 5000, width: 1300, height: 900 })).toEqual(DEFAULT);
  });

  it('gives up the place of a window that is mostly past an edge', () => {
    expect(visibleBounds({ x: 1920 - 400, y: 100, width: 1300, height: 900 })).toEqual(DEFAULT);
    expect(visibleBounds({ x: 100, y: 1080 - 400, width: 1300, height: 900 })).toEqual(DEFAULT);
  });

  it('gives up a place where the title bar is above the screen', () => {
    expect(visibleBounds({ x: 100, y: -40, width: 1300, height: 900 })).toEqual(DEFAULT);
  });

  it.each<[string, Rectangle, Rectangle, Rectangle]>([
    [
      'larger than the screen, half of it to the left',
      screen,
      { x: -960, y: 25, width: 3840, height: 1055 },
      screen,
    ],
    [
      'larger than the screen, half of it to the right',
      screen,
      { x: 960, y: 100, width: 3840, height: 900 },
      { x: 0, y: 100, width: 1920, height: 900 },
    ],
    ['higher than the screen', screen, { x: 0, y: -100, width: 1920, height: 2160 }, screen],
    [
      'of a larger monitor that is gone',
      small,
      { x: 0, y: 0, width: 2560, height: 1400 },
      { x: 0, y: 0, width: 1024, height: 740 },
    ],
    [
      'a little past an edge',
      screen,
      { x: 1920 - 1200, y: 100, width: 1300, height: 900 },
      { x: 620, y: 100, width: 1300, height: 900 },
    ],
    [
      'on a screen smaller than the app wants',
      tiny,
      { x: 50, y: 40, width: 900, height: 600 },
      tiny,
    ],
  ])('shows all of a window %s', (_what, area, remembered, expected) => {
    useScreens(area);
    expect(visibleBounds(remembered)).toMatchObject(expected);
  });

  it.each([
    [small, { width: 1024, height: 740, ...MINIMUM }],
    [tiny, { width: 760, height: 450, minWidth: 760, minHeight: 450 }],
  ])('fits a first window onto a screen of %j', (area, expected) => {
    useScreens(area);
    expect(visibleBounds(undefined)).toEqual(expected);
    expect(visibleBounds({ x: 9000, y: 9000, width: 1300, height: 900 })).toEqual(expected);
  });

  it('is always on the screen as a whole, where it was if that is on the screen', () => {
    const places = fc.record({
      x: fc.integer({ min: -100_000, max: 100_000 }),
      y: fc.integer({ min: -100_000, max: 100_000 }),
      width: fc.integer({ min: -100, max: 100_000 }),
      height: fc.integer({ min: -100, max: 100_000 }),
    });
    const near = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      width: fc.integer({ min: 0, max: 5000 }),
      height: fc.integer({ min: 0, max: 3000 }),
    });
    const areas = fc.constantFrom(screen, second, small, tiny);
    fc.assert(
      fc.property(fc.oneof(places, near), areas, (remembered, area) => {
        useScreens(screen, area);
        const bounds = visibleBounds(remembered);
        const { width, height, minWidth, minHeight } = bounds;
        const { x, y, on } =
          bounds.x === undefined || bounds.y === undefined
            ? { x: screen.x, y: screen.y, on: screen }
            : { x: bounds.x, y: bounds.y, on: area };
        expect(shownShare({ x, y, width, height }, on)).toBe(1);
        expect(minWidth).toBeLessThanOrEqual(width);
        expect(minHeight).toBeLessThanOrEqual(height);
        const isLarge = remembered.width >= minWidth && remembered.height >= minHeight;
        const share = isLarge ? shownShare(remembered, area) : 0;
        const isWithin =
          remembered.x >= area.x &&
          remembered.y >= area.y &&
          remembered.x + remembered.width <= area.x + area.width &&
          remembered.y + remembered.height <= area.y + area.height;
        if (isLarge && isWithin) expect(bounds).toMatchObject(remembered);
        const isSmaller = remembered.width < area.width && remembered.height < area.height;
        if (isLarge && isSmaller && share < 0.2) expect(bounds).toEqual(DEFAULT);
      }),
    );
  });
});
