// An ordinary user of this machine, made for a test and gone after it, with everything that was theirs.

import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';

import { expect } from '@playwright/test';

export class TestUser {
  readonly home: string;
  readonly uid: number;
  readonly gid: number;

  constructor(readonly name: string) {
    execFileSync('useradd', ['--create-home', '--shell', '/bin/sh', name]);
    const [, , uid, gid, , home] = execFileSync('getent', ['passwd', name], { encoding: 'utf8' })
      .trim()
      .split(':');
    this.uid = Number(uid);
    this.gid = Number(gid);
    this.home = home ?? '';
  }

  /** What differs from ours. */
  get environment(): NodeJS.ProcessEnv {
    return {
      HOME: this.home,
      USER: this.name,
      LOGNAME: this.name,
      XDG_CONFIG_HOME: undefined,
      XDG_RUNTIME_DIR: undefined,
      DBUS_SESSION_BUS_ADDRESS: undefined,
    };
  }

  /** Runs a command as this user and returns what it prints. */
  run(command: string, ...given: string[]): string {
    const { status, stdout, stderr } = spawnSync(command, given, {
      uid: this.uid,
      gid: this.gid,
      cwd: this.home,
      env: { ...process.env, ...this.environment },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${command} ${given.join(' ')} failed: ${stdout}${stderr}`);
    return stdout;
  }

  /** Command lines of this user's processes, by their numbers. */
  processes(): ReadonlyMap<number, readonly string[]> {
    const found = new Map<number, readonly string[]>();
    for (const entry of readdirSync('/proc')) {
      if (!/^\d+$/.test(entry)) continue;
      const words = this.commandLine(entry);
      if (words) found.set(Number(entry), words);
    }
    return found;
  }

  async remove(): Promise<void> {
    for (const pid of this.processes().keys()) kill(pid);
    await expect.poll(() => this.processes().size).toBe(0);
    execFileSync('userdel', ['--remove', this.name], { stdio: 'pipe' });
  }

  /** Undefined for a process of somebody else, or one that has just ended. */
  private commandLine(pid: string): readonly string[] | undefined {
    try {
      if (statSync(`/proc/${pid}`).uid !== this.uid) return undefined;
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      return words.filter((word) => word !== '');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ESRCH') return undefined;
      throw error;
    }
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
