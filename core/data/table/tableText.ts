// A file's bytes as text: UTF-8 with or without a mark, UTF-16 with one, or Shift_JIS.

import { TableRefused } from './tableProblem.ts';
import { MAX_TABLE_BYTES, type Encoding } from './tableSettings.ts';

export interface TableText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Characters at the beginning in which a control character tells that it is no text. */
const LOOKED_AT = 2 ** 16;
const [TAB, RETURN, SPACE] = [9, 13, 32] as const;

/**
 * What is not UTF-8 throughout is Shift_JIS throughout, or no text.
 * @throws TableRefused when it is empty, too large or no text
 */
export function tableText(bytes: Uint8Array): TableText {
  if (bytes.length === 0) throw new TableRefused({ kind: 'empty' });
  if (bytes.length > MAX_TABLE_BYTES)
    throw new TableRefused({ kind: 'tooLarge' });
  const found = readAs(bytes);
  if (!found || hasControls(found.text))
    throw new TableRefused({ kind: 'binary' });
  if (found.text.trim() === '')
    throw new TableRefused({ kind: 'empty' });
  return found;
}

function readAs(bytes: Uint8Array): TableText | undefined {
  const mark = utf16Mark(bytes);
  const labels = mark ? [mark] : ['utf-8', 'shift_jis'];
  for (const label of labels) {
    const text = decoded(bytes, label);
    if (text === undefined) continue;
    return { text, encoding: mark ? 'utf-16' : (label as Encoding) };
  }
  return undefined;
}

function utf16Mark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** What every engine has, Node as well as a page. */
const { TextDecoder: Decoder } = globalThis as unknown as {
  readonly TextDecoder: new (
    label: string,
    options: { readonly fatal: boolean },
  ) => { decode(bytes: Uint8Array): string };
};

/** Undefined where some bytes are no character. */
function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new Decoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** Other than tabs and line ends. */
function hasControls(text: string): boolean {
  const length = Math.min(text.length, LOOKED_AT);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE && (code < TAB || code > RETURN)) return true;
  }
  return false;
}
