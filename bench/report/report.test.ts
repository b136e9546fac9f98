// Tables, lines of JSON and sections of the page, from figures made up.

import { describe, expect, it } from 'vitest';

import type { Measurements } from '../comparison.ts';
import type { Outcome } from '../engines/engine.ts';
import type { EngineName } from '../engines/names.ts';
import { comparisonRows } from './comparisonTable.ts';
import { withSection } from './document.ts';
import { disagreeing, jsonLines, resultOf } from './results.ts';
import { markdownTable, textTable } from './table.ts';

const outcome = (milliseconds: number, valLoss = 0.125): Outcome => ({
  milliseconds,
  trainLoss: 0.25,
  valLoss,
  valCorrect: 349,
});

const measured: Measurements = new Map<EngineName, Outcome[]>([
  ['simd (Electron)', [outcome(20), outcome(40), outcome(10)]],
  ['PyTorch manual', [outcome(60), outcome(80), outcome(40)]],
  ['ConvNetJS', [outcome(1000, 0.126), outcome(1000, 0.126), outcome(1000, 0.126)]],
]);

describe('the result of a workload', () => {
  const result = resultOf('article', measured);

  it('has medians, ratios within rounds to our engine, and the rate of the arithmetic', () => {
    expect(result.reference).toBe('simd (Electron)');
    expect(result.engines[1]).toMatchObject({
      engine: 'PyTorch manual',
      milliseconds: { median: 60, minimum: 40, maximum: 80 },
      ratio: 3,
      gigaflops: result.operations / 60e6,
    });
  });

  it('names engines that computed something else', () => {
    expect(disagreeing(result)).toEqual(['ConvNetJS']);
  });

  it('is a table', () => {
    expect(comparisonRows(result)[2]).toEqual([
      'PyTorch manual',
      '60.0',
      '40.0',
      '80.0',
      '3.00',
      (result.operations / 60e6).toFixed(2),
      '0.125000',
      '349',
    ]);
  });

  it('is one JSON object a line', () => {
    const lines = jsonLines({ workloads: [result], rounds: 3 })
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(3);
    expect(JSON.parse(lines[0])).toMatchObject({
      workload: 'article',
      engine: 'simd (Electron)',
      medianMilliseconds: 20,
    });
  });

  it('refers to the first engine where none of ours was measured', () => {
    const others = new Map([...measured].filter(([name]) => name !== 'simd (Electron)'));
    expect(resultOf('article', others).reference).toBe('PyTorch manual');
  });
});

describe('a table', () => {
  const rows = [
    ['engine', 'ms'],
    ['a', '1000'],
    ['longer name', '7'],
  ];

  it('sets numbers to the right', () => {
    expect(textTable(rows)).toBe('engine         ms\na            1000\nlonger name     7');
  });

  it('is the same in Markdown', () => {
    expect(markdownTable(rows)).toBe(
      '| engine | ms |\n| --- | ---: |\n| a | 1000 |\n| longer name | 7 |',
    );
  });
});

describe('a section of a page', () => {
  const page = 'Before.\n<!-- x -->\nold\n<!-- end of x -->\nAfter.\n';

  it('is replaced between its markers', () => {
    expect(withSection(page, 'x', 'new')).toBe(
      'Before.\n<!-- x -->\n\nnew\n\n<!-- end of x -->\nAfter.\n',
    );
  });

  it('is refused where its markers are not', () => {
    expect(() => withSection(page, 'y', 'new')).toThrow(RangeError);
  });
});
