// A fault that repeats a thousand times a second leaves a few lines in the log, and how many were left out.

import { expect, it } from 'vitest';

import { ErrorReports } from './errorReports.ts';

it('writes thirty reports a minute, and says how many more there were', () => {
  const lines: string[] = [];
  let now = 1_000_000;
  const reports = new ErrorReports(
    (text) => lines.push(text),
    () => now,
  );
  for (let i = 0; i < 1000; i++) reports.take(`error ${i}`);
  expect(lines).toHaveLength(30);
  now += 59_999;
  reports.take('still the same minute');
  expect(lines).toHaveLength(30);
  now += 1;
  reports.take('the next minute');
  expect(lines.slice(30)).toEqual([
    '971 more errors within a minute were left out',
    'the next minute',
  ]);
});
