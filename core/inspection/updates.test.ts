// The last update of a run: its gradient against autograd's, and the same whether it was watched or repeated.

import { describe, expect, it } from 'vitest';

import { problemOf, small, trained } from '../../tests/inspectedRun.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { autogradGradients } from '../reference/autogradModel.ts';
import type { CoreService } from '../service.ts';
import { prepare } from '../training/prepare.ts';
import type { RunConfig } from '../training/runConfig.ts';

async function lastReport(service: CoreService, id: number) {
  return (await service.updateReports(id))?.at(-1);
}

describe('the last update', () => {
  const whole: RunConfig = {
    ...small,
    batchSize: 1437,
    epochs: 6,
    learningRate: 0.2,
  };

  it('has the gradient of autograd and the change that SGD makes of it', async () => {
    const { service, id, train } = await trained(whole);
    await train('step');
    expect(await lastReport(service, id)).toMatchObject({ step: 1 });
    const { train: rows } = prepare(whole, digits);
    const problem = await problemOf(service, whole, rows);
    const before = (await service.parameters()).map(
      ({ values }) => values,
    );
    const { gradients } = autogradGradients(problem);
    await train('step');
    const gradient = await service.lastGradient(id, 'W2');
    expect(gradient?.step).toBe(2);
    gradient?.values.forEach((value, i) => {
      expect(value).toBeCloseTo(gradients.W2.data[i], 6);
    });
    const report = await lastReport(service, id);
    const norm = (values: ArrayLike<number>) =>
      Math.hypot(...Array.from(values));
    report?.layers.forEach(
      ({ number, weight, gradient: length, change }, l) => {
        const expected = norm(gradients[`W${number}`].data);
        expect(length / expected).toBeCloseTo(1, 4);
        expect(change / (0.2 * expected)).toBeCloseTo(1, 3);
        expect(weight / norm(before[2 * l])).toBeCloseTo(1, 5);
      },
    );
  });

  it.each([
    ['sgd', 7],
    ['adam', 48],
    ['momentum', 96],
  ] as const)(
    '%s: repeated after %i steps it is what was watched, bit for bit',
    async (optimizer, steps) => {
      const config: RunConfig = {
        ...small,
        optimizer,
        learningRate: 0.01,
      };
      const watched = await trained(config);
      const unwatched = await trained(config);
      for (let step = 0; step < steps; step++) {
        await watched.train('step');
        // Watches the next one.
        if (step === steps - 2)
          await watched.service.updateReports(watched.id);
        await unwatched.train('step');
      }
      expect(
        await unwatched.service.lastGradient(unwatched.id, 'W1'),
      ).toEqual(await watched.service.lastGradient(watched.id, 'W1'));
      const report = await lastReport(unwatched.service, unwatched.id);
      expect(report?.step).toBe(steps);
      expect(report).toEqual(
        await lastReport(watched.service, watched.id),
      );
    },
  );

  it('is not there before the first step', async () => {
    const { service, id } = await trained(small);
    expect(await service.updateReports(id)).toEqual([]);
    expect(await service.lastGradient(id, 'W1')).toBeUndefined();
  });

  it('of every epoch is noted while it is watched, also of the next run', async () => {
    const { service, id, train, host } = await trained(small);
    await service.watchUpdates(true);
    await train('end');
    const stepsPerEpoch = 48;
    const steps = async (run: number) =>
      (await service.updateReports(run))?.map(({ step }) => step);
    expect(await steps(id)).toEqual([stepsPerEpoch, 2 * stepsPerEpoch]);
    const next = await service.prepare(small);
    await service.train('epoch');
    await host.runEventLoop();
    expect(await steps(next.id)).toEqual([stepsPerEpoch]);
    await service.watchUpdates(false);
    await service.train('end');
    await host.runEventLoop();
    expect(await steps(next.id)).toEqual([
      stepsPerEpoch,
      2 * stepsPerEpoch,
    ]);
    const [first] = (await service.updateReports(next.id)) ?? [];
    const alone = await trained(small);
    await alone.train('epoch');
    expect(first).toEqual(await lastReport(alone.service, alone.id));
  });

  it('is repeated once for all who ask, and holds up no other look', async () => {
    const { service, id, train, host } = await trained({
      ...small,
      learningRate: 0.01,
    });
    for (let step = 0; step < 40; step++) await train('step');
    // From now on every portion is a slice of its own.
    host.tick = 20;
    const answered: string[] = [];
    const noting = async <Answer>(
      name: string,
      answer: Promise<Answer>,
    ) => {
      const found = await answer;
      answered.push(name);
      return found;
    };
    const update = noting('update', service.updateReports(id));
    const gradient = noting('gradient', service.lastGradient(id, 'W1'));
    const worst = noting('worst', service.worstRows(id, 3));
    const trace = noting('trace', service.rowTrace(id, 0));
    const before = host.yieldCount;
    await host.runEventLoop();
    await Promise.all([update, gradient, worst, trace]);
    expect(new Set(answered.slice(0, 2))).toEqual(
      new Set(['worst', 'trace']),
    );
    expect((await update)?.at(-1)?.step).toBe(40);
    expect((await gradient)?.step).toBe(40);
    // A portion for each of the forty steps, and few besides.
    expect(host.yieldCount - before).toBeGreaterThanOrEqual(40);
    expect(host.yieldCount - before).toBeLessThan(60);
  });

  it('is given up when the run goes on, or another takes its place', async () => {
    const { service, id, host, train } = await trained(small);
    for (let step = 0; step < 40; step++) await train('step');
    host.tick = 20;
    const asked = service.lastGradient(id, 'W1');
    await host.runEventLoopOnce();
    await service.train('step');
    await host.runEventLoop();
    // Of a step that was not watched nothing is told.
    expect(await asked).toBeUndefined();
    const again = service.lastGradient(id, 'W1');
    await host.runEventLoopOnce();
    await service.prepare(small);
    const yields = host.yieldCount;
    await host.runEventLoop();
    expect(await again).toBeUndefined();
    expect(host.yieldCount - yields).toBeLessThan(10);
  });
});
