// The steps of the zoom.

import { describe, expect, it } from 'vitest';

import { nextFactor } from './zoom.ts';

describe('zooming', () => {
  it('leads from the smallest to the largest size and back over the same steps', () => {
    const up = [0.5];
    for (;;) {
      const next = nextFactor(up.at(-1) ?? 0, 1);
      if (next === up.at(-1)) break;
      up.push(next);
    }
    expect(up.at(-1)).toBe(2);
    expect(up).toContain(1);
    const down = [2];
    while (down.length < up.length) down.push(nextFactor(down.at(-1) ?? 0, -1));
    expect(down).toEqual([...up].reverse());
    expect(nextFactor(0.5, -1)).toBe(0.5);
  });

  it('goes on from a size between two steps', () => {
    expect(nextFactor(1.03, 1)).toBe(1.1);
    expect(nextFactor(1.03, -1)).toBe(1);
  });
});
