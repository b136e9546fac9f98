// `npm run bench:window`: start, frames, input and memory of the real window, beside those of an empty one in the same run, what many kept runs cost, how soon the workbench answers, and what the lab's bars come to.

import { buildApp } from '../../scripts/build/build.ts';
import { prepareElectron, type PreparedElectron } from '../../scripts/electron/prepareElectron.ts';
import { failWith } from '../../scripts/launchError.ts';
import { cacheFolder } from '../../scripts/project.ts';
import { withTempFolder } from '../../scripts/tempFolder.ts';
import { measureColdStart } from './coldStart.ts';
import { bundleInto, layOutEmptyWindow, type Program } from './electronScripts.ts';
import { emptyWindowOf } from './emptyWindow.ts';
import { measureInitialScript } from './initialScript.ts';
import { readWindowOptions, usage, type WindowOptions } from './options.ts';
import * as report from './report.ts';

async function bench(): Promise<void> {
  const options = readWindowOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return;
  }
  await buildApp();
  const electron = await prepareElectron();
  Object.assign(process.env, electron.display.environment);
  // As the end-to-end tests' own start does.
  const { executable, arguments: words } = electron;
  process.env.ELECTRON_UNDER_TEST = JSON.stringify({ executable, arguments: words });
  try {
    await withTempFolder(cacheFolder, (folder) => measure(folder, electron, options));
  } finally {
    await electron.display.stop();
  }
}

async function measure(
  folder: string,
  electron: PreparedElectron,
  { wants, pairs }: WindowOptions,
): Promise<void> {
  const emptyWindow = await layOutEmptyWindow(folder, electron);
  const startEmpty = emptyWindowOf(emptyWindow);
  console.log(report.machine(electron.executable));
  if (wants('start')) await measureStarts(folder, emptyWindow, electron, pairs);
  if (wants('frames')) {
    const { measureFloor, measurePages } = await import('./frames.ts');
    report.printFrames([...(await measureFloor(startEmpty)), ...(await measurePages())]);
  }
  if (wants('memory')) {
    const { measureTenTrainings } = await import('./tenTrainings.ts');
    report.printMemory(await measureTenTrainings(startEmpty));
  }
  if (wants('runs')) {
    const { measureKeptRuns } = await import('./keptRuns.ts');
    report.printKeptRuns(await measureKeptRuns(pairs));
  }
  if (wants('workbench')) {
    const { measureWorkbench } = await import('./workbench.ts');
    report.printWorkbench(await measureWorkbench(pairs));
  }
  if (wants('lab')) {
    const { measureLab } = await import('./lab.ts');
    report.printLab(await measureLab());
  }
}

async function measureStarts(
  folder: string,
  emptyWindow: Program,
  electron: PreparedElectron,
  pairs: number,
): Promise<void> {
  const probe = await bundleInto(folder, 'startProbe');
  const subjects = {
    empty: { ...emptyWindow, shows: 'body', showsNext: '' },
    app: { ...electron, shows: 'h1', showsNext: '.drawing svg' },
  };
  for (const language of ['ja', 'en'] as const) {
    const start = await measureColdStart(pairs, language, probe, subjects, electron.environment);
    report.printStart(language, start);
    report.printScript(language, measureInitialScript(start.fetched));
  }
}

await bench().catch((error: unknown) => {
  process.exitCode = failWith(error);
});
