// `npm run bench`: whole training loops on our core and on others, in turn on the same machine.

import { writeFile } from 'node:fs/promises';

import { withCrew } from './children/crew.ts';
import { openElectron, type ElectronHost } from './children/electronHost.ts';
import { launchesOf } from './children/launches.ts';
import { compare, higherPeaks, type Peaks } from './comparison.ts';
import { OptionError, readBenchOptions, usage, type BenchOptions } from './options.ts';
import { inBenchFolder } from './prepareFolder.ts';
import { comparisonRows, peakRows } from './report/comparisonTable.ts';
import { thisMachine } from './report/machine.ts';
import {
  disagreeing,
  jsonLines,
  resultOf,
  type Results,
  type WorkloadResult,
} from './report/results.ts';
import { textTable } from './report/table.ts';

async function run(options: BenchOptions): Promise<void> {
  const results = await inBenchFolder((folder) => measure(folder, options));
  if (options.json !== undefined) await writeFile(options.json, jsonLines(results));
}

async function measure(folder: string, options: BenchOptions): Promise<Results> {
  let electron: Promise<ElectronHost> | undefined;
  const launches = launchesOf(folder, () => (electron ??= openElectron(folder)));
  const wanted = (name: (typeof options.engines)[number]) => options.engines.includes(name);
  try {
    return await withCrew(wanted, launches, async (crew) => {
      for (const [name, reason] of crew.missing) console.log(`Without ${name}: ${reason}.`);
      let peaks: Peaks = new Map();
      const workloads: WorkloadResult[] = [];
      for (const workload of options.workloads) {
        peaks = await higherPeaks(crew, peaks);
        const result = resultOf(workload, await compare(crew, workload, options.rounds));
        tell(result);
        workloads.push(result);
      }
      peaks = await higherPeaks(crew, peaks);
      const results: Results = {
        date: new Date().toISOString().slice(0, 10),
        rounds: options.rounds,
        machine: thisMachine(),
        versions: {
          'Node.js': process.versions.node,
          'its V8': process.versions.v8,
          ...crew.versions,
        },
        peaks: Object.fromEntries(peaks),
        missing: Object.fromEntries(crew.missing),
        workloads,
      };
      console.log(`\n${textTable(peakRows(results.peaks))}`);
      return results;
    });
  } finally {
    const host = await electron?.catch(() => undefined);
    await host?.stop();
  }
}

function tell(result: WorkloadResult): void {
  const billions = (result.operations / 1e9).toFixed(2);
  console.log(`\n${result.workload}: ${billions} billion operations`);
  console.log(textTable(comparisonRows(result)));
  const others = disagreeing(result);
  if (others.length > 0) console.log(`NOT THE SAME RESULT: ${others.join(', ')}`);
}

try {
  const options = readBenchOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await run(options);
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  console.error(`${error.message} --help tells more.`);
  process.exitCode = 1;
}
