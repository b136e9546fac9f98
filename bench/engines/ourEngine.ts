// The app's own core as an engine of the benchmark.

import { chooseKernels } from '../../core/tensor/kernels.ts';
import { Trainer, type EpochResult } from '../../core/training/trainer.ts';
import type { Engine } from './engine.ts';

export type KernelKind = 'plain' | 'simd';

/**
 * The core on the plain kernels or the fastest in WebAssembly; nothing when the engine runs none of these.
 * To be called once in a process.
 */
export async function ourEngine(kind: KernelKind): Promise<Engine | undefined> {
  const found = chooseKernels(kind === 'simd' ? 'simd-fma' : 'plain');
  if (kind === 'simd' && found === 'plain') return undefined;
  return {
    versions: kind === 'simd' ? { 'kernels in WebAssembly': found } : {},
    prepare(config, digits) {
      const trainer = new Trainer(config, digits);
      const beginning = trainer.position;
      return () => {
        trainer.position = beginning;
        const start = performance.now();
        const last = trainToTheEnd(trainer);
        return { milliseconds: performance.now() - start, ...last };
      };
    },
  };
}

function trainToTheEnd(trainer: Trainer): EpochResult {
  let last: EpochResult | undefined;
  while (trainer.steps < trainer.totalSteps) {
    trainer.step();
    if (trainer.atEpochEnd) last = trainer.finishEpoch();
  }
  if (!last) throw new RangeError('A training of no epochs cannot be timed');
  return last;
}
