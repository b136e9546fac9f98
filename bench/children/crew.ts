// All engines' processes of a run.

import { Child, EngineMissing, type Launch } from './child.ts';
import { engineNames, type EngineName } from '../engines/names.ts';

export interface Crew {
  /** In the order of the tables. */
  readonly children: ReadonlyMap<EngineName, Child>;
  /** What every engine is made of. */
  readonly versions: Readonly<Record<string, string>>;
  /** Why engines are not there. */
  readonly missing: ReadonlyMap<EngineName, string>;
}

/** Starts the wanted engines, has `work` done with those that are there, and ends them. */
export async function withCrew<Result>(
  wanted: (name: EngineName) => boolean,
  launches: Readonly<Record<EngineName, () => Promise<Launch>>>,
  work: (crew: Crew) => Promise<Result>,
): Promise<Result> {
  const children = new Map<EngineName, Child>();
  const missing = new Map<EngineName, string>();
  const versions: Record<string, string> = {};
  try {
    for (const name of engineNames.filter(wanted)) {
      try {
        const started = await Child.start(await launches[name]());
        children.set(name, started.child);
        Object.assign(versions, started.versions);
      } catch (error) {
        if (!(error instanceof EngineMissing)) throw error;
        missing.set(name, error.message);
      }
    }
    return await work({ children, versions, missing });
  } finally {
    await Promise.all([...children.values()].map((child) => child.stop()));
  }
}
