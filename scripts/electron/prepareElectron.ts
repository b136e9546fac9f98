// Everything that must be there before Electron can run: a runtime, its libraries, a display.

import { openDisplay, type Display } from '../machine/display.ts';
import { requireLibraries } from '../machine/systemLibraries.ts';
import { projectRoot } from '../project.ts';
import { appArguments, findElectron } from './electronRuntime.ts';

export interface PreparedElectron {
  readonly executable: string;
  /** Arguments that make it run the app, switches included. */
  readonly arguments: readonly string[];
  readonly display: Display;
  /** What the app and its tests need in their environment. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * @param app folder of the app that it is to run; an Electron without its default app runs this project whatever is said here
 * @throws LaunchError
 */
export async function prepareElectron(app = projectRoot): Promise<PreparedElectron> {
  const runtime = await findElectron();
  console.log(runtime.explanation);
  requireLibraries(runtime.executable);
  const display = await openDisplay();
  const switches = sandboxSwitches();
  if (switches.length > 0) {
    console.log(
      `Started by root, for whom Chromium has no sandbox: running with ${switches.join(' ')}.`,
    );
  }
  return {
    executable: runtime.executable,
    arguments: [...appArguments(runtime, app), ...switches],
    display,
    environment: {
      ...process.env,
      ...display.environment,
      ELECTRON_RUN_AS_NODE: undefined,
    },
  };
}

/** Chromium refuses to run its sandbox for root. */
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
