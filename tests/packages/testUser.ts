// An ordinary user of this machine, made for a test and gone after it, with everything that was theirs.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

import { expect } from '@playwright/test';

import { killProcess } from '../killProcess.ts';

interface Process {
  readonly pid: number;
  readonly executable: string;
  /** Its words with blanks between them: Chromium's own processes keep theirs in no other form. */
  readonly commandLine: string;
  /** What the kernel says of it. */
  readonly status: string;
}

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

  /** Starts a command as this user. What it starts in turn may go on after it. */
  start(command: string, ...given: string[]): void {
    spawn(command, given, {
      uid: this.uid,
      gid: this.gid,
      cwd: this.home,
      env: { ...process.env, ...this.environment },
      stdio: 'ignore',
    });
  }

  /** This user's processes. */
  processes(): readonly Process[] {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .flatMap((entry) => this.process(Number(entry)) ?? []);
  }

  async remove(): Promise<void> {
    // A process may start another while it is being ended, and one that has ended is the user's until its parent has read how.
    await expect(() => {
      for (const { pid } of this.processes()) killProcess(pid);
      execFileSync('userdel', ['--remove', this.name], { stdio: 'pipe' });
    }).toPass();
  }

  /** Undefined for a process of somebody else, or one that has just ended. */
  private process(pid: number): Process | undefined {
    try {
      // The owner of its folder would not do: that is root for a process in a sandbox.
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      if (Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) !== this.uid) return undefined;
      return {
        pid,
        status,
        executable: readlinkSync(`/proc/${pid}/exe`),
        commandLine: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim(),
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ESRCH') return undefined;
      throw error;
    }
  }
}
