// What the whole programs beside the lessons print, against the app's own numbers.

import { expect } from 'vitest';

import { confidence } from '../../../core/demonstrations/forwardTrace.ts';
import { learningFlow } from '../../../core/demonstrations/learningFlow.ts';
import { scalarGraph } from '../../../core/demonstrations/scalarGraph.ts';
import { graphLeaves } from '../../../core/demonstrations/scalarGraphNames.ts';
import { smallNetwork } from '../../../core/demonstrations/smallNetwork.ts';
import { inits } from '../../../core/nn/initialization.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { expectSame } from '../ownRun.ts';
import { digits } from '../recordings.ts';
import { neuronGradients } from './lesson00.ts';

const numbersIn = (line = '') => (line.match(/-?\d+(?:\.\d+)?(?:e[-+]\d+)?/g) ?? []).map(Number);

function expectClose(theirs: number | undefined, ours: number): void {
  expect(Math.abs((theirs ?? NaN) / ours - 1)).toBeLessThan(1e-5);
}

/** By the program's path, what is expected of its lines. */
const expectations: Readonly<Record<string, (lines: readonly string[]) => void>> = {
  '00-before-you-begin/before_you_begin.py': (lines) => {
    const { neuron } = graphLeaves;
    const { values } = scalarGraph('neuron', neuron);
    const own = neuronGradients(neuron);
    // A slope that is measured stands beside the one that is worked out.
    expect(numbersIn(lines[0]).map(Math.round)).toEqual([6]);
    for (const [i, slope] of [
      [1, 18],
      [5, 7],
    ] as const) {
      const [exact, measured = NaN] = numbersIn(lines[i]);
      expect(exact).toBe(slope);
      expect(Math.abs(measured - slope)).toBeLessThan(1e-5);
    }
    expect(numbersIn(lines[2])).toEqual([values.z, values.a, values.L]);
    const { dw1 = NaN, dx1, dw2, dx2, db } = own;
    expect(numbersIn(lines[3])).toEqual([dw1, dx1, dw2, dx2, db]);
    expectClose(numbersIn(lines[4])[0], dw1);
    expect(lines[6]).toBe('(3, 2) (2, 2) (2, 3)');
    expect(lines[7]).toBe('[5 7 9] [ 6 15] (2, 1)');
  },
  '01-mlp/mlp.py': (lines) => {
    const [, output] = smallNetwork(2, [4]).layers;
    expect(lines.slice(0, 7).map((line) => line.replace(/ .*/, ''))).toEqual([
      'X',
      'W1',
      'b1',
      'A1',
      'W2',
      'b2',
      'A2',
    ]);
    expect(lines.slice(-4, -1).flatMap(numbersIn)).toEqual(
      Array.from(output?.A.values ?? [], (value) => Number(value.toFixed(2))),
    );
    expect(lines.at(-1)).toBe('True');
  },
  '02-activation/activation.py': (lines) => {
    expect(lines.slice(0, 2)).toEqual(['True', 'False']);
    expect(numbersIn(lines[2])).toEqual([0.25, 0.25 ** 10]);
    expect(Math.abs(Number(lines[3]) - 0.5)).toBeLessThan(0.01);
  },
  '03-output-layer/output_layer.py': (lines) => {
    expect(lines[2]).toMatch(/^100 \[\[nan nan nan\]\] /);
    for (const line of lines.slice(3)) {
      const [pytorch, byHand = NaN] = numbersIn(line);
      expect(Math.abs((pytorch ?? NaN) - byHand)).toBeLessThan(1e-9);
    }
  },
  '04-forward/forward.py': (lines) => {
    expect(lines[0]).toBe('True True');
    for (const init of inits) {
      const line = lines.find((each) => each.startsWith(init));
      const [sure, right, loss] = numbersIn(line);
      const own = confidence(digits, init, 0);
      expect([sure, right]).toEqual([own.confident, own.right]);
      expectClose(loss, own.loss);
    }
  },
  '05-flow/flow.py': (lines) => {
    const { losses } = learningFlow(9);
    lines.forEach((line, i) => {
      expectClose(numbersIn(line)[1], losses[i] ?? NaN);
    });
  },
  '06-backward/backward.py': (lines) => {
    expect(lines).toEqual(['True True', 'True True', 'W1 True', 'b1 True', 'W2 True', 'b2 True']);
  },
  '07-training/training.py': (lines) => {
    expectSame(lines.join('\n'), presets.article);
  },
  '08-regression/regression.py': (lines) => {
    const { model, train } = new Trainer({ ...presets.regression, init: 'randn' }, digits);
    expectClose(Number(lines[0]), model.forward(train.X, train.y));
    expect(lines.slice(1)).toEqual(['W1 True', 'b1 True', 'W2 True', 'b2 True']);
  },
  '09-refactoring/refactoring.py': (lines) => {
    expectSame(lines.join('\n'), presets.refactored);
  },
};

/** @param printed with or without the line that tells of which program it is */
export function expectOwnNumbers(path: string, printed: string): void {
  const lines = printed.trimEnd().split('\n');
  expect(expectations[path], path).toBeDefined();
  expectations[path]?.(lines.filter((line) => !line.startsWith('#')));
}
