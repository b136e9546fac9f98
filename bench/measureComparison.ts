// Compares the engines: prints the figures of each workload as soon as they are measured, and returns all of them.

import type { EngineProcesses } from './children/engineProcesses.ts';
import { compare, higherPeaks, type Peaks } from './comparison.ts';
import { comparisonRows, peakRows } from './report/comparisonTable.ts';
import { thisMachine } from './report/machine.ts';
import { disagreeing, resultOf, type Results, type WorkloadResult } from './report/results.ts';
import { textTable } from './report/table.ts';
import type { WorkloadName } from './workloads.ts';

/** @param rounds that count */
export async function measureComparison(
  processes: EngineProcesses,
  names: readonly WorkloadName[],
  rounds: number,
): Promise<Results> {
  let peaks: Peaks = new Map();
  const workloads: WorkloadResult[] = [];
  for (const name of names) {
    peaks = await higherPeaks(processes, peaks);
    const result = resultOf(name, await compare(processes, name, rounds));
    printResult(result);
    workloads.push(result);
  }
  peaks = await higherPeaks(processes, peaks);
  const results = {
    date: new Date().toISOString().slice(0, 10),
    rounds,
    machine: thisMachine(),
    versions: {
      'Node.js': process.versions.node,
      'V8 of Node.js': process.versions.v8,
      ...processes.versions,
    },
    peaks: Object.fromEntries(peaks),
    missing: Object.fromEntries(processes.missing),
    workloads,
  };
  console.log(`\n${textTable(peakRows(results.peaks))}`);
  return results;
}

function printResult(result: WorkloadResult): void {
  const billions = (result.operations / 1e9).toFixed(2);
  console.log(`\n${result.workload}: ${billions} billion operations`);
  console.log(textTable(comparisonRows(result)));
  const others = disagreeing(result);
  if (others.length > 0) console.log(`Another result than ours: ${others.join(', ')}`);
}
