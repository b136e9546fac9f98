// Running a program until it ends or we are stopped, with real processes: afterwards nothing is left.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { projectRoot } from '../project.ts';
import { isHarmless } from './runApp.ts';

const runApp = new URL('runApp.ts', import.meta.url).href;

/** Lives until it is killed; prints its own number and that of its child, which ignores SIGTERM. */
const family = `
  const { spawn } = require('node:child_process');
  const stubborn = \`
    process.on('SIGTERM', () => undefined);
    console.log(process.pid);
    process.send('ready');
    setInterval(() => undefined, 1000);
  \`;
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const child = spawn(process.execPath, ['-e', stubborn], { stdio });
  console.log(process.pid);
  setInterval(() => undefined, 1000);
`;

const launchers: ChildProcess[] = [];

afterEach(() => {
  for (const launcher of launchers.splice(0)) launcher.kill('SIGKILL');
});

const moduleWords = ['--import', 'tsx', '--input-type=module', '-e'];

/** A process of its own that runs the program as `npm start` runs Electron. */
function launch(program: string) {
  const words = ['-e', program];
  const script = `
    import { runUntilStopped } from ${JSON.stringify(runApp)};
    const words = ${JSON.stringify(words)};
    process.exitCode = await runUntilStopped(process.execPath, words, { ...process.env, LAB: 'yes' });
  `;
  const launcher = spawn(process.execPath, [...moduleWords, script], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  launchers.push(launcher);
  const output = { text: '', errors: '' };
  launcher.stdout.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
  launcher.stderr.on('data', (chunk: Buffer) => (output.errors += chunk.toString()));
  const ended = once(launcher, 'close') as Promise<[number | null]>;
  return { launcher, output, status: ended.then(([status]) => status) };
}

function until(condition: () => boolean): Promise<unknown> {
  return vi.waitUntil(condition, { timeout: 40_000 });
}

/** A process that has ended but whose parent has not asked for its status yet runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const file = `/proc/${pid}/stat`;
  return !existsSync(file) || !/\) [ZX] /.test(readFileSync(file, 'utf8'));
}

async function pidsIn(output: { readonly text: string }): Promise<number[]> {
  await until(() => (output.text.match(/\d+\n/g) ?? []).length === 2);
  return output.text.trim().split('\n').map(Number);
}

describe('a program that ends by itself', () => {
  it.each([0, 7])('passes its status %d on', async (status) => {
    expect(await launch(`process.exitCode = ${status}`).status).toBe(status);
  });

  it('counts as failed when a signal ended it', async () => {
    expect(await launch('process.kill(process.pid, "SIGKILL")').status).toBe(1);
  });

  it('gets the environment it is given, and prints as if it stood alone', async () => {
    const { output, status } = launch('console.log(process.env.LAB); console.error("trouble")');
    expect(await status).toBe(0);
    expect(output.text).toBe('yes\n');
    expect(output.errors).toBe('trouble\n');
  });

  it('is not quoted with what Chromium says on machines without a desktop', async () => {
    const harmless = '[1:0101/000000.1:ERROR:bus.cc(407)] Failed to connect to the bus';
    const { output, status } = launch(
      `console.error(${JSON.stringify(harmless)}); console.error(); console.error('trouble')`,
    );
    expect(await status).toBe(0);
    expect(output.errors).toBe('trouble\n');
  });

  it('leaves none of its children behind', async () => {
    const { output, status } = launch(`${family}; child.on('message', () => process.exit(3))`);
    const pids = await pidsIn(output);
    expect(await status).toBe(3);
    await until(() => !pids.some(isRunning));
    expect(pids.filter(isRunning)).toEqual([]);
  });
});

describe('what counts as harmless', () => {
  it.each([
    '[9403:1124/011637.762434:ERROR:bus.cc(399)] Failed to connect to the bus: Could not parse',
    '[9429:1124/011638.072423:ERROR:viz_main_impl.cc(186)] Exiting GPU process due to errors',
    '[1128:0917/231237.987738:ERROR:dbus/bus.cc:405] Failed to connect to the bus',
    '[1128:0917/231238.123511:ERROR:dbus/object_proxy.cc:572] Failed to call method: org.free',
    '[12:34:0917/231238.123511:ERROR:content/browser/gpu/gpu_process_host.cc:957] GPU process',
    '[70:1231/103313.630245:ERROR:sandbox_linux.cc(376)] InitializeSandbox() called with multiple threads in process gpu-process.',
    'libGL error: failed to load driver: swrast',
  ])('%s', (line) => {
    expect(isHarmless(line)).toBe(true);
  });

  it.each([
    'TypeError: the dbus of the app failed',
    'Error: GPU kernels: gpu_matmul.cc(3) is wrong',
    '[1:0101/000000.1:FATAL:gpu_data_manager_impl_private.cc(431)] GPU process isn’t usable. Goodbye.',
    '[1:0101/000000.1:ERROR:browser_main_loop.cc(276)] Gtk: cannot open display',
    '[1:0101/000000.1:ERROR:ozone_platform_x11.cc(239)] Missing X server or $DISPLAY',
    '[1:0101/000000.1:INFO:CONSOLE(1)] "the bus.cc(1)] of a page"',
  ])('not %s', (line) => {
    expect(isHarmless(line)).toBe(false);
  });
});

describe('a program that we are told to stop', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('ends at %s with all of its children', async (signal, expected) => {
    const { launcher, output, status } = launch(family);
    const pids = await pidsIn(output);
    expect(pids.every(isRunning)).toBe(true);
    launcher.kill(signal);
    expect(await status).toBe(expected);
    await until(() => !pids.some(isRunning));
    expect(pids.filter(isRunning)).toEqual([]);
  });

  it('may end in order', async () => {
    const orderly = `process.on('SIGTERM', () => { console.log('saved'); process.exit(0); });
      console.log('ready'); setInterval(() => undefined, 1000);`;
    const { launcher, output, status } = launch(orderly);
    await until(() => output.text.includes('ready'));
    launcher.kill('SIGTERM');
    expect(await status).toBe(143);
    expect(output.text).toBe('ready\nsaved\n');
  });

  it('is ended by force when it does not listen', async () => {
    const deaf = `process.on('SIGTERM', () => undefined); ${family}`;
    const { launcher, output, status } = launch(deaf);
    const pids = await pidsIn(output);
    launcher.kill('SIGTERM');
    expect(await status).toBe(143);
    await until(() => !pids.some(isRunning));
    expect(pids.filter(isRunning)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('npm, which started us, is gone', () => {
  /** Shells as npm: they start the launcher and wait for it, the inner one without giving way to it. */
  const direct = '"$0" "$@" & wait';
  const throughShell = `sh -c '"$0" "$@"; exit' "$0" "$@" & wait`;

  it.each([
    ['it started us itself', direct],
    ['its shell stands between us and stays', throughShell],
  ])('ends the program when %s', async (_name, npmScript) => {
    const program = 'console.log(process.pid); setInterval(() => undefined, 1000)';
    const script = `
      import { runUntilStopped } from ${JSON.stringify(runApp)};
      console.log(process.pid);
      await runUntilStopped(process.execPath, ['-e', ${JSON.stringify(program)}], process.env);
    `;
    const npm = spawn('sh', ['-c', npmScript, process.execPath, ...moduleWords, script], {
      cwd: projectRoot,
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    launchers.push(npm);
    const output = { text: '' };
    npm.stdout.on('data', (chunk: Buffer) => (output.text += chunk.toString()));
    const pids = await pidsIn(output);
    npm.kill('SIGKILL');
    await until(() => !pids.some(isRunning));
    expect(pids.filter(isRunning)).toEqual([]);
  });
});
