// Which networks are the best on one half of the images, and what they get right on the other.

import { describe, expect, it } from 'vitest';

import { chosenNetworks } from './chosenNetworks.ts';

const scores = [
  [170, 175],
  [176, 171],
  [173, 176],
  [176, 174],
].map(([validation = 0, test = 0]) => ({ validation, test, rows: 180 }));

describe('networks chosen by one half of the images', () => {
  it('are all that are equally good there, beside the mean of all', () => {
    expect(chosenNetworks(scores, 'validation')).toEqual({
      best: [1, 3],
      ofBest: { chooseBy: 176, other: 172.5 },
      ofAll: { chooseBy: 173.75, other: 174 },
    });
  });

  it('are others when the other half chooses', () => {
    expect(chosenNetworks(scores, 'test')).toEqual({
      best: [2],
      ofBest: { chooseBy: 176, other: 173 },
      ofAll: { chooseBy: 174, other: 173.75 },
    });
  });

  it('are none where there are no networks', () => {
    expect(chosenNetworks([], 'test')).toBeUndefined();
  });
});
