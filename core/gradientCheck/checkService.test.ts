// Checks and pairs of runs in portions, on a clock that the test moves.

import { describe, expect, it } from 'vitest';

import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { nodeHost } from '../cli/nodeHost.ts';
import { nodeArchive } from '../cli/nodeArchive.ts';
import { DataSource } from '../data/dataSource.ts';
import type { MistakeName } from '../mistakes/mistakes.ts';
import { trainSideBySide } from '../mistakes/sideBySide.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { shortConfig } from '../testing/runs.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { InvalidRunConfig } from '../training/runConfigProblem.ts';
import { InvalidCheckConfig, type CheckConfig } from './checkConfig.ts';
import {
  createCheckService,
  type CheckService,
} from './checkService.ts';
import { checked, digitSubjects } from './testing/subjects.ts';

const digitSubject = digitSubjects(digits);

const network: RunConfig = { ...presets.article, hiddenSizes: [2] };
/** 2 * 64 + 2 + 10 * 2 + 10 = 160 differences. */
const config: CheckConfig = { network, rows: 5, reference: 'finite' };

function serviceWith(host = new FakeHost()) {
  const files = new FakeHost(0, { 'digits.csv': digitsFile() });
  return createCheckService(host, new DataSource(files, nodeArchive));
}

async function finish(service: CheckService, id: number) {
  const shares: number[] = [];
  for (;;) {
    const progress = await service.advanceGradientCheck(id);
    if (!progress) throw new Error('ended');
    shares.push(progress.share);
    const { result } = progress;
    if (result) return { shares, result };
  }
}

