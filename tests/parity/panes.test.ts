// Both sides of every code pane compute the same: the TypeScript now, the Python as real Python recorded it.

import { describe, expect, it } from 'vitest';

import { lessonsWithPanes, paneFile } from './panes/paneFiles.ts';
import { hashOf, paneCases, paneNames, questionOf, recordedPanes } from './panes/panePrograms.ts';
import { expectSameSides } from './panes/samePane.ts';

const recorded = recordedPanes();

describe('the panes', () => {
  it('each have a case, and each case has a pane', () => {
    expect(paneNames.length).toBeGreaterThan(30);
    expect(Object.keys(paneCases)).toEqual(expect.arrayContaining([...paneNames]));
    expect(paneNames).toHaveLength(Object.keys(paneCases).length);
    expect(Object.keys(recorded).sort()).toEqual([...paneNames].sort());
  });

  it('ask for everything that their own lines assign at the outermost level', () => {
    const missing = paneNames.flatMap((name) => {
      const { parts, asks } = questionOf(name);
      const lines = parts.flatMap(({ code }) => code.split('\n'));
      const assigned = lines.flatMap((line) => /^(\w+) = /.exec(line)?.[1] ?? []);
      const gradients = assigned.filter((each) => /^d[Wb]/.test(each));
      return gradients.filter((each) => !asks.includes(each)).map((each) => `${name}: ${each}`);
    });
    expect(missing).toEqual([]);
  });

  it('show a part of the lesson’s own program, or of the one that it takes apart', () => {
    for (const lesson of lessonsWithPanes) {
      const { program, panes } = paneFile(lesson);
      const files = new Set(Object.values(panes).map(({ python }) => python.path));
      expect([...files], lesson).toContain(program);
    }
  });
});

describe.each(paneNames)('the pane %s', (name) => {
  it('was recorded as it is', () => {
    expect(recorded[name]?.hash).toBe(hashOf(questionOf(name)));
  });

  it('computes the same on both sides', () => {
    expectSameSides(name, recorded[name]?.answer);
  });
});
