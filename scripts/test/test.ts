// `npm test`: every check and every test, and one line with their sum.

import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { compileKernels } from '../build/compileKernels.ts';
import { prepareElectron } from '../electron/prepareElectron.ts';
import { failWith } from '../launchError.ts';
import { requireChromium } from '../machine/chromium.ts';
import { obtainOldestTypes } from '../oldestEngine/oldestTypes.ts';
import { projectRoot } from '../project.ts';
import { inOneLine, readPlaywrightReport, readVitestReport, type Report } from './testReports.ts';
import { untestedHere } from './testableHere.ts';

interface Outcome extends Report {
  readonly name: string;
}

const reports = join(projectRoot, 'test-results');
const vitestReport = join(reports, 'vitest.json');

/** Checks count as one each: passed or failed. */
const checks: readonly (readonly [name: string, ...command: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
  ['circles of imports', 'oxlint'],
  ['types of the tools’ settings', 'tsc', '-p', '.'],
  ['types of core', 'tsc', '-p', 'core'],
  ['types of core/tensor/simd', 'tsc', '-p', 'core/tensor/simd'],
  ['types of core/cli and its tests', 'tsc', '-p', 'core/tsconfig.cli.json'],
  ['types of electron', 'tsc', '-p', 'electron'],
  ['types of electron by Electron 25', 'tsc', '-p', 'electron/tsconfig.oldest.json'],
  [
    'types of renderer',
    'svelte-check',
    '--tsconfig',
    'renderer/tsconfig.json',
    '--fail-on-warnings',
  ],
  [
    'types of renderer by Chromium 114',
    'svelte-check',
    '--tsconfig',
    'renderer/tsconfig.oldest.json',
    '--fail-on-warnings',
  ],
  ['styles and elements by Chromium 114', 'tsx', 'scripts/oldestEngine/checkFeatures.ts'],
  ['types of the renderer’s tests', 'tsc', '-p', 'renderer/tsconfig.test.json'],
  ['types of renderer/build', 'tsc', '-p', 'renderer/build'],
  ['types of scripts', 'tsc', '-p', 'scripts'],
  ['types of bench', 'tsc', '-p', 'bench'],
  ['types of bench’s AssemblyScript', 'tsc', '-p', 'bench/peak/assembly', '--noEmit'],
  ['types of packaging', 'tsc', '-p', 'packaging'],
  ['types of tests', 'tsc', '-p', 'tests'],
  ['types of bench/window', 'tsc', '-p', 'bench/window'],
  ['unused code and dependencies', 'knip', '--no-progress'],
  ['build', 'electron-vite', 'build', '--logLevel', 'warn'],
  ['syntax of what was built by Chromium 114', 'tsx', 'scripts/oldestEngine/checkBundles.ts'],
];

function run(command: readonly string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

function heading(name: string): void {
  console.log(`\n== ${name}`);
}

function check([name, ...command]: (typeof checks)[number]): Outcome {
  heading(name);
  const passed = run(command);
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1, failures: [] };
}

/** A runner that fails without a failed test (it crashed, or found no test) counts as one failure. */
function outcome(name: string, ok: boolean, report: Report): Outcome {
  const told = Math.max(report.failed, report.failures.length);
  const silent = told === 0 && (!ok || report.passed === 0);
  return { ...report, name, failed: silent ? 1 : told };
}

function runVitest(): Outcome {
  const name = 'unit and parity tests';
  heading(name);
  const ok = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${vitestReport}`,
  ]);
  return outcome(name, ok, readVitestReport(vitestReport));
}

/** @param project of `playwright.config.ts` */
function runPlaywright(name: string, project: string): Outcome {
  heading(name);
  const report = join(reports, `${project}.json`);
  const ok = run(['playwright', 'test', '--project', project, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return outcome(name, ok, readPlaywrightReport(report));
}

/** Fetches and installs what the tests need, so that none of them meets a machine without it. */
async function prepareMachine(): Promise<void> {
  requireChromium();
  await compileKernels();
  await obtainOldestTypes();
  const { display } = await prepareElectron();
  await display.stop();
}

await rm(reports, { recursive: true, force: true });
await mkdir(reports);
await prepareMachine().catch(failWith);
const outcomes = [
  ...checks.map(check),
  runVitest(),
  runPlaywright('end-to-end tests', 'electron'),
  runPlaywright('end-to-end tests on today’s Chromium', 'chromium'),
];

// All of it, then each in a line: where a log was cut to its end, those lines are what is left.
const failures = outcomes.flatMap((each) => each.failures);
for (const { test, message } of failures) console.log(`\n${test}\n${message}`);
console.log('');
for (const { name, passed, failed } of outcomes) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
for (const sentence of untestedHere()) console.log(sentence);
for (const failure of failures) console.log(`FAILED ${inOneLine(failure)}`);
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
