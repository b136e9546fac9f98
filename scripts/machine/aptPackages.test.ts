// Installing what is missing: done where we may, otherwise the exact line to type.

import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest';

import { LaunchError } from '../launchError.ts';
import { installPackages, type AptSystem } from './aptPackages.ts';

/** An apt that writes down what it is asked for. */
class FakeApt implements AptSystem {
  readonly isAptSystem: boolean = true;
  readonly runs: string[] = [];

  constructor(
    readonly isRoot: boolean,
    private readonly names: readonly string[] = [],
    private readonly succeeds: (words: string) => boolean = () => true,
  ) {}

  knows(name: string): boolean {
    return this.names.includes(name);
  }

  aptGet(...words: string[]): boolean {
    this.runs.push(words.join(' '));
    return this.succeeds(words.join(' '));
  }
}

let log: MockInstance<typeof console.log>;

beforeEach(() => {
  log = vi.spyOn(console, 'log').mockReturnValue(undefined);
});

afterEach(() => {
  log.mockRestore();
});

function refusal(packages: readonly string[], system: AptSystem): string {
  let message = '';
  try {
    installPackages('A library is missing', packages, system);
  } catch (error) {
    expect(error).toBeInstanceOf(LaunchError);
    message = (error as LaunchError).message;
  }
  return message;
}

describe('for an ordinary user', () => {
  it('names the line to type and runs nothing', () => {
    const apt = new FakeApt(false);
    expect(refusal(['libnss3', 'libgbm1'], apt)).toBe(
      'A library is missing: run  sudo apt-get install -y --no-install-recommends libnss3 libgbm1',
    );
    expect(apt.runs).toEqual([]);
    expect(log).not.toHaveBeenCalled();
  });

  it('uses the new names where apt knows them, and only there', () => {
    const apt = new FakeApt(false, ['libgtk-3-0t64', 'libgtk-3-0', 'libnss3t64']);
    expect(refusal(['libgtk-3-0', 'libcups2', 'libnss3'], apt)).toMatch(
      / libgtk-3-0t64 libcups2 libnss3$/,
    );
  });

  it('knows every package that Debian renamed for 64-bit time', () => {
    const renamed = ['libasound2', 'libatk-bridge2.0-0', 'libatk1.0-0', 'libatspi2.0-0'];
    const more = ['libcups2', 'libglib2.0-0', 'libgtk-3-0'];
    const all = [...renamed, ...more];
    const newNames = all.map((name) => `${name}t64`);
    expect(refusal(all, new FakeApt(false, newNames))).toContain(newNames.join(' '));
  });
});

describe('for root', () => {
  it('updates the lists, says what it installs, and installs it', () => {
    const apt = new FakeApt(true);
    expect(refusal(['xvfb'], apt)).toBe('');
    expect(apt.runs).toEqual(['update -qq', 'install -y --no-install-recommends xvfb -qq']);
    expect(log.mock.calls).toEqual([
      ['A library is missing. Installing: apt-get install -y --no-install-recommends xvfb'],
    ]);
  });

  it('asks for the new names only after the lists are up to date', () => {
    const names: string[] = [];
    const apt = new FakeApt(true, names, () => names.push('libcups2t64') > 0);
    installPackages('A library is missing', ['libcups2'], apt);
    expect(apt.runs.at(-1)).toContain(' libcups2t64 ');
  });

  it('still tries when the lists cannot be brought up to date', () => {
    const apt = new FakeApt(true, [], (words) => !words.startsWith('update'));
    expect(refusal(['xvfb'], apt)).toBe('');
    expect(apt.runs).toHaveLength(2);
  });

  it('tells when apt could not install', () => {
    const apt = new FakeApt(true, [], (words) => words.startsWith('update'));
    expect(refusal(['xvfb', 'libnss3'], apt)).toBe(
      'A library is missing, and apt-get could not install xvfb libnss3.',
    );
  });
});

describe('on a system without apt', () => {
  it.each([true, false])('names Debian’s packages and runs nothing (root: %s)', (isRoot) => {
    const apt = Object.assign(new FakeApt(isRoot), { isAptSystem: false });
    expect(refusal(['libnss3', 'xvfb'], apt)).toBe(
      'A library is missing: install what your system calls the Debian packages libnss3 xvfb.',
    );
    expect(apt.runs).toEqual([]);
  });
});
