// Gradient checks against PyTorch's recordings, and the tolerance they are judged at.

import type { CheckedKernels } from './checkConfig.ts';
import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import { nodeHost } from '../cli/nodeHost.ts';
import {
  recordedGradients,
  type RecordedGradients,
} from '../reference/recorded.ts';
import { presets } from '../training/runConfig.ts';
import {
  checked,
  digitSubjects,
  worstError,
} from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

const names = ['W1', 'b1', 'W2', 'b2'];
const torchDefault = { rtol: 1e-5, atol: 1e-8 };

async function recording(
  task: 'classification' | 'regression',
  seed: number,
) {
  const found = await recordedGradients(task, seed, nodeHost);
  if (!found) throw new Error('no recording');
  return found;
}

/** The network that PyTorch recorded. */
function recordedSubject(
  task: 'classification' | 'regression',
  seed: number,
  kernels?: CheckedKernels,
) {
  const preset =
    task === 'regression' ? presets.regression : presets.article;
  const changes = { ...preset, torchSeed: seed };
  return digitSubject(changes, 1437, kernels);
}

/** A recording that holds what the check will find, changed. */
function recordedAs(
  subject: Parameters<typeof checked>[0],
  change: (values: Float64Array, name: string) => Float64Array,
): RecordedGradients {
  const { loss, parameters } = checked(subject).result;
  const changed = parameters.map(({ name, rows, columns, manual }) => {
    const data = change(Float64Array.from(manual), name);
    return [name, { rows, columns, data }] as const;
  });
  const float32 = changed.map(
    ([name, { data, ...shape }]) =>
      [name, { ...shape, data: Float32Array.from(data) }] as const,
  );
  return {
    parameters: {},
    loss,
    lossFloat64: loss,
    autogradFloat32: Object.fromEntries(float32),
    manualFloat32: Object.fromEntries(float32),
    autogradFloat64: Object.fromEntries(changed),
  };
}

const recordings = (['classification', 'regression'] as const).flatMap(
  (task) => [0, 42].map((seed) => ({ task, seed })),
);

