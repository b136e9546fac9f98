// Every optimiser takes torch.optim's steps, with the line of Python that the registry has for it: recorded everywhere, and live where PyTorch is.

import { describe, expect, it } from 'vitest';

import { buildOptimizer } from '../../core/nn/optimizers.ts';
import { Tensor } from '../../core/tensor/tensor.ts';
import {
  gradientSteps,
  OPTIMIZER_STEPS,
  optimizerCases,
  optimizerProgram,
  startValues,
  type OptimizerCase,
} from './optimizerSteps.ts';
import { findPython, hashLine, recordedPython, runPython } from './pythonCases.ts';

/** What eight steps may cost in float32, relative to the largest that a value has been. */
const ROUNDINGS = 1e-6;

/** The values after each step. */
function ownSteps({ name, settings }: OptimizerCase): number[][] {
  const value = Tensor.fromRows([startValues]);
  const grad = Tensor.zeros(1, startValues.length);
  const optimizer = buildOptimizer(name, [{ name: 'b1', value, grad }], settings);
  return gradientSteps.map((gradient) => {
    grad.data.set(gradient);
    optimizer.step();
    return [...value.data];
  });
}

function expectSameSteps(printed: string): void {
  const lines = printed.split('\n').filter((line) => line.startsWith('['));
  expect(lines).toHaveLength(optimizerCases.length);
  optimizerCases.forEach((each, i) => {
    const theirs = JSON.parse(lines[i]) as number[][];
    const largest = startValues.map((start, at) =>
      Math.max(Math.abs(start), ...theirs.map((values) => Math.abs(values[at] ?? NaN))),
    );
    const errors = ownSteps(each).flatMap((values, step) =>
      values.map(
        (value, at) => Math.abs(value - (theirs[step]?.[at] ?? NaN)) / (largest[at] ?? NaN),
      ),
    );
    expect(Math.max(...errors)).toBeLessThan(ROUNDINGS);
  });
}

const live = [findPython()].filter((python) => python !== undefined);

describe('a few steps of every optimiser', () => {
  it('were recorded of this program', () => {
    expect(recordedPython(OPTIMIZER_STEPS).split('\n')[0]).toBe(hashLine(optimizerProgram()));
  });

  it('are torch.optim’s', () => {
    expectSameSteps(recordedPython(OPTIMIZER_STEPS));
  });

  it.each(live)('are those of the PyTorch of %s', (python) => {
    expectSameSteps(runPython(python, optimizerProgram()));
  });
});
