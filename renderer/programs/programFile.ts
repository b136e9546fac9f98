// Programs as files: `.py`, and `.ipynb` with their cells.

import { fileName } from '@backprop-lab/core/exports/fileName';

import { MAX_PROGRAM_LENGTH } from '../../electron/settings.ts';
import type { OpenOutcome } from '../../electron/storage.ts';
import type { Dictionary } from '../language/en.ts';
import { saveAs } from '../state/saveAs.svelte.ts';
import { hasCells, notebookOfText, textOfNotebook } from './notebookText.ts';

export type ProgramEnding = '.py' | '.ipynb';

export type ReadProgram =
  | { readonly name: string; readonly code: string }
  /** Why not, in whichever language is chosen. */
  | { readonly problem: (words: Dictionary['programs']['problems']) => string };

/** What a program that was opened as a notebook is saved as. */
export function endingOf(code: string): ProgramEnding {
  return hasCells(code) ? '.ipynb' : '.py';
}

export async function saveProgram(
  name: string,
  code: string,
  ending: ProgramEnding,
): Promise<void> {
  const text = ending === '.py' ? code : notebookOfText(code);
  await saveAs.save(fileName(name, ending, 'program'), new TextEncoder().encode(text));
}

export function readProgram(file: Exclude<OpenOutcome, { kind: 'cancelled' }>): ReadProgram {
  const { name } = file;
  if (file.kind === 'failed') return { problem: (words) => words.notRead(name) };
  const text = textOf(file.bytes);
  if (text === undefined) return { problem: (words) => words.notText(name) };
  const isNotebook = /\.ipynb$/i.test(name);
  const read = isNotebook ? textOfNotebook(text) : { text };
  if ('problem' in read) return { problem: (words) => words[read.problem](name) };
  if (read.text.length > MAX_PROGRAM_LENGTH)
    return { problem: (words) => words.tooLarge(name, MAX_PROGRAM_LENGTH) };
  return { name: name.replace(/\.(?:py|ipynb)$/i, ''), code: read.text };
}

/** Undefined for what is no UTF-8, or no text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text.replaceAll(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}
