// The app's own addresses: where its page comes from, and which pages are its own.

import { app } from 'electron';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://lab`;
const PAGE = `${ORIGIN}/index.html`;
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

/** As much of an address as the log needs. */
export function shown(url: string): string {
  return url.slice(0, 200);
}
