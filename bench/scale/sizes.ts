// Which sizes of network and batch are measured.

import type { KernelKind } from '../engines/ourEngine.ts';

export const kernelKinds: readonly KernelKind[] = ['simd', 'plain'];

/** What is varied, and what is held while it is. */
export const axes = {
  hidden: {
    sizes: [16, 32, 64, 128, 256, 512, 1024, 2048],
    held: [30, 128],
    point: (hidden: number, batchSize: number) => ({ hidden, batchSize }),
  },
  batch: {
    sizes: [1, 3, 10, 30, 100, 300, 1437],
    held: [30, 512],
    point: (batchSize: number, hidden: number) => ({ hidden, batchSize }),
  },
} as const;

export type Axis = keyof typeof axes;

export const axisNames = Object.keys(axes) as Axis[];
