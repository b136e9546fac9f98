// The curves of a race: every value in its place, looks that can be told apart without colour, and a frame that shows more than the worst run.

import { describe, expect, it } from 'vitest';

import { curvesOfBands, curvesOfRuns, frameTop, raceLook } from './raceCurves.ts';

const epoch = (run: number, number: number, valLoss: number) => ({
  ...{ run, epoch: number, trainLoss: 2 * valLoss, valLoss },
  valCorrect: 300,
});
const curve = (...values: number[]) => ({ label: '', ...raceLook(0), values });

describe('curves', () => {
  it('of runs have a value an epoch, and six looks that differ in stroke as well as in colour', () => {
    const epochs = [[epoch(0, 1, 3), epoch(0, 2, 1)], [epoch(1, 1, 5)], []];
    const curves = curvesOfRuns(epochs, ['a', 'b', 'c'], ({ valLoss }, run) => valLoss + run);
    expect(curves.map(({ label, values }) => [label, values])).toEqual([
      ['a', [3, 1]],
      ['b', [6]],
      ['c', []],
    ]);
    const looks = [0, 1, 2, 3, 4, 5].map(raceLook);
    expect(new Set(looks.map(({ stroke }) => stroke)).size).toBe(6);
    expect(new Set(looks.map(({ color }) => color)).size).toBe(6);
  });

  it('of bands fill what lies between the smallest and the largest', () => {
    const band = { least: 1, median: 2, greatest: 4 };
    const labels = { least: 'smallest', median: 'median', greatest: 'largest' };
    const bands = [{ epoch: 1, trainLoss: band, valLoss: band, valCorrect: band }];
    const curves = curvesOfBands(bands, labels, ({ valLoss }) => valLoss);
    expect(curves.map(({ label, values }) => [label, values])).toEqual([
      ['smallest', [1]],
      ['median', [2]],
      ['largest', [4]],
    ]);
    const [least] = curves;
    expect(curves[least?.fillTo ?? -1]?.label).toBe('largest');
  });
});

describe('the top of the frame', () => {
  it('is cut where one curve would press the others flat', () => {
    expect(frameTop([curve(2, 1), curve(90, 3e9)])).toBe(20);
    expect(frameTop([curve(2, 1), curve(15)])).toBeUndefined();
    expect(frameTop([curve(2, 1), curve()])).toBeUndefined();
    expect(frameTop([])).toBeUndefined();
    expect(frameTop([curve(0), curve(1)])).toBeUndefined();
  });
});
