// Blocks every request to an address that is not the app's own: the app uses no network.

import type { Session } from 'electron';

import { ORIGIN, parsed, shown, startUrl } from '../protocol/addresses.ts';

export function refuseForeignRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isOwn(url);
    if (cancel) console.warn(`Refused: a request to ${shown(url)}`);
    answer({ cancel });
  });
}

/** From source only, the development server and developer tools are the app's own, too. */
function isOwn(url: string): boolean {
  if (url.startsWith(`${ORIGIN}/`)) return true;
  const start = startUrl();
  if (start.startsWith(`${ORIGIN}/`)) return url.startsWith('devtools://');
  const host = parsed(start)?.host;
  return url.startsWith('devtools://') || parsed(url)?.host === host;
}
