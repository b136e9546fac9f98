// Parameters as a NumPy .npz file: a zip of .npy files (numpy.lib.format, version 1.0), one an array.

import { strToU8, zipSync } from 'fflate';

import { torchShape } from '../nn/parameterName.ts';
import type { ParameterValues } from '../serviceAnswers.ts';

/** What `numpy.load` opens: `W1 (out, in)`, `b1 (out,)`, ... */
export function npz(
  parameters: readonly ParameterValues[],
): Uint8Array {
  return zipSync(
    Object.fromEntries(
      parameters.map((parameter) => [
        `${parameter.name}.npy`,
        npy(parameter),
      ]),
    ),
    // A fixed time: the same parameters give the same bytes.
    { mtime: '1980-01-02', level: 0 },
  );
}

/** Magic string, version, and the header's length before the header itself. */
const PREAMBLE = 10;
/** The header ends at a multiple of it. */
const ALIGNMENT = 64;

function npy(parameter: ParameterValues): Uint8Array {
  const { values } = parameter;
  const axes = torchShape(parameter);
  const shape = axes.length === 1 ? `${axes[0]},` : axes.join(', ');
  const description = `{'descr': '<f4', 'fortran_order': False, 'shape': (${shape}), }`;
  const length =
    Math.ceil((PREAMBLE + description.length + 1) / ALIGNMENT) *
      ALIGNMENT -
    PREAMBLE;
  const header = `${description.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(PREAMBLE + length + values.byteLength);
  bytes.set([0x93, ...strToU8('NUMPY'), 1, 0]);
  new DataView(bytes.buffer).setUint16(8, length, true);
  bytes.set(strToU8(header), PREAMBLE);
  bytes.set(
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    PREAMBLE + length,
  );
  return bytes;
}
