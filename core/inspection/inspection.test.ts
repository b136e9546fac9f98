// What is seen inside a network, against the float64 network and its autograd.

import { describe, expect, it } from 'vitest';

import {
  dataOf,
  problemOf,
  small,
  trained,
} from '../../tests/inspectedRun.ts';
import { atOnce } from '../portions.ts';
import { autogradGradients } from '../reference/autogradModel.ts';
import { plainForward } from '../reference/plainNetwork.ts';
import type { Examples } from '../data/examples.ts';
import { prepare } from '../training/prepare.ts';
import { presets, type RunConfig } from '../training/runConfig.ts';
import { BINS, type Histogram } from './histogram.ts';
import { firstRows, MOST_ROWS } from './inspectedNetwork.ts';
import { plainKernels } from '../tensor/plainKernels.ts';

const configs: Record<string, RunConfig> = {
  digits: small,
  binary: {
    ...small,
    task: 'binary',
    hiddenSizes: [6],
    activations: ['sigmoid'],
  },
  regression: {
    ...presets.regressionStandardized,
    hiddenSizes: [9],
    epochs: 2,
  },
  moons: { ...small, data: 'moons', samples: 80 },
  leaky: { ...small, activations: ['leakyRelu'] },
};
const each = Object.entries(configs);

function looked(config: RunConfig): Examples {
  const { train } = prepare(config, dataOf(config));
  return firstRows(
    train,
    Math.min(MOST_ROWS, train.rows.length),
    plainKernels,
  );
}

/** Within rounding of its ends, and with every number in a bin. */
function expectSpread(found: Histogram, values: ArrayLike<number>) {
  const all = Array.from(values);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const error = 1e-5 * Math.max(Math.abs(least), Math.abs(most));
  expect(Math.abs(found.from - least)).toBeLessThanOrEqual(error);
  expect(Math.abs(found.to - most)).toBeLessThanOrEqual(error);
  expect(found.lost).toBe(0);
  // Summed up from the left, but for numbers that lie on an edge.
  let below = 0;
  found.counts.forEach((count, bin) => {
    below += count;
    const edge = least + ((bin + 1) * (most - least)) / BINS;
    if (bin === BINS - 1) {
      expect(below).toBe(all.length);
      return;
    }
    const surely = all.filter((value) => value < edge - error).length;
    const maybe = all.filter((value) => value <= edge + error).length;
    expect(below).toBeGreaterThanOrEqual(surely);
    expect(below).toBeLessThanOrEqual(maybe);
  });
}

describe('a report of every layer', () => {
  it.each(each)(
    '%s: spreads and activity are the float64 network’s',
    async (_, config) => {
      const { service, id, train } = await trained(config);
      await train('epoch');
      const report = (await service.networkReports(id))?.at(-1);
      const rows = looked(config);
      const problem = await problemOf(service, config, rows);
      const { gradients } = autogradGradients(problem);
      const { layers } = atOnce(plainForward(problem));
      expect(report?.rows).toBe(rows.rows.length);
      expect(report?.layers).toHaveLength(layers.length);
      report?.layers.forEach((layer, l) => {
        const { Z, activate, units } = layers[l];
        const isLast = l === layers.length - 1;
        const A = isLast ? Z : Z.map(activate);
        expect(layer.number).toBe(l + 1);
        expect(layer.units).toBe(units);
        expectSpread(
          layer.weights,
          problem.parameters[`W${l + 1}`].data,
        );
        expectSpread(layer.gradients, gradients[`W${l + 1}`].data);
        expectSpread(layer.outputs, A);
        if (isLast) {
          expect(layer.activity).toBeUndefined();
          return;
        }
        // A finite difference, in units of the steepest slope.
        const steepest = activate(1e-4) - activate(0);
        const isActive = Array.from(
          Z,
          (z) =>
            (activate(z + 1e-4) - activate(z)) / steepest >
            (config.activations.includes('leakyRelu') ? 0 : 0.0101),
        );
        const active = isActive.filter(Boolean).length / Z.length;
        expect(layer.activity?.active).toBeCloseTo(active, 2);
        const dead = Array.from({ length: units }, (__, u) => u).filter(
          (u) => !isActive.some((is, i) => is && i % units === u),
        );
        expect(layer.activity?.dead).toEqual(dead);
      });
    },
  );

  it('is there for the beginning and the end of every epoch, as if asked for then', async () => {
    const asked = await trained(small);
    const then = [];
    for (let epoch = 0; epoch <= small.epochs; epoch++) {
      then.push((await asked.service.networkReports(asked.id))?.at(-1));
      if (epoch < small.epochs) await asked.train('epoch');
    }
    const late = await trained(small);
    await late.train('end');
    expect(await late.service.networkReports(late.id)).toEqual(then);
  });

  it('names the neurons that are dead', async () => {
    const { service, id, train } = await trained({
      ...presets.article,
      learningRate: 3,
      epochs: 3,
    });
    await train('end');
    const report = (await service.networkReports(id))?.at(-1);
    const problem = await problemOf(
      service,
      presets.article,
      looked(presets.article),
    );
    const { Z, units } = atOnce(plainForward(problem)).layers[0];
    const dead = Array.from({ length: units }, (_, u) => u).filter(
      (u) => Z.every((z, i) => i % units !== u || z <= 0),
    );
    expect(dead.length).toBeGreaterThan(0);
    expect(report?.layers[0].activity?.dead).toEqual(dead);
  });
});

