// Which file of the bundle an address names. Built files have plain names, so whatever is spelled in any other way names none.

import { parsed, SCHEME } from './addresses.ts';

/** Segments of letters, digits, `_`, `-`, `.` and `!` (pieces of code are named `file!name`) that begin with a letter, a digit or `_`: no `..`, no hidden file, no escape. */
const PLAIN_PATH = /^(?:\/\w[\w.!-]*)+$/;
const MAX_LENGTH = 300;

/** @returns the path below the bundle's folder, with `/`; undefined when the address names no file of it */
export function bundlePath(address: string): string | undefined {
  const url = address.length > MAX_LENGTH ? undefined : parsed(address);
  if (!url) return undefined;
  const { protocol, host, username, password, pathname, search } = url;
  const isOurs = protocol === `${SCHEME}:` && host === 'lab' && username === '' && password === '';
  if (!isOurs || search !== '' || !PLAIN_PATH.test(pathname)) return undefined;
  return pathname.slice(1);
}
