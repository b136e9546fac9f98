// A fault that repeats a thousand times a second leaves a few lines in the log, and how many were left out.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

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

describe('on the clock that it has by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['1971-01-01T00:00:00Z', '2026-11-24T11:00:00Z', '2099-01-01T00:00:00Z'])(
    'writes as many where the clock on the wall is set to %s meanwhile',
    (moment) => {
      vi.setSystemTime(new Date('2026-11-24T12:00:00Z'));
      const lines: string[] = [];
      const reports = new ErrorReports((text) => lines.push(text));
      for (let minute = 0; minute < 4; minute++) {
        for (let i = 0; i < 25; i++) reports.take(`error ${minute} ${i}`);
        vi.setSystemTime(new Date(moment));
        vi.advanceTimersByTime(60_000);
      }
      expect(lines).toHaveLength(100);
    },
  );

  it('does not begin a minute anew where the clock on the wall is set', () => {
    const lines: string[] = [];
    const reports = new ErrorReports((text) => lines.push(text));
    for (let i = 0; i < 100; i++) {
      vi.setSystemTime(new Date(Date.UTC(2026, 0, 1, i)));
      reports.take(`error ${i}`);
    }
    expect(lines).toHaveLength(30);
  });
});
