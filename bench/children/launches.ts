// How the process of each engine is started.

import { join } from 'node:path';

import { findPython } from '../../tests/parity/pythonCases.ts';
import type { EngineName } from '../engines/names.ts';
import { EngineMissing, type Launch } from './child.ts';
import type { ElectronHost } from './electronHost.ts';

const pytorch = join(import.meta.dirname, '../engines/pytorch.py');

/**
 * @param folder holds the bundles, the engine files and the problems
 * @param electron asked for only when an engine needs it
 */
export function launchesOf(
  folder: string,
  electron: () => Promise<ElectronHost>,
): Readonly<Record<EngineName, () => Promise<Launch>>> {
  const node = (engine: string) => async () => nodeLaunch(folder, engine);
  const python = (loop: string) => async () => pythonLaunch(folder, loop);
  return {
    'simd (Electron)': async () => (await electron()).launch('simd'),
    'plain (Electron)': async () => (await electron()).launch('plain'),
    'simd (Node)': node('simd'),
    'plain (Node)': node('plain'),
    'PyTorch manual': python('manual'),
    'PyTorch article': python('article'),
    'PyTorch autograd': python('autograd'),
    'TensorFlow.js wasm': node('tensorFlowWasm'),
    'TensorFlow.js cpu': node('tensorFlowCpu'),
    ConvNetJS: node('convNet'),
  };
}

function nodeLaunch(folder: string, engine: string): Launch {
  return {
    command: process.execPath,
    words: [...relaxedSimd(), join(folder, 'nodeChild.js'), engine, folder],
  };
}

/** Before V8 11.4 a flag turns relaxed SIMD on; Electron 25 and newer versions of Node.js have it without. */
function relaxedSimd(): string[] {
  const [major, minor] = process.versions.v8.split('.').map(Number);
  return major < 11 || (major === 11 && minor < 4) ? ['--experimental-wasm-relaxed-simd'] : [];
}

/** @throws EngineMissing when no Python has PyTorch */
function pythonLaunch(folder: string, loop: string): Launch {
  python ??= findPython();
  if (python === undefined) throw new EngineMissing('no Python with PyTorch was found');
  return {
    command: python,
    words: [pytorch, loop, folder],
    environment: {
      ...process.env,
      OPENBLAS_NUM_THREADS: '1',
      OMP_NUM_THREADS: '1',
      MKL_NUM_THREADS: '1',
      // Whoever set these had another processor in mind: OpenBLAS knows best what is fast here.
      OPENBLAS_CORETYPE: undefined,
      OPENBLAS_L2_SIZE: undefined,
    },
  };
}

/** Looking takes seconds. */
let python: string | undefined;
