// A gradient check as the window sees it, over a real message channel to a real core.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CheckConfig } from '../../../core/gradientCheck/checkConfig.ts';
import type { CoreService } from '../../../core/service.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { WindowWithCore } from '../../../tests/windowWithCore.ts';
import { core } from '../../state/core.svelte.ts';
import { GradientLab } from './gradientLab.svelte.ts';
import { MistakeRuns } from './mistakeRuns.svelte.ts';

const config: CheckConfig = { network: presets.article, rows: 200, reference: 'autograd' };
const slow: CheckConfig = { ...config, rows: 1437, reference: 'finite' };
const torch = { rtol: 1e-5, atol: 1e-8 };

let page: WindowWithCore;
let lab: GradientLab;

beforeEach(() => {
  page = new WindowWithCore();
  vi.stubGlobal('window', page);
  core.connect();
  lab = new GradientLab();
});

afterEach(() => {
  vi.restoreAllMocks();
  page.lose();
  vi.unstubAllGlobals();
});

function verdicts() {
  return lab.judgement?.parameters.map(({ close }) => close);
}

function until(condition: () => boolean): Promise<unknown> {
  return vi.waitUntil(condition, { timeout: 20_000, interval: 1 });
}

describe('a gradient check in the window', () => {
  it('is judged at the tolerance asked for, without being computed again', async () => {
    await lab.judge(torch);
    await lab.compute(config);
    expect(lab.status).toBe('done');
    expect(verdicts()).toEqual([true, true, true, true]);
    const { result } = lab;
    await lab.judge({ rtol: 0, atol: 0 });
    expect(verdicts()).toContain(false);
    expect(lab.result).toBe(result);
  });

  it('says where the passes part only where more than rounding differs', async () => {
    const regression: CheckConfig = {
      network: presets.regression,
      rows: 1437,
      reference: 'autograd',
    };
    await lab.judge(torch);
    await lab.compute(regression);
    // By float32's rounding alone.
    expect(verdicts()).toContain(false);
    expect(lab.judgement?.partsAt).toBeDefined();
    expect(lab.partsAt).toBeUndefined();
    await lab.compute({ ...regression, mistake: 'forgottenMask' });
    expect(lab.partsAt).toBe(lab.judgement?.partsAt);
    await lab.compute({ ...config, mistake: 'transposedWeight' });
    expect(lab.partsAt).toBe('A1');
    await lab.compute(config);
    expect(lab.partsAt).toBeUndefined();
  });

  it('begins by reading the worst value of the first parameter, and reads what it is told to', async () => {
    await lab.compute(config);
    const [W1] = lab.result?.parameters ?? [];
    const { row, column } = W1?.comparison?.absolute ?? {};
    expect(lab.cell).toEqual({ parameter: 'W1', row, column });
    lab.read({ parameter: 'b2', row: 0, column: 9 });
    await lab.compute(config);
    expect(lab.cell).toEqual({ parameter: 'b2', row: 0, column: 9 });
  });

  it('takes a value apart into terms that add up to it', async () => {
    await lab.compute(config);
    await lab.showTerms({ parameter: 'W2', row: 3, column: 7 });
    const { value = NaN, sum = NaN, count } = lab.terms?.terms ?? {};
    const W2 = lab.result?.parameters.find(({ name }) => name === 'W2');
    expect(value).toBe(W2?.manual[3 * 30 + 7]);
    expect(Math.abs(sum - value)).toBeLessThan(1e-6);
    expect(count).toBe(200);
  });

  it('that is cancelled leaves the one before on screen', async () => {
    await lab.judge(torch);
    await lab.compute(config);
    const { result } = lab;
    const computing = lab.compute(slow);
    await until(() => lab.share > 0);
    lab.cancel();
    await computing;
    expect(lab.status).toBe('cancelled');
    expect(lab.result).toBe(result);
    expect(lab.config).toEqual(config);
  });

  it('gives way to a newer one', async () => {
    const first = lab.compute(slow);
    await until(() => lab.share > 0);
    const second = lab.compute(config);
    await Promise.all([first, second]);
    expect(lab.status).toBe('done');
    expect(lab.config).toEqual(config);
  });

  it('is made anew when newer checks have ended it', async () => {
    await lab.compute(config);
    const others = Array.from({ length: 4 }, () => new GradientLab());
    for (const other of others) await other.compute(config);
    await lab.judge(torch);
    await until(() => lab.status === 'done' && lab.judgement !== undefined);
    expect(verdicts()).toEqual([true, true, true, true]);
  });

  it('says so when the core dies under it, and can be computed again', async () => {
    const computing = lab.compute(slow);
    await until(() => lab.share > 0);
    page.lose();
    await computing;
    expect(lab.status).toBe('lost');
    page.connect();
    await lab.compute(config);
    expect(lab.status).toBe('done');
  });

  it('says so also when the next core is there in the same moment', async () => {
    const computing = lab.compute(slow);
    await until(() => lab.share > 0);
    page.lose();
    page.connect();
    await computing;
    expect(lab.status).toBe('lost');
    await lab.compute(config);
    expect(lab.status).toBe('done');
  });

  it('shows the verdicts of the tolerance chosen while its first result was being judged', async () => {
    const service = await core.service();
    let isFirst = true;
    const judgeLate = async (...asked: Parameters<CoreService['judgeGradients']>) => {
      isFirst = false;
      const judgement = await service.judgeGradients(...asked);
      await lab.judge({ rtol: 0, atol: 0 });
      return judgement;
    };
    const slowToJudge = new Proxy(service, {
      get: (target, name): unknown =>
        name === 'judgeGradients' && isFirst ? judgeLate : Reflect.get(target, name),
    });
    vi.spyOn(core, 'service').mockResolvedValue(slowToJudge);
    await lab.judge(torch);
    await lab.compute(config);
    expect(verdicts()).toContain(false);
  });

  it('that the core refuses is told to whoever asked', async () => {
    await expect(lab.compute({ ...config, rows: 0 })).rejects.toThrow('The number of rows');
    expect(lab.status).toBe('none');
  });
});

