// Code as the build prepares it for panes: pieces of core/, and programs beside lessons.

export interface Source {
  /** From the project's root, e.g. `core/nn/linear.ts`. */
  readonly path: string;
  /** What was cut out, e.g. `Trainer.step`. */
  readonly names: readonly string[];
  /** The text as it stands in the file, highlighted. */
  readonly html: string;
}

/** A Python program of a lesson, whole. */
export interface PythonFile {
  /** e.g. `backward.py`. */
  readonly name: string;
  readonly text: string;
  /** The text, highlighted. */
  readonly html: string;
}
