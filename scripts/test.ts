// `npm test`: every check and every test, and one line with their sum.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { requireChromium } from './chromium.ts';
import { compileKernels } from './compileKernels.ts';
import { failWith } from './launchError.ts';
import { obtainOldestTypes } from './oldestTypes.ts';
import { prepareElectron } from './prepareElectron.ts';
import { projectRoot } from './project.ts';
import { untestedHere } from './testableHere.ts';

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What failed and why, told again at the end, where a long log is read first. */
  readonly failures?: readonly string[];
}

/** The part of Vitest's JSON report that is used. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const reports = join(projectRoot, 'test-results');
const vitestReport = join(reports, 'vitest.json');

/** Checks count as one each: passed or failed. */
const checks: readonly (readonly [name: string, ...command: string[]])[] = [
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['lint', 'eslint', '--max-warnings', '0', '.'],
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
  ['styles and elements by Chromium 114', 'tsx', 'scripts/checkFeatures.ts'],
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
  ['syntax of what was built by Chromium 114', 'tsx', 'scripts/checkBundles.ts'],
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
  return { name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** A runner that fails without a failed test (it crashed, or found no test) counts as one failure. */
function outcome(
  name: string,
  ok: boolean,
  passed: number,
  failed: number,
  failures: readonly string[] = [],
): Outcome {
  const silent = failed === 0 && (!ok || passed === 0);
  return { name, passed, failed: silent ? 1 : failed, failures };
}

function runVitest(): Outcome {
  heading('unit and parity tests');
  const ok = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${vitestReport}`,
  ]);
  const report = readReport(vitestReport) as VitestReport | undefined;
  return outcome(
    'unit and parity tests',
    ok,
    report?.numPassedTests ?? 0,
    report?.numFailedTests ?? 0,
    report?.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`),
  );
}

/** @param project of `playwright.config.ts` */
function runPlaywright(name: string, project: string): Outcome {
  heading(name);
  const playwrightReport = join(reports, `${project}.json`);
  const ok = run(['playwright', 'test', '--project', project, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport,
  });
  const report = readReport(playwrightReport) as
    { stats: { expected: number; unexpected: number; flaky: number } } | undefined;
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return outcome(name, ok, expected, unexpected + flaky);
}

function readReport(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
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

console.log('');
for (const failure of outcomes.flatMap(({ failures }) => failures ?? [])) {
  console.log(`${failure}\n`);
}
for (const { name, passed, failed } of outcomes) {
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed`);
}
for (const sentence of untestedHere()) console.log(sentence);
const passed = outcomes.reduce((sum, each) => sum + each.passed, 0);
const failed = outcomes.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