describe('rows that are held back', () => {
  it.each(each)(
    '%s: have the float64 network’s losses, wrong ones first',
    async (_, config) => {
      const { service, id, train } = await trained(config);
      await train('end');
      const { val } = prepare(config, dataOf(config));
      const problem = await problemOf(service, config, val);
      const { losses } = atOnce(plainForward(problem));
      const found = await service.worstRows(id, 500);
      const told = await service.validationAnswers(id);
      expect(found?.count).toBe(losses.length);
      expect(found?.rows).toHaveLength(losses.length);
      expect((await service.worstRows(id, 25))?.rows).toEqual(
        found?.rows.slice(0, 25),
      );
      const isOrdered = found?.rows.every((row, i, all) => {
        const next = all.at(i + 1);
        if (!next || row.isRight !== next.isRight)
          return !next || !row.isRight;
        return row.loss >= next.loss;
      });
      expect(isOrdered).toBe(true);
      found?.rows.forEach((row) => {
        expect(Math.abs(row.loss - losses[row.place])).toBeLessThan(
          2e-4 * Math.max(1, losses[row.place]),
        );
        expect(row.row).toBe(val.rows[row.place]);
        expect(row.label).toBe(val.labels[row.place]);
        expect(row.answer).toBe(told?.answers[row.place]);
      });
    },
  );

  it('say how many are wrong, as the curves do', async () => {
    const { service, id, train } = await trained(small);
    await train('end');
    const { answers, labels } = (await service.validationAnswers(
      id,
    )) ?? {
      answers: new Float64Array(),
      labels: new Float64Array(),
    };
    const wrong = Array.from(labels).filter(
      (label, i) => label !== answers[i],
    );
    const found = await service.worstRows(id, 500);
    expect(found?.wrong).toBe(wrong.length);
    expect(found?.rows.filter(({ isRight }) => !isRight)).toHaveLength(
      wrong.length,
    );
  });

  it.each(each)(
    '%s: pass through every layer as in float64',
    async (_, config) => {
      const { service, id, train } = await trained(config);
      await train('epoch');
      const { val } = prepare(config, dataOf(config));
      const problem = await problemOf(service, config, val);
      const { layers, losses } = atOnce(plainForward(problem));
      const trace = await service.rowTrace(id, 3);
      expect(trace?.row).toBe(val.rows[3]);
      expect(trace?.layers).toHaveLength(layers.length);
      trace?.layers.forEach(({ Z, A }, l) => {
        const { units, Z: expected, activate } = layers[l];
        Z.forEach((z, u) => {
          expect(z).toBeCloseTo(expected[3 * units + u], 4);
          if (l < layers.length - 1)
            expect(A[u]).toBeCloseTo(
              activate(expected[3 * units + u]),
              4,
            );
        });
      });
      expect(trace?.loss).toBeCloseTo(losses[3], 4);
      expect(
        await service.rowTrace(id, val.rows.length),
      ).toBeUndefined();
    },
  );
});

describe('whoever looks', () => {
  it('changes nothing of what is learned', async () => {
    const looked = await trained(small);
    const alone = await trained(small);
    await looked.train('epoch');
    await Promise.all([
      looked.service.networkReports(looked.id),
      looked.service.worstRows(looked.id, 9),
      looked.service.rowTrace(looked.id, 0),
      looked.service.updateReports(looked.id),
    ]);
    await looked.train('end');
    await alone.train('end');
    expect(await looked.service.parameters()).toEqual(
      await alone.service.parameters(),
    );
  });

  it('is told nothing of a run that another has replaced', async () => {
    const { service, id } = await trained(small);
    await service.prepare(small);
    expect(await service.networkReports(id)).toBeUndefined();
    expect(await service.worstRows(id, 3)).toBeUndefined();
    expect(await service.rowTrace(id, 0)).toBeUndefined();
    expect(await service.updateReports(id)).toBeUndefined();
  });
});
