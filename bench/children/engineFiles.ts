// The files that an engine's process needs, read once at its start.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface EngineFiles {
  /** `digits.csv` */
  readonly digits: string;
  /** WebAssembly modules that do nothing but multiply and add. */
  readonly plainPeak: Uint8Array<ArrayBuffer>;
  readonly relaxedPeak: Uint8Array<ArrayBuffer>;
}

/** @param folder holds `digits.csv` and what `compilePeak` makes */
export function readEngineFiles(folder: string): EngineFiles {
  const bytes = (name: string) => Uint8Array.from(readFileSync(join(folder, name)));
  return {
    digits: readFileSync(join(folder, 'digits.csv'), 'utf8'),
    plainPeak: bytes('plain.wasm'),
    relaxedPeak: bytes('relaxed.wasm'),
  };
}
