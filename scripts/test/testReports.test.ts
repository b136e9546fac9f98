import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { projectRoot } from '../project.ts';
import { readPlaywrightReport, readVitestReport, inOneLine } from './testReports.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reports-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(report: object): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(report));
  return file;
}

it('takes a missing report for one without tests', () => {
  const missing = join(folder, 'missing.json');
  expect(readVitestReport(missing)).toEqual({ passed: 0, failed: 0, failures: [], leftOut: [] });
  expect(readPlaywrightReport(missing)).toEqual({
    passed: 0,
    failed: 0,
    failures: [],
    leftOut: [],
  });
});

describe('Vitest', () => {
  const file = join(projectRoot, 'core', 'some.test.ts');

  it('names the test that failed, and why, without colours', async () => {
    const report = await written({
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        {
          name: file,
          message: '',
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'adds', failureMessages: [] },
            { status: 'skipped', fullName: 'adds on Linux', failureMessages: [] },
            {
              status: 'failed',
              fullName: 'adds twice',
              failureMessages: ['\u001b[31m1 ≠ 2\u001b[0m'],
            },
          ],
        },
      ],
    });
    expect(readVitestReport(report)).toEqual({
      passed: 3,
      failed: 1,
      failures: [{ test: `${join('core', 'some.test.ts')} › adds twice`, message: '1 ≠ 2' }],
      leftOut: [join('core', 'some.test.ts')],
    });
  });

  it('names a file that failed outside of its tests, also where the report has no reason', async () => {
    const report = await written({
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [{ name: file, message: '', status: 'failed', assertionResults: [] }],
    });
    expect(readVitestReport(report).failures).toEqual([
      { test: join('core', 'some.test.ts'), message: 'for a reason that is told above' },
    ]);
  });

  it('names a file that could not be run', async () => {
    const report = await written({
      numPassedTests: 0,
      numFailedTests: 0,
      testResults: [
        { name: file, message: 'no such module', status: 'failed', assertionResults: [] },
      ],
    });
    expect(readVitestReport(report).failures).toEqual([
      { test: join('core', 'some.test.ts'), message: 'no such module' },
    ]);
  });
});

describe('Playwright', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    tests: [{ status, results: [{ errors: messages.map((message) => ({ message })) }] }],
  });

  it('names the tests that failed in suites within suites, flaky ones too', async () => {
    const report = await written({
      stats: { expected: 7, unexpected: 1, flaky: 1 },
      errors: [],
      suites: [
        {
          title: 'e2e/a.spec.ts',
          specs: [spec('opens', 'flaky', 'too late', 'too late again'), spec('shuts', 'expected')],
          suites: [
            {
              title: 'a menu',
              specs: [spec('closes', 'unexpected', 'still open')],
            },
          ],
        },
      ],
    });
    expect(readPlaywrightReport(report)).toEqual({
      passed: 7,
      failed: 2,
      failures: [
        { test: 'e2e/a.spec.ts › opens', message: 'too late\ntoo late again' },
        { test: 'e2e/a.spec.ts › a menu › closes', message: 'still open' },
      ],
      leftOut: [],
    });
  });

  it('tells what failed outside of any test', async () => {
    const report = await written({
      stats: { expected: 0, unexpected: 0, flaky: 0 },
      errors: [{ message: 'the set-up stopped' }],
      suites: [],
    });
    expect(readPlaywrightReport(report).failures).toEqual([
      { test: 'outside of any test', message: 'the set-up stopped' },
    ]);
  });
});

it('tells a failure in one line', () => {
  expect(inOneLine({ test: 'a.test.ts', message: 'first\n\n  second\n' })).toBe(
    'a.test.ts: first second',
  );
  expect(inOneLine({ test: 'a.test.ts', message: 'long '.repeat(100) })).toHaveLength(
    'a.test.ts: '.length + 240,
  );
});
