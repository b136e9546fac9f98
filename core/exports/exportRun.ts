// A kept run in the forms in which other programs take it.

import { strToU8 } from 'fflate';

import { torchShape } from '../nn/parameterName.ts';
import { atOnce, type Portions } from '../portions.ts';
import type { RunHead, RunRecord } from '../runs/runRecord.ts';
import { encodeSafetensors } from '../runs/safetensors.ts';
import { epochsCsv, stepsCsvInPortions } from './curvesCsv.ts';
import type { ExportFormat } from './exportFormats.ts';
import { fileName, localMinute } from './fileName.ts';
import { notebook } from './notebook.ts';
import { npz } from './npz.ts';
import { pythonProgram } from './pythonProgram.ts';
import { runJsonInPortions } from './runJson.ts';

const extensions: Readonly<Record<ExportFormat, string>> = {
  runFile: '.bprun',
  epochsCsv: '-epochs.csv',
  stepsCsv: '-steps.csv',
  json: '.json',
  safetensors: '.safetensors',
  npz: '.npz',
  python: '.py',
  notebook: '.ipynb',
};

/** What the file is called: as the run is; without a name, after when it was started, e.g. `run-2026-11-24-1432.json`. */
export function exportName(
  { name, startedAt }: Pick<RunHead, 'name' | 'startedAt'>,
  format: ExportFormat,
): string {
  const started = `run-${localMinute(new Date(startedAt))}`;
  return fileName(name, extensions[format], started);
}

export function exportRun(
  record: RunRecord,
  format: Exclude<ExportFormat, 'runFile'>,
): Uint8Array {
  return atOnce(exportInPortions(record, format));
}

/** `exportRun` in portions. */
export function* exportInPortions(
  record: RunRecord,
  format: Exclude<ExportFormat, 'runFile'>,
): Portions<Uint8Array> {
  const { head, curves, parameters } = record;
  switch (format) {
    case 'epochsCsv':
      return strToU8(epochsCsv(curves, head.valRows));
    case 'stepsCsv':
      return yield* stepsCsvInPortions(curves);
    case 'json':
      return yield* runJsonInPortions(record);
    case 'safetensors':
      return encodeSafetensors({
        tensors: parameters.map((parameter) => ({
          name: parameter.name,
          shape: torchShape(parameter),
          values: parameter.values,
        })),
        metadata: { format: 'pt', run: JSON.stringify(head) },
      });
    case 'npz':
      return npz(parameters);
    case 'python':
      return strToU8(pythonProgram(head.config, head.ownBackward));
    case 'notebook':
      return strToU8(notebook(head.config, head.ownBackward));
  }
}
