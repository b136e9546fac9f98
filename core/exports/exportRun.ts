// A kept run in the forms in which other programs take it.

import { strToU8 } from 'fflate';

import { torchShape } from '../nn/parameterName.ts';
import { atOnce, type Portions } from '../portions.ts';
import type { RunRecord } from '../runs/runRecord.ts';
import { encodeSafetensors } from '../runs/safetensors.ts';
import { epochsCsv, stepsCsvInPortions } from './curvesCsv.ts';
import type { ExportFormat } from './exportFormats.ts';
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

/** The end of the name that a file of this form has. */
export function extensionOf(format: ExportFormat): string {
  return extensions[format];
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
      return strToU8(pythonProgram(head.config));
    case 'notebook':
      return strToU8(notebook(head.config));
  }
}
