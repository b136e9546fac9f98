// A piece of core/ as the build cuts it out.

export interface Source {
  /** From the project's root, e.g. `core/nn/linear.ts`. */
  readonly path: string;
  /** The text as it stands in the file. */
  readonly code: string;
  /** The same, highlighted. */
  readonly html: string;
}
