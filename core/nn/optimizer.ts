// What every optimiser can do: move the parameters, and say what it remembers from step to step.

export interface Optimizer {
  /** Of the next update. */
  learningRate: number;

  /** One update of every parameter from its `grad`. */
  step(): void;

  /**
   * Everything beside the parameters that the next step depends
   * on, as copies. An optimiser that is given the state of
   * another of its kind goes on exactly as that one would.
   *
   * @throws RangeError when it is set to the state of another
   *   optimiser or network; nothing is changed then
   */
  state: OptimizerState;
}

export interface OptimizerState {
  /** Updates so far, where the next one depends on their number; else 0. */
  readonly steps: number;
  readonly buffers: readonly OptimizerBuffer[];
}

/** What an optimiser remembers of one parameter. */
export interface OptimizerBuffer {
  /** Its kind and the parameter's name, as in `momentum.W1`. */
  readonly name: string;
  /** One per value of the parameter, in the same order. */
  readonly values: Float32Array;
}
