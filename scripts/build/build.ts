// Builds the app into out/, quietly unless something is wrong.

import { spawnSync } from 'node:child_process';

import { LaunchError } from '../launchError.ts';
import { electronVite, projectRoot } from '../project.ts';
import { compileKernels } from './compileKernels.ts';
import { makePythonRuntime } from './pythonRuntime.ts';

/** @throws LaunchError with the build's own output */
export async function buildApp(): Promise<void> {
  console.log('Building the app...');
  await compileKernels();
  await makePythonRuntime();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [electronVite, 'build', '--logLevel', 'warn'],
    { cwd: projectRoot, encoding: 'utf8' },
  );
  if (status !== 0) throw new LaunchError(`The app could not be built.\n${stdout}${stderr}`);
}
