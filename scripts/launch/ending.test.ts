// How a program is ended with what it has started, as each system has it.

import { describe, expect, it } from 'vitest';

import { askToEnd, forceToEnd, hasGroups, type EndingSystem } from './ending.ts';

/** Writes down what is asked of it. */
class FakeSystem implements EndingSystem {
  readonly done: string[] = [];

  constructor(
    readonly platform: NodeJS.Platform,
    private readonly code?: string,
  ) {}

  signal(pid: number, signal: NodeJS.Signals): void {
    if (this.code) throw Object.assign(new Error('kill'), { code: this.code });
    this.done.push(`${signal} ${pid}`);
  }

  run(program: string, words: readonly string[]): void {
    this.done.push([program, ...words].join(' '));
  }
}

describe.each(['linux', 'darwin'] as const)('on %s', (platform) => {
  it('the first process is asked, and the group is forced', () => {
    const system = new FakeSystem(platform);
    askToEnd(41, system);
    forceToEnd(41, system);
    expect(system.done).toEqual(['SIGTERM 41', 'SIGKILL -41']);
    expect(hasGroups(platform)).toBe(true);
  });

  it('one that has ended is no error, one that may not be ended is', () => {
    forceToEnd(41, new FakeSystem(platform, 'ESRCH'));
    expect(() => {
      forceToEnd(41, new FakeSystem(platform, 'EPERM'));
    }).toThrow('kill');
  });
});

it('on Windows, where a signal is no request and nothing has a group, taskkill finds the whole tree', () => {
  const system = new FakeSystem('win32');
  askToEnd(41, system);
  forceToEnd(41, system);
  expect(system.done).toEqual(['taskkill /pid 41 /t', 'taskkill /pid 41 /t /f']);
  expect(hasGroups('win32')).toBe(false);
});
