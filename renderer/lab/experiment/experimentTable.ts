// The file of an experiment's table: taken out of the experiment or chosen by the learner, and kept where runs find it.

import type { TableSettings } from '@backprop-lab/core/data/table/tableSettings';

import { core } from '../../state/core.svelte.ts';

/** Bytes that are copied to the core at once: more would hold the page up. */
const PART = 2 ** 22;

/** @returns false where it is another file than the settings speak of; nothing is kept then */
export async function keepTableFile(
  { hash }: TableSettings,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if ((await sha256(bytes)) !== hash) return false;
  const service = await core.service();
  const table = await service.beginTable();
  for (let start = 0; start < bytes.length; start += PART) {
    await service.addToTable(table, bytes.slice(start, start + PART));
  }
  return (await service.keepTable(table)) === hash;
}

/** In hexadecimal digits. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Characters turned into text at once: arguments of one call have a limit. */
const CHUNK = 8192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}

/** @throws InvalidCharacterError where it is no base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
