// `npm run bench`: whole training loops on our core and on others in turn, or our core alone at every size.

import { writeFile } from 'node:fs/promises';

import { failWith } from '../scripts/launchError.ts';
import { withEngineProcesses } from './children/engineProcesses.ts';
import { measureComparison } from './measureComparison.ts';
import { measurePython } from './python/measurePython.ts';
import { OptionError, readBenchOptions, usage, type BenchOptions } from './options.ts';
import { withBenchFolder } from './prepareFolder.ts';
import { chartSvg } from './report/chart.ts';
import { comparisonSections } from './report/comparisonDocument.ts';
import { writeBeside, writeSections } from './report/document.ts';
import { jsonLines } from './report/results.ts';
import {
  chartFiles,
  growthRows,
  scaleCharts,
  scaleRows,
  scaleSections,
} from './report/scaleReport.ts';
import { textTable } from './report/table.ts';
import { measureScale, scaledEngines } from './scale/scale.ts';
import { axisNames } from './scale/sizes.ts';

async function compareEngines(options: BenchOptions): Promise<void> {
  const { engines, workloads, rounds, json, write } = options;
  const results = await withBenchFolder((folder) =>
    withEngineProcesses(engines, folder, (processes) =>
      measureComparison(processes, workloads, rounds),
    ),
  );
  if (json !== undefined) await writeFile(json, jsonLines(results));
  if (write) {
    await writeSections(comparisonSections(results));
    await writeBeside('results.json', JSON.stringify(results));
  }
}

async function compareSizes({ rounds, json, write }: BenchOptions): Promise<void> {
  const series = await withBenchFolder((folder) =>
    withEngineProcesses(scaledEngines, folder, (processes) => measureScale(processes, rounds)),
  );
  for (const axis of axisNames) console.log(`\n${textTable(scaleRows(series, axis))}`);
  console.log(`\n${textTable(growthRows(series))}`);
  if (json !== undefined) {
    await writeFile(json, series.map((each) => `${JSON.stringify(each)}\n`).join(''));
  }
  if (write) {
    await writeSections(scaleSections(series));
    await writeBeside('scale.json', JSON.stringify(series));
    const charts = scaleCharts(series);
    for (const axis of axisNames) await writeBeside(chartFiles[axis], chartSvg(charts[axis]));
  }
}

try {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else if (options.python) await measurePython(options.rounds);
  else if (options.scale) await compareSizes(options);
  else await compareEngines(options);
} catch (error) {
  if (!(error instanceof OptionError)) failWith(error);
  console.error(`${error.message} --help tells more.`);
  process.exitCode = 1;
}
