// What a pane can be tried with prints in the app's own Python what real Python prints: as recorded, and now where there is one.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { languages } from '../../electron/settings.ts';
import { startedPython } from '../startedPython.ts';
import { lessonsWithPanes, paneFile, pythonText } from './panes/paneFiles.ts';
import { paneNames, questionOf } from './panes/panePrograms.ts';
import {
  hashOfTry,
  RECORDED_TRIES,
  triedProgram,
  triedPrograms,
  type RecordedTry,
} from './panes/paneTries.ts';
import { findPython, runPrograms } from './pythonCases.ts';

const recorded = JSON.parse(
  readFileSync(new URL(`../golden/${RECORDED_TRIES}`, import.meta.url), 'utf8'),
) as Readonly<Record<string, RecordedTry>>;
const { python } = await startedPython();

describe.each(paneNames)('the try of %s', (name) => {
  it('was recorded as it is', () => {
    expect(recorded[name]?.hash).toBe(hashOfTry(name));
  });

  it.each(languages)(
    'prints in the app what real Python prints, with comments in %s',
    async (language) => {
      const { printed } = await startedPython();
      const namespace = python.newNamespace();
      const outcome = namespace.run(triedProgram(name, language));
      namespace.close();
      expect(outcome.ok ? '' : outcome.error.traceback).toBe('');
      const text = printed()
        .map((line) => `${line}\n`)
        .join('');
      expect(text).not.toBe('');
      expect(text).toBe(recorded[name]?.printed);
    },
  );

  it('holds every line that the pane shows', () => {
    const lines = (triedPrograms[name] ?? '').split('\n').map((line) => line.trim());
    const shown = questionOf(name).parts.flatMap(({ code }) => code.split('\n'));
    expect(lines).toEqual(expect.arrayContaining(shown.map((line) => line.trim())));
  });
});

it('every region of tries is a pane’s', () => {
  const regions = lessonsWithPanes.flatMap((lesson) =>
    Array.from(
      pythonText(`${lesson}/tries.py`).matchAll(/^# region (\w+)$/gm),
      ([, region]) => `${lesson}/${region}`,
    ),
  );
  const panes = lessonsWithPanes.flatMap((lesson) =>
    Object.values(paneFile(lesson).panes).map(
      ({ python: { path, names } }) =>
        `${path.split('/')[0]}/${names.join('_').replaceAll('.', '_')}`,
    ),
  );
  expect([...new Set(panes)].sort()).toEqual(regions.sort());
});

describe.each([findPython()].filter((found) => found !== undefined))(
  'with the Python of %s',
  (executable) => {
    it('every try prints what was recorded', { timeout: 300_000 }, () => {
      const printed = runPrograms(executable, triedPrograms);
      for (const name of paneNames) expect(printed[name], name).toBe(recorded[name]?.printed);
    });
  },
);