describe.each(recordings)('$task with seed $seed', ({ task, seed }) => {
  const subject = recordedSubject(task, seed);

  it('has PyTorch’s float64 gradients', async () => {
    const recorded = await recording(task, seed);
    const { check, result } = checked(
      subject,
      'recorded',
      undefined,
      recorded,
    );
    expect(
      worstError(result, recorded.autogradFloat64),
    ).toBeLessThanOrEqual(1);
    expect(result.parameters.map(({ reference }) => reference)).toEqual(
      names.map((name) => recorded.autogradFloat64[name].data),
    );
    expect(result.referenceLoss).toBe(recorded.lossFloat64);
    expect(
      Math.abs(result.loss / recorded.lossFloat64 - 1),
    ).toBeLessThan(1e-6);
    const judgement = check.judge({ rtol: 1e-4 });
    expect(judgement.parameters.map(({ far }) => far)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(judgement.partsAt).toBeUndefined();
  });

  it('has PyTorch’s float32 gradients, derived and by hand', async () => {
    const recorded = await recording(task, seed);
    const { result } = checked(
      subject,
      'recordedFloat32',
      undefined,
      recorded,
    );
    expect(
      worstError(result, recorded.autogradFloat32),
    ).toBeLessThanOrEqual(1);
    expect(
      worstError(result, recorded.manualFloat32),
    ).toBeLessThanOrEqual(1);
    expect(result.referenceLoss).toBe(recorded.loss);
    for (const { name, reference } of result.parameters) {
      expect(reference).toEqual(recorded.autogradFloat32[name].data);
    }
  });

  it('is right in float64, whatever float32 rounds away', async () => {
    const recorded = await recording(task, seed);
    for (const against of ['recorded', 'recordedFloat32'] as const) {
      const { check, result } = checked(
        subject,
        against,
        undefined,
        recorded,
      );
      for (const {
        relativeErrorInFloat64,
        verdict,
      } of result.parameters) {
        // Of classification the article's 1e-10 remains.
        const exact = task === 'regression';
        const most = exact ? 1e-10 : 1e-4;
        expect(relativeErrorInFloat64).toBeLessThan(most);
        if (exact) expect(verdict).toBe('good');
      }
      const { parameters } = check.judge({ rtol: 1e-10, atol: 1e-10 });
      if (task === 'regression') {
        expect(parameters.every((each) => each.closeInFloat64)).toBe(
          true,
        );
      }
    }
  });
});

describe('torch’s own tolerance', () => {
  it('finds regression’s W1 with seed 0 on the plain kernels not close, which in float64 it is', async () => {
    const recorded = await recording('regression', 0);
    const { check } = checked(
      recordedSubject('regression', 0, 'plain'),
      'recordedFloat32',
      undefined,
      recorded,
    );
    const { parameters, partsAt } = check.judge(torchDefault);
    expect(parameters.map(({ close }) => close)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(
      parameters.map(({ closeInFloat64 }) => closeInFloat64),
    ).toEqual([true, true, true, true]);
    expect(parameters[0].far).toBeGreaterThan(0);
    expect(parameters[0].far).toBeLessThan(20);
    expect(partsAt).toBe('W1');
  });
});

describe('judge', () => {
  const subject = digitSubject({ hiddenSizes: [3] }, 20);
  /** Moves the value at 7 of W1 by a part of W1's largest. */
  const withDifference = (part: number) =>
    recordedAs(subject, (values, name) => {
      if (name === 'W1')
        values[7] += part * Math.max(...values.map(Math.abs));
      return values;
    });

  it('allows a millionth of the tensor’s largest value unless told otherwise', () => {
    const judged = [0.9e-6, 1.1e-6].map((part) => {
      const recorded = withDifference(part);
      const { check } = checked(
        subject,
        'recorded',
        undefined,
        recorded,
      );
      return check.judge({ rtol: 0 });
    });
    expect(judged[0].parameters[0]).toMatchObject({
      close: true,
      far: 0,
    });
    expect(judged[0].partsAt).toBeUndefined();
    expect(judged[1].parameters[0]).toMatchObject({
      close: false,
      far: 1,
    });
    expect(judged[1].partsAt).toBe('W1');
    expect(
      judged[1].parameters.slice(1).every(({ close }) => close),
    ).toBe(true);
  });

  it('goes by the tolerance it is given, as often as it is asked', () => {
    const recorded = withDifference(0.01);
    const { check } = checked(subject, 'recorded', undefined, recorded);
    const size = Math.abs(recorded.autogradFloat64.W1.data[7]);
    const largest = Math.max(
      ...recorded.autogradFloat64.W1.data.map(Math.abs),
    );
    const far = (rtol: number, atol: number) =>
      check.judge({ rtol, atol }).parameters[0].far;
    expect(far(0, 0.0099 * largest)).toBe(1);
    expect(far(0, 0.0101 * largest)).toBe(0);
    expect(far((0.0099 * largest) / size, 0)).toBe(1);
    expect(far((0.0101 * largest) / size, 0)).toBe(0);
  });

  it('rounds as torch does when both sides are float32', () => {
    const { manual } = checked(subject).result.parameters[0];
    const largest = Math.max(...manual.map(Math.abs));
    const k = manual.findIndex((value) => Math.abs(value) === largest);
    // The distance to the next larger float32.
    const ulp = 2 ** (Math.floor(Math.log2(largest)) - 23);
    const recorded = recordedAs(subject, (values, name) => {
      if (name === 'W1') values[k] += Math.sign(values[k]) * ulp;
      return values;
    });
    const tolerance = { rtol: 0, atol: ulp * (1 - 2 ** -30) };
    const far = (['recordedFloat32', 'recorded'] as const).map(
      (against) => {
        const { check } = checked(
          subject,
          against,
          undefined,
          recorded,
        );
        return check.judge(tolerance).parameters[0].far;
      },
    );
    expect(far).toEqual([0, 1]);
  });
});
