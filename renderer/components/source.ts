// A piece of core/ as the build cuts it out.

export interface Source {
  /** From the project's root, e.g. `core/nn/linear.ts`. */
  readonly path: string;
  /** What was cut out, e.g. `Trainer.step`. */
  readonly names: readonly string[];
  /** The text as it stands in the file, highlighted. */
  readonly html: string;
}
