// What is answered about a digit that is drawn, against a network in float64, finite differences and autograd.

import { describe, expect, it } from 'vitest';

import {
  answered,
  base,
  image,
  imageAt,
  trained,
} from '../../tests/drawnDigit.ts';
import { digits } from '../../tests/parity/recordings.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import {
  centralDifferences,
  gradientError,
} from '../testing/float64Network.ts';
import {
  meanOf,
  plainForward,
  stdOf,
} from '../testing/plainForward.ts';
import type { RunConfig } from '../training/runConfig.ts';

const configs = {
  classification: base,
  population: { ...base, standardization: 'population' },
  regression: {
    ...base,
    task: 'regression',
    standardizeTarget: true,
    learningRate: 0.01,
  },
  binary: { ...base, task: 'binary', positiveClass: 3 },
} satisfies Record<string, RunConfig>;

/** `tanh`, then `relu`, then the last layer's sums, from brightnesses. */
function sumsOf(
  pixels: readonly number[],
  parameters: readonly ParameterValues[],
  config: RunConfig,
  learned: readonly number[],
) {
  const all = learned.flatMap((row) => Array.from(imageAt(row)));
  const degrees = config.standardization === 'sample' ? 1 : 0;
  const [mean, std] = [meanOf(all), stdOf(all, degrees)];
  return (changed = pixels) =>
    plainForward(
      changed.map((pixel) => (pixel - mean) / std),
      parameters,
    );
}

/** The loss with a label as the target, and what the network predicts. */
function judge(
  config: RunConfig,
  z: readonly number[],
  label: number,
  learned: readonly number[],
) {
  if (config.task === 'classification') {
    const powers = z.map(Math.exp);
    const total = powers.reduce((sum, power) => sum + power, 0);
    return {
      loss: Math.log(total) - z[label],
      prediction: powers.map((power) => power / total),
    };
  }
  if (config.task === 'binary') {
    const p = 1 / (1 + Math.exp(-z[0]));
    const isYes = label === config.positiveClass;
    return { loss: -Math.log(isYes ? p : 1 - p), prediction: [p] };
  }
  const targets = learned.map((row) => digits.labels[row]);
  const target = (label - meanOf(targets)) / stdOf(targets, 0);
  return { loss: (z[0] - target) ** 2, prediction: z };
}

describe.each(Object.entries(configs))('%s', (_, config) => {
  it('a drawn digit gets the answer, loss and gradient of its network', async () => {
    const { service, id, learned } = await trained(config);
    const parameters = await service.parameters();
    const pixels = Array.from(image);
    const sums = sumsOf(pixels, parameters, config, learned);
    for (const wished of [3, 8, 0]) {
      const drawn = await service.drawnDigit(id, image, wished);
      const confirmed = await service.confirmInputGradient(
        id,
        image,
        wished,
      );
      if (!drawn || !confirmed) throw new Error('There is none');
      const z = sums();
      const { loss, prediction } = judge(config, z, wished, learned);
      expect(drawn.steps).toBe(30);
      expect(drawn.outputs).toHaveLength(z.length);
      z.forEach((value, k) => {
        expect(drawn.outputs[k]).toBeCloseTo(value, 4);
        expect(drawn.prediction[k]).toBeCloseTo(prediction[k], 4);
      });
      expect(drawn.loss).toBeCloseTo(loss, 4);
      const differences = centralDifferences(
        pixels,
        () => judge(config, sums(pixels), wished, learned).loss,
      );
      expect(
        gradientError(drawn.inputGradient, differences),
      ).toBeLessThan(1);
      expect(confirmed).toMatchObject({
        isClose: true,
        largest: Math.max(...drawn.inputGradient.map(Math.abs)),
      });
      expect(confirmed.difference).toBeLessThan(1e-5);
    }
  });

  it('a digit of one’s own is moved until the answer is the one that is wished', async () => {
    const { host, service, id, learned } = await trained(config);
    const parameters = await service.parameters();
    const changed = await answered(
      host,
      service.changedDigit(id, image, 3),
    );
    if (!changed) throw new Error('There is none');
    const pixels = Array.from(changed.pixels);
    expect(changed.isWished).toBe(true);
    expect(Math.min(...pixels)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...pixels)).toBeLessThanOrEqual(16);
    const moved = Math.hypot(
      ...pixels.map((each, i) => each - image[i]),
    );
    expect(changed.distance).toBeCloseTo(moved, 10);
    expect(changed.distance).toBeLessThanOrEqual(changed.moves + 1e-9);
    const sums = sumsOf(pixels, parameters, config, learned)();
    const { prediction } = judge(config, sums, 3, learned);
    prediction.forEach((value, k) => {
      expect(changed.prediction[k]).toBeCloseTo(value, 4);
    });
  });

  it('validation images are judged as the run itself judges them', async () => {
    const { host, service, id } = await trained(config);
    const told = await service.validationAnswers(id);
    if (!told) throw new Error('There is none');
    const chosen = Array.from(told.rows).slice(0, 40);
    const own = chosen.map((row) => ({
      pixels: imageAt(row),
      label: digits.labels[row],
    }));
    const judged = await answered(host, service.judgeDigits(id, own));
    const right = chosen.map((row, i) => {
      const [label, answer] = [digits.labels[row], told.answers[i]];
      if (config.task === 'binary')
        return answer > 0.5 === (label === 3);
      return Math.round(answer) === label;
    });
    expect(judged?.isCorrect).toEqual(Uint8Array.from(right, Number));
    expect(judged?.correct).toBe(right.filter(Boolean).length);
    chosen.forEach((__, i) => {
      expect(judged?.answers[i]).toBeCloseTo(told.answers[i], 4);
    });
  });
});
