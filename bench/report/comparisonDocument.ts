// The sections of docs/performance.md that a comparison fills.

import { comparisonRows, peakRows } from './comparisonTable.ts';
import type { Results } from './results.ts';
import { markdownTable } from './table.ts';

export function comparisonSections(results: Results): Readonly<Record<string, string>> {
  return {
    'measured machine': machineSection(results),
    'measured loops': loopsSection(results),
    'measured peaks': markdownTable(peakRows(results.peaks)),
  };
}

function machineSection({ date, rounds, machine, versions, missing }: Results): string {
  const { processor, cores, memory, system } = machine;
  const parts = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const absent = Object.entries(missing).map(([name, reason]) => `Without ${name}: ${reason}.`);
  return [
    `Measured on ${date}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, on ${processor} with ${cores} cores and ${memory} GiB, ${system}: ${parts.join(', ')}.`,
    ...absent,
  ].join('\n\n');
}

function loopsSection({ workloads }: Results): string {
  return workloads
    .flatMap((result) => [
      `### \`${result.workload}\`: ${(result.operations / 1e9).toFixed(2)} billion operations`,
      markdownTable(comparisonRows(result)),
    ])
    .join('\n\n');
}
