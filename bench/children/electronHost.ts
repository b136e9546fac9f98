// Electron for the benchmark: the one that runs the app, running the benchmark's own small app instead.

import { link, mkdir, readdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { prepareElectron } from '../../scripts/electron/prepareElectron.ts';
import { LaunchError } from '../../scripts/launchError.ts';
import type { KernelKind } from '../engines/ourEngine.ts';
import { EngineMissing, type Launch } from './child.ts';

export interface ElectronHost {
  launch(kernels: KernelKind): Launch;
  stop(): Promise<void>;
}

/**
 * @param folder holds the bundles and the engine files
 * @throws EngineMissing when there is no Electron
 */
export async function openElectron(folder: string): Promise<ElectronHost> {
  const prepared = await prepareElectron(folder).catch((error: unknown) => {
    if (!(error instanceof LaunchError)) throw error;
    throw new EngineMissing(error.message, { cause: error });
  });
  const executable = prepared.arguments.includes(folder)
    ? prepared.executable
    : await runtimeFor(folder, prepared.executable);
  return {
    launch: (kernels) => ({
      command: executable,
      words: [...prepared.arguments, `--user-data-dir=${join(folder, `profile-${kernels}`)}`],
      environment: { ...prepared.environment, BENCH_KERNELS: kernels, BENCH_SUPPLIES: folder },
    }),
    stop: () => prepared.display.stop(),
  };
}

/**
 * An Electron without its default app runs what lies in its own folder. So this is a folder like its own,
 * with another app: the executable, which finds everything else beside itself, under a second name, the rest as links.
 */
async function runtimeFor(app: string, executable: string): Promise<string> {
  const source = dirname(executable);
  const runtime = join(app, 'runtime');
  await mkdir(join(runtime, 'resources'), { recursive: true });
  await symlink(app, join(runtime, 'resources/app'));
  const own = join(runtime, basename(executable));
  await link(executable, own);
  for (const name of await readdir(source)) {
    if (name === 'resources' || name === basename(executable)) continue;
    await symlink(join(source, name), join(runtime, name));
  }
  return own;
}