describe('two runs side by side in the window', () => {
  const network = { ...presets.article, epochs: 3 };

  it('arrive epoch by epoch, and tell when the mistaken one diverged', async () => {
    const runs = new MistakeRuns();
    await runs.train({ ...network, epochs: 8 }, 'wrongSign');
    expect(runs.status).toBe('done');
    expect(runs.pairs.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const diverged = runs.pairs.find(({ mistaken }) => !Number.isFinite(mistaken.trainLoss));
    expect(runs.divergedIn).toBe(diverged?.epoch);
    expect(runs.divergedIn).toBeDefined();
    expect(runs.pairs.every(({ correct }) => Number.isFinite(correct.trainLoss))).toBe(true);
  });

  it('are forgotten when they are cleared, and stop asking', async () => {
    const runs = new MistakeRuns();
    const training = runs.train({ ...network, epochs: 1000 }, 'accumulated');
    await until(() => runs.pairs.length > 0);
    runs.clear();
    await training;
    expect([runs.status, runs.pairs]).toEqual(['none', []]);
  });

  it('are lost with the core', async () => {
    const runs = new MistakeRuns();
    const training = runs.train({ ...network, epochs: 1000 }, 'accumulated');
    await until(() => runs.pairs.length > 0);
    page.lose();
    await training;
    expect(runs.status).toBe('lost');
  });

  it('are lost also when the next core is there in the same moment', async () => {
    const runs = new MistakeRuns();
    const training = runs.train({ ...network, epochs: 1000 }, 'accumulated');
    await until(() => runs.pairs.length > 0);
    page.lose();
    page.connect();
    await training;
    expect(runs.status).toBe('lost');
  });
});
