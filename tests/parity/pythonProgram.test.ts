// The Python program of a run, with real PyTorch, printed the run's own losses.

import { describe, expect, it } from 'vitest';

import { pythonProgram } from '../../core/exports/pythonProgram.ts';
import { expectSame } from './ownRun.ts';
import { hashLine, pythonCases, recordedPython } from './pythonCases.ts';

describe.each(Object.entries(pythonCases))('the program of %s', (name, config) => {
  it('is the one whose output was recorded', () => {
    expect(recordedPython(name).split('\n')[0]).toBe(hashLine(pythonProgram(config)));
  });

  it('printed what the app computes', () => {
    expectSame(recordedPython(name), config);
  });
});
