// Code as the build prepares it for panes: pieces of core/, and programs beside lessons.

import type { Language } from '../../electron/settings.ts';

/** A piece of core/. */
export interface Source {
  /** From the project's root, e.g. `core/nn/linear.ts`. */
  readonly path: string;
  /** What was cut out, e.g. `Trainer.step`. */
  readonly names: readonly string[];
  /** The text as it stands in the file, highlighted. */
  readonly html: string;
}

/** A Python program of a lesson, or a part of it. */
export interface PythonSource {
  /** e.g. `backward.py`. */
  readonly file: string;
  /** What was cut out, e.g. `relu_backward`; nothing when it is the whole program. */
  readonly names: readonly string[];
  /** The text with the comments of that language, highlighted. */
  readonly html: Readonly<Record<Language, string>>;
}

/** A part of a program, as a pane shows it. */
export interface PythonPiece extends PythonSource {
  /** A small program that calls it and prints what it gives, with the comments of that language. */
  readonly tried: Readonly<Record<Language, string>>;
}

/** One computation, twice. */
export interface Pane {
  /** A few lines that compute the same; held against the other side in tests/parity/panes/. */
  readonly python: PythonPiece;
  /** What runs. */
  readonly typescript: Source;
}

/** A lesson's panes by name. */
export type Panes = Readonly<Record<string, Pane>>;
