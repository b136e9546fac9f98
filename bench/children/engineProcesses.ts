// Starts the process of every engine for a benchmark run, and stops them all.

import { LaunchError } from '../../scripts/launchError.ts';
import { engineNames, type EngineName } from '../engines/names.ts';
import { Child, EngineMissing, type Launch } from './child.ts';
import { openElectron, type ElectronHost } from './electronHost.ts';
import { launchesOf } from './launches.ts';

export interface EngineProcesses {
  /** In the order of the tables. */
  readonly children: ReadonlyMap<EngineName, Child>;
  /** What every engine is made of. */
  readonly versions: Readonly<Record<string, string>>;
  /** Why engines are not there. */
  readonly missing: ReadonlyMap<EngineName, string>;
}

/**
 * Starts the wanted engines, has `work` done with those that are there, and ends them.
 *
 * @param folder holds the bundles, the engine files and the problems
 * @throws LaunchError when no engine is there
 */
export async function withEngineProcesses<Result>(
  wanted: readonly EngineName[],
  folder: string,
  work: (processes: EngineProcesses) => Promise<Result>,
): Promise<Result> {
  const children = new Map<EngineName, Child>();
  const missing = new Map<EngineName, string>();
  const versions: Record<string, string> = {};
  let electron: Promise<ElectronHost> | undefined;
  const launches = launchesOf(folder, () => (electron ??= openElectron(folder)));
  const start = async (name: EngineName, launch: () => Promise<Launch>) => {
    try {
      const started = await Child.start(await launch());
      children.set(name, started.child);
      Object.assign(versions, started.versions);
    } catch (error) {
      if (!(error instanceof EngineMissing)) throw error;
      missing.set(name, error.message);
      console.log(`Without ${name}: ${error.message}.`);
    }
  };
  try {
    for (const name of engineNames) {
      if (wanted.includes(name)) await start(name, launches[name]);
    }
    if (children.size === 0) throw new LaunchError('Nothing was measured: no engine is there.');
    return await work({ children, versions, missing });
  } finally {
    await Promise.all([...children.values()].map((child) => child.stop()));
    await electron?.then(
      (host) => host.stop(),
      () => undefined, // told already as the reason why an engine is missing
    );
  }
}
