// The bytes of a text file as text, whichever mark an editor put before it.

import { strFromU8 } from 'fflate';

const UTF8 = [0xef, 0xbb, 0xbf];
const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];
/** Characters turned into text at once: arguments of one call have a limit. */
const CHUNK = 8192;

/** In UTF-8 unless a byte-order mark says UTF-16; the mark is no part of the text. */
export function textOf(bytes: Uint8Array): string {
  if (beginsWith(bytes, UTF8)) return textOf(bytes.subarray(3));
  if (beginsWith(bytes, UTF16_LITTLE)) return utf16(bytes, true);
  if (beginsWith(bytes, UTF16_BIG)) return utf16(bytes, false);
  return strFromU8(bytes);
}

/** Whether the bytes are the text in UTF-8 as they stand. */
export function isUtf8(bytes: Uint8Array): boolean {
  return ![UTF8, UTF16_LITTLE, UTF16_BIG].some((mark) =>
    beginsWith(bytes, mark),
  );
}

/** Whether the text begins as an object in JSON does. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, 256)).trimStart().startsWith('{');
}

function beginsWith(
  bytes: Uint8Array,
  mark: readonly number[],
): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(
    bytes.buffer,
    bytes.byteOffset,
    bytes.byteLength,
  );
  const parts: string[] = [];
  for (let start = 2; start < bytes.length; start += 2 * CHUNK) {
    const units: number[] = [];
    const end = Math.min(bytes.length - 1, start + 2 * CHUNK);
    for (let place = start; place < end; place += 2) {
      units.push(view.getUint16(place, littleEndian));
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
