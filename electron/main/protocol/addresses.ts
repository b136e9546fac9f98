// The app's own addresses: where its page comes from, and which pages are its own.

import { app } from 'electron';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://lab`;
const PAGE = `${ORIGIN}/index.html`;
const MAX_SHOWN_LENGTH = 200;
/** Below it lies what is shown when the page cannot be. */
export const ERROR_PAGES = `${ORIGIN}/error/`;

/** Where the window starts. From source only, that may be the development server. */
export function startUrl(): string {
  const server = process.env.ELECTRON_RENDERER_URL;
  return server !== undefined && !app.isPackaged ? server : PAGE;
}

/** Whether this is the app's page itself, and no page that merely looks like it. */
export function isOwnPage(address: string): boolean {
  const url = parsed(address);
  return url !== undefined && withoutFragment(url) === withoutFragment(new URL(startUrl()));
}

/** Undefined when it is no address. */
export function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function withoutFragment(url: URL): string {
  return `${url.protocol}//${url.username}:${url.password}@${url.host}${url.pathname}${url.search}`;
}

export function isErrorPage(address: string): boolean {
  return address.startsWith(ERROR_PAGES);
}

/** As much of an address as the log needs: of any but the app's own not what lies there, which may be a file of the learner's. */
export function shown(address: string): string {
  const url = parsed(address);
  if (!url) return 'no address';
  const { protocol, host, pathname } = url;
  const path = protocol === `${SCHEME}:` ? pathname.slice(0, MAX_SHOWN_LENGTH) : '/…';
  return `${protocol}//${host}${path}`;
}
