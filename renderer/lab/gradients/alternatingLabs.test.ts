// Several gradient checks in one window, and cores that come and go: each view shows its own check and no other.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { CheckConfig } from '../../../core/gradientCheck/checkConfig.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { WindowWithCore } from '../../../tests/windowWithCore.ts';
import { core } from '../../state/core.svelte.ts';
import { GradientLab } from './gradientLab.svelte.ts';

const right: CheckConfig = { network: presets.article, rows: 100, reference: 'autograd' };
const wrong: CheckConfig = { ...right, mistake: 'wrongSign' };
const slow: CheckConfig = { ...right, rows: 1437, reference: 'finite' };
const torch = { rtol: 1e-5, atol: 1e-8 };
/** Even a wrong sign is within it. */
const anything = { rtol: 2, atol: 1 };
const cell = { parameter: 'W1', row: 3, column: 20 };

const allTrue = [true, true, true, true];
const allFalse = [false, false, false, false];

let page: WindowWithCore;
let lab: GradientLab;
let other: GradientLab;

beforeEach(() => {
  page = new WindowWithCore();
  vi.stubGlobal('window', page);
  core.connect();
  lab = new GradientLab();
  other = new GradientLab();
});

afterEach(() => {
  page.lose();
  vi.unstubAllGlobals();
});

function until(condition: () => boolean): Promise<unknown> {
  return vi.waitUntil(condition, { timeout: 20_000, interval: 1 });
}

function verdicts({ judgement }: GradientLab) {
  return judgement?.parameters.map(({ close }) => close);
}

/** What the backward pass of the check on screen gave at the cell. */
function shownValue({ result }: GradientLab) {
  return result?.parameters[0]?.manual[cell.row * 64 + cell.column];
}

/** Four checks of others: as many as the core keeps. */
async function takeThePlaces() {
  for (let i = 0; i < 4; i++) await other.compute(wrong);
}

describe('two labs used alternately', () => {
  it('each have their own result, verdicts and sums', async () => {
    await lab.judge(torch);
    await other.judge(torch);
    for (let round = 0; round < 4; round++) {
      await lab.compute({ ...right, rows: 100 + round });
      await other.compute({ ...wrong, rows: 200 + round });
    }
    expect([verdicts(lab), verdicts(other)]).toEqual([allTrue, allFalse]);
    await other.judge(anything);
    expect([verdicts(lab), verdicts(other)]).toEqual([allTrue, allTrue]);
    await lab.showTerms(cell);
    await other.showTerms(cell);
    expect([lab.terms?.terms.count, other.terms?.terms.count]).toEqual([103, 203]);
    expect(lab.terms?.terms.value).toBe(shownValue(lab));
    expect(other.terms?.terms.value).toBe(shownValue(other));
  });

  it('at the same time both come to their ends', async () => {
    await lab.judge(torch);
    await other.judge(torch);
    await Promise.all([lab.compute(slow), other.compute(wrong)]);
    expect([lab.status, other.status]).toEqual(['done', 'done']);
    expect([verdicts(lab), verdicts(other)]).toEqual([allTrue, allFalse]);
    expect(lab.result?.steps).toBeDefined();
    expect(other.result?.steps).toBeUndefined();
  });

  it('a value can be taken apart although newer checks have ended this one', async () => {
    await lab.compute(right);
    await takeThePlaces();
    await lab.showTerms(cell);
    expect(lab.terms?.cell).toEqual(cell);
    expect(lab.terms?.terms.value).toBe(shownValue(lab));
    expect(lab.status).toBe('done');
  });

  it('a check that newer ones end while it is computed begins again', async () => {
    const computing = lab.compute(slow);
    await until(() => lab.share > 0);
    await takeThePlaces();
    await computing;
    expect(lab.status).toBe('done');
    expect(lab.result?.steps).toBeDefined();
  });
});

