// The figures in the lesson's text, against the core.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import {
  activationCurve,
  activeShares,
  gradientNorms,
} from '../../../core/demonstrations/activations.ts';
import { digitSubjects } from '../../../core/gradientCheck/testing/subjects.ts';
import { manualPass } from '../../../core/gradientCheck/subject.ts';
import { Linear } from '../../../core/nn/linear.ts';
import { ReLU } from '../../../core/nn/relu.ts';
import { trainedOn } from '../../../core/testing/trained.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { presets, type RunConfig } from '../../../core/training/runConfig.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { facts } from './facts.ts';

describe('the facts of the lesson on activations', () => {
  it('know how steep sigmoid is at most', () => {
    expect(Number(facts.steepest)).toBeCloseTo(Math.max(...activationCurve('sigmoid').slopes), 6);
    expect(facts.afterTen).toBe('1 × 10⁻⁶');
    expect(Math.log10(0.25 ** 10)).toBeCloseTo(-6, 1);
  });

  it('count the neurons and images of the figure', () => {
    expect(Number(facts.hidden)).toBe(activeShares(digits)[0]?.length);
    const { train } = new Trainer(presets.article, digits);
    expect(Number(facts.trainRows.replace(',', ''))).toBe(train.X.rows);
  });

  it.each(['ja', 'en'])('are what the text in %s asks for', (language) => {
    const text = readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');
    const asked = Array.from(text.matchAll(/\{facts\.(\w+)\}/g), ([, name = '']) => name);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !Object.hasOwn(facts, name))).toEqual([]);
  });
});

describe('dead neurons', () => {
  /** For each neuron of a layer, counted from 1, whether its sum is positive for no training image. */
  function dead({ model, train }: Trainer, layer: number): boolean[] {
    let X = train.X;
    for (let l = 1; ; l++) {
      const [weight, bias] = model.parameters.slice(2 * l - 2);
      if (!weight || !bias) throw new RangeError('no such layer');
      const linear = new Linear(l, weight.value);
      linear.bias.value.data.set(bias.value.data);
      const Z = linear.forward(X);
      if (l === layer) {
        const active = new Set<number>();
        Z.data.forEach((z, i) => {
          if (z > 0) active.add(i % Z.columns);
        });
        return Array.from({ length: Z.columns }, (_, unit) => !active.has(unit));
      }
      X = new ReLU(Z.columns).forward(Z);
    }
  }

  /** How often a neuron of the layer is dead, and at the next look is not. */
  function revivals(changes: Partial<RunConfig>, layer: number): number {
    let count = 0;
    let before: boolean[] | undefined;
    trainedOn(new Trainer({ ...presets.article, ...changes, epochs: 10 }, digits), (trainer) => {
      if (trainer.steps % 4 !== 0) return;
      const now = dead(trainer, layer);
      count += before?.filter((wasDead, unit) => wasDead && !now[unit]).length ?? 0;
      before = now;
    });
    return count;
  }

  it.each([0.5, 1, 3])('of the first layer stay dead at the rate %d', (learningRate) => {
    expect(revivals({ learningRate }, 1)).toBe(0);
    expect(revivals({ hiddenSizes: [30, 30], learningRate }, 1)).toBe(0);
  });

  it('of a later layer can come back to life', () => {
    expect(revivals({ hiddenSizes: [30, 30], learningRate: 1 }, 2)).toBeGreaterThan(0);
  });

  /** What training makes of the weights of a neuron that is switched off by its bias. */
  function offNeuron(changes: Partial<RunConfig>) {
    const trainer = new Trainer({ ...presets.article, ...changes, epochs: 1 }, digits);
    const values = trainer.model.parameters.map(({ value }) => value.data.slice());
    const [W1, b1] = values;
    if (!W1 || !b1) throw new RangeError('no first layer');
    b1[0] = -100;
    trainer.setParameters(values);
    trainedOn(trainer);
    const [trainedW1] = trainer.model.parameters;
    return { before: [...W1.slice(0, 64)], after: [...trainedW1.value.data.slice(0, 64)] };
  }

  it('keep their weights bit for bit with ReLU, not with Leaky ReLU', () => {
    const relu = offNeuron({});
    expect(relu.after).toEqual(relu.before);
    const leaky = offNeuron({ activations: ['leakyRelu'] });
    expect(leaky.after).not.toEqual(leaky.before);
  });
});

describe('vanishing gradients', () => {
  /** The error terms' lengths with these weights, from the first layer to the output. */
  function errorTerms(activation: RunConfig['activations'][number], scale: number): number[] {
    const subject = digitSubjects(digits)(
      { hiddenSizes: [30, 30, 30, 30], activations: [activation] },
      100,
    );
    for (const { data } of subject.weights) data.forEach((w, i) => (data[i] = w * scale));
    return manualPass(subject).traces.map(({ dZ }) => Math.hypot(...dZ.data));
  }
  const shrinks = ([first = NaN, ...rest]: number[]) => first / (rest.at(-1) ?? NaN);

  it('come from sigmoid’s slopes, and from small weights', () => {
    expect(shrinks(errorTerms('sigmoid', 1))).toBeLessThan(0.01);
    expect(shrinks(errorTerms('relu', 1))).toBeGreaterThan(0.3);
    expect(shrinks(errorTerms('relu', 0.3))).toBeLessThan(0.02);
  });

  it('are why the first layers hardly learn: sigmoid’s first gradient is a tiny part of its last', () => {
    const [first = NaN, ...rest] = gradientNorms(digits, 'sigmoid', 10);
    expect(first / (rest.at(-1) ?? NaN)).toBeLessThan(1e-4);
    const [relu = NaN, ...others] = gradientNorms(digits, 'relu', 10);
    expect(relu / (others.at(-1) ?? NaN)).toBeGreaterThan(0.5);
  });
});
