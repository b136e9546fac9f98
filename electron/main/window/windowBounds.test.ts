// Where the window opens: where it was, if that place can still be seen.

import type { Rectangle } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { visibleBounds } from './windowBounds.ts';

const state = vi.hoisted(() => ({ workArea: { x: 0, y: 0, width: 0, height: 0 } }));

// Electron's screens exist only inside Electron.
vi.mock('electron', () => ({ screen: { getDisplayMatching: () => state } }));

const DEFAULT = { width: 1280, height: 800 };
const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: -2560, y: -400, width: 2560, height: 1440 };

beforeEach(() => {
  state.workArea = screen;
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
    expect(visibleBounds(remembered)).toEqual(remembered);
  });

  it('keeps a window on a screen left of and above the first', () => {
    state.workArea = second;
    const remembered = { x: -2000, y: -300, width: 1300, height: 900 };
    expect(visibleBounds(remembered)).toEqual(remembered);
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

  it('never opens where less than a quarter can be seen, always where nearly all can', () => {
    const places = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -3000, max: 3000 }),
      width: fc.integer({ min: 900, max: 3000 }),
      height: fc.integer({ min: 600, max: 2000 }),
    });
    fc.assert(
      fc.property(places, fc.constantFrom(screen, second), (remembered, workArea) => {
        state.workArea = workArea;
        const bounds = visibleBounds(remembered);
        const share = shownShare(remembered, workArea);
        if (share < 0.2) expect(bounds).toEqual(DEFAULT);
        else if (share > 0.95 && remembered.y >= workArea.y) expect(bounds).toEqual(remembered);
        else expect([DEFAULT, remembered]).toContainEqual(bounds);
      }),
    );
  });
});
