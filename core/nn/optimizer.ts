// What every optimiser can do: update the parameters, and say and take back what it remembers.

/** What an optimiser remembers beside the parameters. */
export interface OptimizerState {
  readonly steps: number;
  readonly buffers: readonly {
    readonly name: string;
    readonly values: Float32Array;
  }[];
}

export interface Optimizer {
  /** One update of every parameter from its `grad`. */
  step(): void;
  state: OptimizerState;
}
