// What the test runners' reports say: how many passed, how many failed, which and why.

import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { projectRoot } from '../project.ts';

/** A test that failed. */
export interface Failure {
  /** Its file and titles. */
  readonly test: string;
  /** All that its runner says about it, without colours. */
  readonly message: string;
}

/** What a runner's report says. */
export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly Failure[];
  /** The file of each test that left itself out, because this system cannot run it. */
  readonly leftOut: readonly string[];
}

/** The part of Vitest's JSON report that is used. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    /** Why the file could not be run; empty where it could. */
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The part of Playwright's JSON report that is used. */
interface PlaywrightSuite {
  /** Of a file: its path. */
  readonly title: string;
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly { readonly errors: readonly { readonly message?: string }[] }[];
    }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly suites: readonly PlaywrightSuite[];
  /** What failed outside of any test. */
  readonly errors: readonly { readonly message?: string }[];
}

const NOTHING: Report = { passed: 0, failed: 0, failures: [], leftOut: [] };

/** @param reportFile of Vitest's JSON reporter; one that is missing reports nothing */
export function readVitestReport(reportFile: string): Report {
  const report = readReport(reportFile) as VitestReport | undefined;
  if (!report) return NOTHING;
  const failures = report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(projectRoot, name);
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => failure(`${file} › ${test.fullName}`, test.failureMessages));
    return failed.length === 0 && status === 'failed' ? [failure(file, [message])] : failed;
  });
  const leftOut = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'skipped')
      .map(() => relative(projectRoot, name)),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures, leftOut };
}

/** @param file of Playwright's JSON reporter; one that is missing reports nothing */
export function readPlaywrightReport(file: string): Report {
  const report = readReport(file) as PlaywrightReport | undefined;
  if (!report) return NOTHING;
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky,
    failures: [
      ...report.errors.map(({ message }) => failure('outside of any test', [message])),
      ...report.suites.flatMap((file) => failuresOf(file, [])),
    ],
    // No test of a window does.
    leftOut: [],
  };
}

/** @param titles of the suites that it lies in, from the file on */
function failuresOf(suite: PlaywrightSuite, titles: readonly string[]): readonly Failure[] {
  const here = [...titles, suite.title];
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) =>
        failure(
          [...here, title].join(' › '),
          results.flatMap(({ errors }) => errors).map(({ message }) => message),
        ),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOf(inner, here))];
}

function failure(test: string, messages: readonly (string | undefined)[]): Failure {
  const told = messages.filter((message) => message !== undefined && message !== '').join('\n');
  return { test, message: stripVTControlCharacters(told) || 'for a reason that is told above' };
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A failure in one line of at most 240 characters beside the test's name: the start of its message. */
export function inOneLine({ test, message }: Failure): string {
  const line = message.replaceAll(/\s+/g, ' ').trim();
  return `${test}: ${line.length > 240 ? `${line.slice(0, 239)}…` : line}`;
}
