// What is answered about a digit that is drawn, against a network in float64, written out here, finite differences, autograd, and a search through all of the data.

import { describe, expect, it } from 'vitest';

import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { FakeArchive } from '../../tests/fakeArchive.ts';
import { atOnce } from '../portions.ts';
import { createCoreService } from '../service.ts';
import { newKernels } from '../tensor/kernels.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import { FakeHost, FakeListener } from '../testing/fakeHost.ts';
import {
  centralDifferences,
  gradientError,
} from '../testing/float64Network.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { DigitQuestions } from './digitQuestions.ts';

const base: RunConfig = {
  ...presets.article,
  hiddenSizes: [9, 7],
  activations: ['tanh', 'relu'],
  batchSize: 100,
  learningRate: 0.3,
  epochs: 2,
};

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

const imageAt = (row: number) =>
  Uint8Array.from(digits.X.subarray(row * 64, (row + 1) * 64));

/** Of no data set: an 8 that leans to the left. */
const image = Uint8Array.from(imageAt(8), (value, i) =>
  Math.max(0, Math.min(16, value + ((i * 5) % 7) - 3)),
);

/** Lets the host go on until the core has answered. */
async function answered<Answer>(
  host: FakeHost,
  asked: Promise<Answer>,
): Promise<Answer> {
  let isAnswered = false;
  const answer = asked.finally(() => (isAnswered = true));
  while (!isAnswered) await host.runEventLoop();
  return answer;
}

async function trained(config: RunConfig) {
  const host = new FakeHost(1, { 'digits.csv': digitsFile() });
  const service = createCoreService(
    host,
    new FakeListener().listen,
    new FakeArchive(),
  );
  const { id } = await service.prepare(config);
  await service.train('end');
  await host.runEventLoop();
  const { rows } = (await service.validationAnswers(id)) ?? {};
  const learned = Array.from(digits.labels.keys()).filter(
    (row) => !rows?.includes(row),
  );
  return { host, service, id, learned };
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function stdOf(values: readonly number[], degrees: number) {
  const mean = meanOf(values);
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - degrees));
}

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
  const activations = [
    Math.tanh,
    (z: number) => Math.max(0, z),
    (z: number) => z,
  ];
  return (changed = pixels) => {
    let a = changed.map((pixel) => (pixel - mean) / std);
    activations.forEach((activation, layer) => {
      const [W, b] = parameters.slice(2 * layer, 2 * layer + 2);
      a = Array.from({ length: W.rows }, (_, unit) =>
        activation(
          a.reduce(
            (sum, value, i) =>
              sum + value * W.values[unit * W.columns + i],
            b.values[unit],
          ),
        ),
      );
    });
    return a;
  };
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

it('the nearest training images are those that a search through all of them finds', async () => {
  const { service, id, learned } = await trained(base);
  const drawn = await service.drawnDigit(id, image, 0);
  const distances = learned
    .map((row) => ({
      row,
      distance: Math.sqrt(
        imageAt(row).reduce(
          (sum, value, i) => sum + (value - image[i]) ** 2,
          0,
        ),
      ),
    }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 5);
  expect(drawn?.nearest).toEqual(
    distances.map(({ row, distance }) => ({
      row,
      distance,
      label: digits.labels[row],
      pixels: imageAt(row),
    })),
  );
});

it('a training image is its own nearest one', async () => {
  const { service, id, learned } = await trained(base);
  const row = learned[17];
  const drawn = await service.drawnDigit(id, imageAt(row), 0);
  expect(drawn?.nearest[0]).toMatchObject({ row, distance: 0 });
});

it('questions in the middle of training are about the network as it is then, and change nothing', async () => {
  const host = new FakeHost(1, { 'digits.csv': digitsFile() });
  const listener = new FakeListener();
  const service = createCoreService(
    host,
    listener.listen,
    new FakeArchive(),
  );
  const { id } = await service.prepare(base);
  const untrained = await service.drawnDigit(id, image, 3);
  expect(untrained?.steps).toBe(0);
  await service.train('epoch');
  await host.runEventLoop();
  const answers = await Promise.all([
    service.drawnDigit(id, image, 3),
    service.drawnDigit(id, imageAt(0), 0),
    service.drawnDigit(id, image, 3),
  ]);
  expect(answers.map((each) => each?.steps)).toEqual([15, 15, 15]);
  expect(answers[0]).toEqual(answers[2]);
  expect(answers[0]?.outputs).not.toEqual(untrained?.outputs);
  await service.train('end');
  await host.runEventLoop();
  const undisturbed = await trained(base);
  expect(await service.parameters()).toEqual(
    await undisturbed.service.parameters(),
  );
});

it('an image that no pixel helps stays as it is: the weights of this network are all 0', () => {
  const questions = new DigitQuestions(base, digits, newKernels());
  const units = [64, 9, 7, 10];
  const zeros = (rows: number, columns: number) => ({
    ...{ name: '', rows, columns },
    values: new Float32Array(rows * columns),
  });
  questions.take(
    units
      .slice(1)
      .flatMap((rows, i) => [zeros(rows, units[i]), zeros(1, rows)]),
    4,
  );
  const changed = atOnce(questions.towards(image, 3));
  expect(changed).toMatchObject({
    ...{ steps: 4, isWished: false, moves: 0, distance: 0, answer: 0 },
    pixels: Float64Array.from(image),
    prediction: new Float32Array(10).fill(Math.fround(0.1)),
  });
});

it('is answered for digits alone, and for the run that is there', async () => {
  const { service, id } = await trained(base);
  await service.prepare({ ...base, data: 'moons' });
  expect(await service.drawnDigit(id, image, 3)).toBeUndefined();
  expect(await service.drawnDigit(id + 1, image, 3)).toBeUndefined();
  expect(await service.judgeDigits(id + 1, [])).toBeUndefined();
});

it.each([
  new Uint8Array(63),
  new Uint8Array(65),
  new Uint8Array(64).fill(17),
])('an image that is none is refused', async (pixels) => {
  const { service, id } = await trained({ ...base, epochs: 1 });
  await expect(service.drawnDigit(id, pixels, 3)).rejects.toThrow(
    'drawnDigit was given a 2nd argument that it does not take',
  );
  await expect(service.drawnDigit(id, image, 10)).rejects.toThrow(
    '3rd argument',
  );
});