describe('reading values', () => {
  it('reads the worst value of a parameter where it is told to', async () => {
    await lab.compute(right);
    for (const parameter of lab.result?.parameters ?? []) {
      lab.readWorst(parameter);
      const differences = Array.from(parameter.manual, (value, k) =>
        Math.abs(value - (parameter.reference[k] ?? NaN)),
      );
      const worst = differences.indexOf(Math.max(...differences));
      expect(lab.cell).toEqual({
        parameter: parameter.name,
        row: Math.floor(worst / parameter.columns),
        column: worst % parameter.columns,
      });
    }
  });

  it('goes to a value that there is when another network has none at the place', async () => {
    await lab.compute({ ...right, network: { ...presets.article, hiddenSizes: [30, 8] } });
    lab.read({ parameter: 'W3', row: 9, column: 7 });
    await lab.compute({ ...right, network: { ...presets.article, hiddenSizes: [30, 5] } });
    expect(lab.cell?.parameter).toBe('W1');
    lab.read({ parameter: 'W3', row: 9, column: 4 });
    await lab.compute(right);
    expect(lab.cell?.parameter).toBe('W1');
  });

  it('shows the sum of the value chosen last, its terms adding up, and no sum of a check before', async () => {
    await lab.compute(wrong);
    const first = lab.showTerms({ parameter: 'b2', row: 0, column: 3 });
    const second = lab.showTerms(cell);
    await Promise.all([first, second]);
    expect(lab.cell).toBe(lab.terms?.cell);
    expect(lab.terms?.cell).toEqual(cell);
    const { largest, rest, sum, value } = lab.terms?.terms ?? { largest: [] };
    const added = largest.reduce((total, { product }) => total + product, rest ?? NaN);
    // The same float64 terms in another order.
    expect(added).toBeCloseTo(sum ?? NaN, 14);
    expect(value).toBe(shownValue(lab));
    await lab.compute(right);
    expect(lab.terms).toBeUndefined();
  });
});

it('a sum asked for just before a new check comes on screen is that of the new one', async () => {
  const real = await core.service();
  let asking: Promise<void> | undefined;
  const service = new Proxy(real, {
    get: (target, name) =>
      name === 'judgeGradients'
        ? (...question: Parameters<typeof real.judgeGradients>) => {
            asking = lab.showTerms(cell);
            return real.judgeGradients(...question);
          }
        : (Reflect.get(target, name) as unknown),
  });
  vi.spyOn(core, 'service').mockResolvedValue(service);
  await lab.compute(right);
  await lab.judge(torch);
  await asking;
  const before = lab.terms?.terms.value;
  await lab.compute(wrong);
  await asking;
  vi.restoreAllMocks();
  expect(before).toBeDefined();
  expect(lab.terms?.terms.value).not.toBe(before);
  expect(lab.terms?.terms.value).toBe(shownValue(lab));
});

describe('a check whose core is gone', () => {
  it('is not mistaken for one of the same number in the next core', async () => {
    await lab.judge(torch);
    await lab.compute(right);
    page.lose();
    page.connect();
    await other.compute(wrong);
    await lab.judge({ ...torch });
    expect(verdicts(lab)).toEqual(allTrue);
    await lab.showTerms(cell);
    expect(lab.terms?.terms.value).toBe(shownValue(lab));
  });

  it('is made anew when a value is taken apart', async () => {
    await lab.compute(right);
    page.lose();
    const taking = lab.showTerms(cell);
    page.connect();
    await taking;
    expect(lab.terms?.terms.value).toBe(shownValue(lab));
    expect(lab.status).toBe('done');
  });

  it('needs no word when the core dies over a question: the next one answers', async () => {
    await lab.compute(right);
    const judging = lab.judge(torch);
    const taking = lab.showTerms(cell);
    await Promise.resolve();
    page.lose();
    page.connect();
    await Promise.all([judging, taking]);
    await until(() => lab.status === 'done');
    expect(verdicts(lab)).toEqual(allTrue);
  });

  it.each(['lost', 'cancelled'] as const)(
    'still says that a later one was %s, and judges what is on screen',
    async (status) => {
      await lab.judge(anything);
      await lab.compute(wrong);
      const { config } = lab;
      const computing = lab.compute(slow);
      await until(() => lab.share > 0);
      if (status === 'cancelled') lab.cancel();
      page.lose();
      await computing;
      page.connect();
      await lab.judge(torch);
      expect([lab.status, lab.config]).toEqual([status, config]);
      expect(verdicts(lab)).toEqual(allFalse);
    },
  );
});
