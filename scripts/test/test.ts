// `npm test`: every check and every test, side by side, and one line with their sum.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { compileKernels } from '../build/compileKernels.ts';
import { makePythonRuntime } from '../build/pythonRuntime.ts';
import { prepareElectron } from '../electron/prepareElectron.ts';
import { failWith } from '../launchError.ts';
import { requireChromium } from '../machine/chromium.ts';
import { obtainOldestTypes } from '../oldestEngine/oldestTypes.ts';
import { projectRoot } from '../project.ts';
import { build, checks, forgetComponents, format, program, type Check } from './checks.ts';
import { runNode } from './command.ts';
import { runInLanes, type Job } from './lanes.ts';
import { skippedTests } from './testableHere.ts';
import { inOneLine, readPlaywrightReport, readVitestReport, type Report } from './testReports.ts';

interface Outcome extends Report {
  readonly name: string;
}

/** One more than a small machine has processors: what drives a window waits for it part of its time. */
const LANES = 3;

const WINDOWS = 'end-to-end tests';

const reports = join(projectRoot, 'test-results');

const check = ({ name, words, after }: Check): Job<Outcome> => ({
  name,
  after,
  run: async () => {
    const passed = await runNode(name, words);
    return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, failures: [], leftOut: [] };
  },
});

/** A runner that fails without a failed test (it crashed, or found no test) counts as one failure. */
function outcome(name: string, ok: boolean, report: Report): Outcome {
  const told = Math.max(report.failed, report.failures.length);
  const silent = told === 0 && (!ok || report.passed === 0);
  return { ...report, name, failed: silent ? 1 : told };
}

/** @param projects of `vitest.config.ts`, a `!` before those that are left out */
function vitest(name: string, projects: string, after?: string): Job<Outcome> {
  const report = join(reports, `${projects.replace('!', 'without-')}.json`);
  const words = ['run', '--project', projects, '--maxWorkers=50%'];
  words.push('--reporter=default', '--reporter=json', `--outputFile=${report}`);
  return {
    name,
    after,
    run: async () => {
      const ok = await runNode(name, [program('vitest/vitest.mjs'), ...words]);
      return outcome(name, ok, readVitestReport(report));
    },
  };
}

/**
 * @param project of `playwright.config.ts`
 * @param after the job that must have ended before
 */
function playwright(name: string, project: string, after = build.name): Job<Outcome> {
  const report = join(reports, `${project}.json`);
  // Each empties its folder of what failed before.
  const output = `--output=${join(reports, 'e2e', project)}`;
  const words = ['test', '--project', project, output, '--reporter=list,json'];
  return {
    name,
    after,
    run: async () => {
      const ok = await runNode(name, [program('@playwright/test/cli.js'), ...words], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      });
      return outcome(name, ok, readPlaywrightReport(report));
    },
  };
}

/** Fetches and installs what the tests need, so that none of them meets a machine without it. */
async function prepareMachine(): Promise<void> {
  requireChromium();
  await compileKernels();
  await makePythonRuntime();
  await obtainOldestTypes();
  const { display } = await prepareElectron();
  await display.stop();
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports);
await forgetComponents();
await prepareMachine().catch(failWith);
// What takes longest first, or it would run alone at the end.
const outcomes = await runInLanes(
  [
    check(build),
    playwright(WINDOWS, 'electron'),
    // Not beside the others: two windows at once would keep each other waiting.
    playwright('end-to-end tests of faults and packages', 'faults', WINDOWS),
    vitest('component tests', 'components', build.name),
    vitest('unit and parity tests', '!components'),
    // Short enough to be over when the build is.
    check(format),
    playwright('end-to-end tests on today’s Chromium', 'chromium'),
    ...checks.map(check),
  ],
  LANES,
);

// All of it, then each in a line: where a log was cut to its end, those lines are what is left.
const failures = outcomes.flatMap((each) => each.failures);
for (const { test, message } of failures) console.log(`\n${test}\n${message}`);
console.log('');
for (const { name, passed, failed } of outcomes) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
for (const sentence of skippedTests(outcomes.flatMap((each) => each.leftOut))) {
  console.log(sentence);
}
for (const failure of failures) console.log(`FAILED ${inOneLine(failure)}`);
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
