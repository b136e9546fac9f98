// Memory of runs that are over. An engine does not see what kernels hold of it, and would keep the networks of hundreds of runs before it looks for them.

import type { Host } from './host.ts';

/** Bytes of the smallest run, of which its data are most. */
const LEAST = 1e6;
/** Of a parameter: its value, gradient, state of the optimiser, and what is kept of it. */
const PER_PARAMETER = 24;
/** Bytes that may wait. */
const MOST = 16e6;

export class RunGarbage {
  private bytes = 0;

  constructor(private readonly host: Host) {}

  /** A run has been let go of. */
  add({ parameterCount }: { readonly parameterCount: number }): void {
    this.bytes += LEAST + PER_PARAMETER * parameterCount;
    if (this.bytes < MOST) return;
    this.bytes = 0;
    this.host.collectGarbage?.();
  }
}
