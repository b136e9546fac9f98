// `npm start`: builds the app and runs it, whatever the machine has or lacks, until it is closed or stopped.

import { watch } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { buildApp } from '../build/build.ts';
import { prepareElectron } from '../electron/prepareElectron.ts';
import { failWith } from '../launchError.ts';
import { projectRoot } from '../project.ts';
import { runUntilStopped } from './runApp.ts';

const screenshot = join(projectRoot, 'out/first-window.png');

async function start(): Promise<number> {
  await buildApp();
  const electron = await prepareElectron();
  const words = [...electron.arguments, ...process.argv.slice(2)];
  if (electron.display.isVirtual) {
    console.log(
      `No display found: running under Xvfb (virtual screen). A screenshot of the first window will be at ${screenshot}. Ctrl-C stops it.`,
    );
    await announce(screenshot);
    words.push(`--screenshot-first-window=${screenshot}`);
  }
  try {
    return await runUntilStopped(electron.executable, words, electron.environment);
  } finally {
    await electron.display.stop();
  }
}

/** Says so when the file appears. */
async function announce(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== basename(file)) return;
    watcher.close();
    console.log(`Screenshot of the first window: ${file}`);
  });
  watcher.unref();
}

process.exitCode = await start().catch(failWith);