describe('a gradient check', () => {
  it('does all at once when no time passes', async () => {
    const service = serviceWith();
    const id = await service.startGradientCheck(config);
    const { shares, result } = await finish(service, id);
    expect(shares).toEqual([1]);
    const subject = digitSubject({ hiddenSizes: [2] }, 5, 'plain');
    expect(result).toEqual(checked(subject, 'finite').result);
  });

  it('answers after 30 milliseconds, or after one portion that takes longer', async () => {
    // Two that precede the 160 differences, and one that finds nothing left.
    for (const [tick, portions] of [
      [30, 163],
      [100, 163],
      [15, 82],
      [10, 55],
    ]) {
      const service = serviceWith(new FakeHost(tick));
      const id = await service.startGradientCheck(config);
      const { shares } = await finish(service, id);
      expect(shares).toHaveLength(portions);
      expect(shares[0]).toBeGreaterThan(0);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
  });

  it('gives the same result again, and has judgements and terms only then', async () => {
    const service = serviceWith(new FakeHost(30));
    const id = await service.startGradientCheck(config);
    await service.advanceGradientCheck(id);
    expect(
      await service.judgeGradients(id, { rtol: 1e-4 }),
    ).toBeUndefined();
    expect(await service.gradientTerms(id, 'W1', 0, 0)).toBeUndefined();

    const { result } = await finish(service, id);
    expect(await service.advanceGradientCheck(id)).toEqual({
      share: 1,
      result,
    });
    const judgement = await service.judgeGradients(id, { rtol: 1e-4 });
    expect(judgement?.parameters.map(({ close }) => close)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const terms = await service.gradientTerms(id, 'W1', 1, 20);
    expect(terms?.value).toBe(result.parameters[0].manual[64 + 20]);
    await expect(service.gradientTerms(id, 'W1', 2, 0)).rejects.toThrow(
      RangeError,
    );
  });

  it('is kept beside three newer ones, and ended by the fourth', async () => {
    const service = serviceWith(new FakeHost(30));
    const first = await service.startGradientCheck(config);
    const { result } = await finish(service, first);
    const newer: number[] = [];
    for (let i = 0; i < 3; i++) {
      newer.push(await service.startGradientCheck(config));
    }
    expect(new Set([first, ...newer]).size).toBe(4);
    expect(await service.advanceGradientCheck(first)).toEqual({
      share: 1,
      result,
    });
    await service.startGradientCheck(config);
    expect(await service.advanceGradientCheck(first)).toBeUndefined();
    expect(
      await service.judgeGradients(first, { rtol: 1 }),
    ).toBeUndefined();
    expect(
      await service.gradientTerms(first, 'W1', 0, 0),
    ).toBeUndefined();
    await finish(service, newer[0]);
  });

  it('reads PyTorch’s recording when asked for it, and only then', async () => {
    const recorded: CheckConfig = {
      network: { ...presets.regression, torchSeed: 42 },
      rows: 1437,
      reference: 'recorded',
    };
    const path = 'recorded/backward-regression-seed42.json';
    const host = new FakeHost(0, {
      [path]: await nodeHost.readText(path),
    });
    const service = serviceWith(host);
    const { result } = await finish(
      service,
      await service.startGradientCheck(recorded),
    );
    expect(host.reads).toEqual([path]);
    expect(result.referenceLoss).toBeCloseTo(387.08746, 4);
    await service.startGradientCheck({
      ...recorded,
      reference: 'autograd',
    });
    expect(host.reads).toEqual([path]);
  });

  it('is refused when its settings, its files or its data are', async () => {
    const service = serviceWith();
    const fine = await service.startGradientCheck(config);
    await expect(
      service.startGradientCheck({ ...config, rows: 0 }),
    ).rejects.toThrow(InvalidCheckConfig);
    await expect(
      service.startGradientCheck({
        network: presets.article,
        rows: 1437,
        reference: 'recorded',
      }),
    ).rejects.toThrow('no such file');
    // One that was refused ends none.
    await finish(service, fine);

    const without = createCheckService(
      new FakeHost(),
      new DataSource(new FakeHost(), nodeArchive),
    );
    await expect(without.startGradientCheck(config)).rejects.toThrow(
      'no such file: digits.csv',
    );
    await expect(
      without.startSideBySide(shortConfig, 'wrongSign'),
    ).rejects.toThrow('no such file: digits.csv');
  });
});

describe('two runs side by side', () => {
  async function allPairs(service: CheckService, id: number) {
    const answers: number[] = [];
    const pairs = [];
    for (;;) {
      const progress = await service.advanceSideBySide(id);
      if (!progress) throw new Error('ended');
      pairs.push(...progress.epochs);
      answers.push(progress.epochs.length);
      if (progress.done) return { pairs, answers };
    }
  }

  it.each([
    [0, [3]],
    [15, [2, 1]],
    [30, [1, 1, 1, 0]],
  ])('come in portions: %d ms an epoch', async (tick, expected) => {
    const service = serviceWith(new FakeHost(tick));
    const id = await service.startSideBySide(shortConfig, 'wrongSign');
    const { pairs, answers } = await allPairs(service, id);
    expect(answers).toEqual(expected);
    expect(pairs).toEqual([
      ...trainSideBySide(shortConfig, 'wrongSign', digits),
    ]);
    expect(await service.advanceSideBySide(id)).toEqual({
      epochs: [],
      done: true,
    });
  });

  it('are kept beside three newer ones and any check, and ended by the fourth', async () => {
    const service = serviceWith();
    const check = await service.startGradientCheck(config);
    const ids: number[] = [];
    for (let i = 0; i < 5; i++) {
      ids.push(await service.startSideBySide(shortConfig, 'wrongSign'));
    }
    expect(await service.advanceSideBySide(ids[0])).toBeUndefined();
    expect((await allPairs(service, ids[1])).pairs).toHaveLength(3);
    await finish(service, check);
  });

  it('are refused with settings that are no run', async () => {
    const service = serviceWith();
    await expect(
      service.startSideBySide(
        { ...shortConfig, epochs: 0 },
        'wrongSign',
      ),
    ).rejects.toThrow(InvalidRunConfig);
  });

  it.each(['toString', 'missingTwo'])(
    'are refused with a mistake that is none there: %s',
    async (name) => {
      const service = serviceWith();
      await expect(
        service.startSideBySide(shortConfig, name as MistakeName),
      ).rejects.toThrow(InvalidCheckConfig);
    },
  );
});
