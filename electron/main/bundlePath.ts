// Which file of the bundle an address names. Built files have plain names, so whatever is spelled in any other way names none.

import { SCHEME } from './addresses.ts';

/** Segments of letters, digits, `_`, `-` and `.` that begin with none of the last two: no `..`, no hidden file, no escape. */
const PLAIN_PATH = /^(?:\/[\w][\w.-]*)+$/;
const LONGEST = 300;

/** @returns the path below the bundle's folder, with `/`; undefined when the address names no file of it */
export function bundlePath(address: string): string | undefined {
  if (address.length > LONGEST || !URL.canParse(address)) return undefined;
  const { protocol, host, username, password, pathname, search } = new URL(address);
  const isOurs = protocol === `${SCHEME}:` && host === 'lab' && username === '' && password === '';
  if (!isOurs || search !== '' || !PLAIN_PATH.test(pathname)) return undefined;
  return pathname.slice(1);
}
