// Where the tour's words stand: always inside the window, and not over what they speak of where there is room beside it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { around, placeBeside } from './placement.ts';

const size = { width: 360, height: 200 };
const view = { width: 1280, height: 800 };

describe('beside a part of the window', () => {
  it('is at its right, or at its left where there is no room', () => {
    expect(placeBeside({ left: 0, top: 50, width: 264, height: 360 }, size, view).left).toBe(280);
    expect(placeBeside({ left: 840, top: 0, width: 400, height: 800 }, size, view).left).toBe(464);
  });

  it('is at the top in the middle where there is no part', () => {
    expect(placeBeside(undefined, size, view)).toEqual({ left: 460, top: 16 });
  });

  it('is inside the window, wherever the part is', () => {
    const length = fc.integer({ min: -500, max: 2000 });
    const part = fc.record({ left: length, top: length, width: length, height: length });
    fc.assert(
      fc.property(part, (box) => {
        const { left, top } = placeBeside(box, size, view);
        expect(left).toBeGreaterThanOrEqual(16);
        expect(top).toBeGreaterThanOrEqual(16);
        expect(left + size.width).toBeLessThanOrEqual(view.width - 16);
        expect(top + size.height).toBeLessThanOrEqual(view.height - 16);
      }),
    );
  });
});

const length = fc.integer({ min: -500, max: 2000 });
const anywhere = fc.record({
  left: length,
  top: length,
  width: fc.nat(2000),
  height: fc.nat(2000),
});

function box([left = 0, top = 0, width = 0, height = 0]: readonly number[]) {
  return { left, top, width, height };
}

describe('the frame around a part of the window', () => {
  it.each([
    ['leaves six pixels on every side', [100, 50, 300, 20], [94, 44, 312, 32]],
    ['ends before the edges that the part reaches beyond', [0, -40, 264, 2000], [2, 2, 268, 796]],
    ['ends before the edge that the part ends at', [1000, 300, 280, 100], [994, 294, 284, 112]],
  ])('%s', (_, part, frame) => {
    expect(around(box(part), view)).toEqual(box(frame));
  });

  it('is inside the window wherever the part is, and not there when nothing of the part is', () => {
    fc.assert(
      fc.property(anywhere, (part) => {
        const { left, top, width, height } = part;
        const isSeen =
          left + width > 0 && top + height > 0 && left < view.width && top < view.height;
        const frame = around(part, view);
        expect(frame !== undefined).toBe(isSeen);
        if (!frame) return;
        expect(Math.min(frame.left, frame.top)).toBeGreaterThanOrEqual(2);
        expect(Math.min(frame.width, frame.height)).toBeGreaterThan(0);
        expect(frame.left + frame.width).toBeLessThanOrEqual(view.width - 2);
        expect(frame.top + frame.height).toBeLessThanOrEqual(view.height - 2);
      }),
    );
  });
});
