// `npm run dev`: the app with its pages reloaded as they change.

import { compileKernels } from '../build/compileKernels.ts';
import { makePythonRuntime } from '../build/pythonRuntime.ts';
import { prepareElectron } from '../electron/prepareElectron.ts';
import { failWith } from '../launchError.ts';
import { electronVite } from '../project.ts';
import { runUntilStopped } from './runApp.ts';

async function dev(): Promise<number> {
  await compileKernels();
  await makePythonRuntime();
  const electron = await prepareElectron();
  const noSandbox = electron.arguments.includes('--no-sandbox') ? ['--noSandbox'] : [];
  try {
    return await runUntilStopped(process.execPath, [electronVite, 'dev', ...noSandbox], {
      ...electron.environment,
      ELECTRON_EXEC_PATH: electron.executable,
    });
  } finally {
    await electron.display.stop();
  }
}

process.exitCode = await dev().catch(failWith);
