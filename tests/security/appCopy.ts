// A copy of the built app under a name of its own, as a package has it, for a user who may do little.

import { spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { projectRoot } from '../../scripts/project.ts';

/** What the app is made of when it runs. */
const PARTS = ['out', 'resources', 'package.json'];

export interface AppCopy {
  /** Where the project's files lie. */
  readonly app: string;
  /** Starts it as the ordinary user. */
  readonly executable: string;
  /** A folder that the ordinary user may write to. */
  newFolder(): Promise<string>;
  /** A further executable, started by `prefix`, for instance a tracer. */
  executableUnder(name: string, prefix: string): Promise<string>;
  remove(): Promise<void>;
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export async function makeAppCopy(): Promise<AppCopy> {
  const { executable } = JSON.parse(process.env.ELECTRON_UNDER_TEST ?? '') as {
    executable: string;
  };
  const base = await mkdtemp(join(tmpdir(), 'backprop-lab-copy-'));
  await chmod(base, 0o755);
  const user = process.getuid?.() === 0 ? addUser() : undefined;

  const runtime = join(base, 'runtime');
  const app = join(runtime, 'resources/app');
  const linked = join(dirname(executable), 'resources/app');
  await cp(dirname(executable), runtime, { recursive: true, filter: (path) => path !== linked });
  // An executable of another name than Electron's own is what makes the app a packaged one.
  const binary = join(runtime, 'backprop-lab');
  await rename(join(runtime, 'electron'), binary);
  await mkdir(app, { recursive: true });
  for (const part of PARTS) {
    await cp(join(projectRoot, part), join(app, part), { recursive: true });
  }

  const newFolder = async () => {
    const folder = await mkdtemp(join(base, 'data-'));
    if (user) await chown(folder, user.uid, user.gid);
    return folder;
  };
  const home = await newFolder();
  const executableUnder = async (name: string, prefix: string) => {
    const script = join(base, name);
    const asUser = user ? `setpriv --reuid=${user.uid} --regid=${user.gid} --clear-groups` : '';
    await writeFile(
      script,
      `#!/bin/sh\nexport HOME='${home}'\nexec ${prefix} ${asUser} '${binary}' "$@"\n`,
      { mode: 0o755 },
    );
    return script;
  };

  return {
    app,
    executable: await executableUnder('as-user', ''),
    newFolder,
    executableUnder,
    remove: async () => {
      await rm(base, { recursive: true, force: true });
      if (user) run('userdel', user.name);
    },
  };
}

function addUser(): User {
  const name = `bplab${process.pid}`;
  run('useradd', '--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name);
  return { name, uid: Number(run('id', '-u', name)), gid: Number(run('id', '-g', name)) };
}

function run(command: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}
