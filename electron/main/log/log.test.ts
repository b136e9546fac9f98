// The log file: a line an entry, with time and level, without the home folder, and never much larger than a megabyte.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it, vi } from 'vitest';

const folder = vi.hoisted(() => ({ path: '' }));
folder.path = mkdtempSync(join(tmpdir(), 'backprop-lab-log-'));

// Electron exists only inside Electron.
vi.mock('electron', () => ({
  app: { getPath: () => folder.path, getName: () => 'Backprop Lab', getVersion: () => '1.2.3' },
}));

const { lastProblems, logFile, logStart, startLog } = await import('./log.ts');
const { writeLog } = await import('./logWriter.ts');
const log = (await import('electron-log/node')).default;

const terminal = { ...console };
log.transports.console.level = false;
startLog(writeLog);
const isThereTooEarly = existsSync(logFile());
logStart();
const written = { ...console };
Object.assign(console, terminal);
const atStart = readFileSync(logFile(), 'utf8');

afterAll(() => {
  rmSync(folder.path, { recursive: true });
});

describe('the log', () => {
  it('is there from the first line, which names app and version', () => {
    expect(isThereTooEarly).toBe(false);
    expect(atStart).toMatch(/^\[[^\]]+\] \[info\] +Backprop Lab 1\.2\.3 started on Electron /);
    expect(atStart.trimEnd().split('\n')).toHaveLength(1);
  });

  it('holds nothing up where it cannot be written, and the terminal hears of it', async () => {
    vi.resetModules();
    const broken = await import('./log.ts');
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const told = console.error;
    broken.startLog(() => {
      throw new Error('no library');
    });
    console.error('something else');
    expect(console.error).toBe(told);
    expect(error.mock.calls).toEqual([
      ['The log cannot be written:', new Error('no library')],
      ['something else'],
    ]);
    Object.assign(console, terminal);
  });

  it.each([
    ['a pipe that nobody reads', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to a device', (path: string) => symlinkSync('/dev/zero', path)],
  ])('holds nothing up where %s has its name', async (_what, make) => {
    vi.resetModules();
    const before = folder.path;
    folder.path = mkdtempSync(join(tmpdir(), 'backprop-lab-log-'));
    const error = vi.spyOn(console, 'error').mockReturnValue();
    try {
      const odd = await import('./log.ts');
      make(odd.logFile());
      odd.startLog((await import('./logWriter.ts')).writeLog);
      console.error('something else');
      expect(error.mock.calls.map(([first]) => first as string)).toEqual([
        'The log cannot be written:',
        'something else',
      ]);
      expect(odd.lastProblems(10)).toEqual([]);
    } finally {
      error.mockRestore();
      rmSync(folder.path, { recursive: true });
      folder.path = before;
      Object.assign(console, terminal);
    }
  });

  it('knows no name where the system has no entry for the user', async () => {
    vi.resetModules();
    vi.doMock('node:os', async (original) => ({
      ...(await original<typeof import('node:os')>()),
      userInfo: () => {
        throw Object.assign(new Error('no entry'), { syscall: 'uv_os_get_passwd' });
      },
    }));
    expect((await import('./log.ts')).person).toEqual({ home: homedir(), name: '' });
    vi.doUnmock('node:os');
  });

  it('has a line for each entry, with time and level, and no home folder', () => {
    written.info('started');
    written.warn('odd:', join(homedir(), 'file'));
    written.error('failed:', new Error('first line\nsecond line'));
    const lines = readFileSync(logFile(), 'utf8').slice(atStart.length).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[(?:info|warn|error)\] /);
    }
    expect(lines[1]).toContain('~');
    expect(lines.join()).not.toContain(`${homedir()}/`);
    expect(lines[2]).toContain('second line');
  });

  it('quotes nothing of what an error quotes', () => {
    const path = join(tmpdir(), 'no such folder', 'my secret run.csv.1234.partial');
    let error: unknown;
    try {
      readFileSync(path);
    } catch (thrown) {
      error = thrown;
    }
    written.error('not saved:', error);
    written.error(`The window reports: ${String(error)}`);
    const text = readFileSync(logFile(), 'utf8');
    expect(text).toContain('ENOENT: no such file or directory, open …');
    expect(text).not.toContain('secret');
    expect(lastProblems(20).join()).not.toContain('no such folder');
  });

  it('gives out its last warnings and errors, the newest last', () => {
    for (let i = 0; i < 30; i++) {
      written.info(`usual ${i}`);
      written.error(`wrong ${i}`);
    }
    const problems = lastProblems(20);
    expect(problems).toHaveLength(20);
    expect(problems[0]).toContain('wrong 10');
    expect(problems.at(-1)).toContain('wrong 29');
  });

  it('is rotated at a megabyte and keeps three old files', () => {
    for (let i = 0; i < 1000; i++) written.info('x'.repeat(7000));
    const files = readdirSync(folder.path).sort();
    expect(files).toEqual(['main.1.log', 'main.2.log', 'main.3.log', 'main.log']);
    for (const file of files) {
      expect(statSync(join(folder.path, file)).size).toBeLessThan(1_010_000);
    }
    expect(lastProblems(20)).toEqual([]);
  });

  it('begins with the first line also where something is told before that', async () => {
    rmSync(logFile());
    vi.resetModules();
    const early = await import('./log.ts');
    early.startLog(() => {
      Object.assign(console, written);
    });
    console.error('too early');
    early.logStart();
    Object.assign(console, terminal);
    const lines = readFileSync(logFile(), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('[info]  Backprop Lab 1.2.3 started');
    expect(lines[1]).toContain('[error] too early');
  });
});
