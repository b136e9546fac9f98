// The app:// protocol: serves the built renderer's files and nothing else, each with a strict content security policy.

import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

import { protocol } from 'electron';

import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';

const SCHEME = 'app';

/** Where the window starts. */
export const START_URL = `${SCHEME}://lab/index.html`;

const root = join(__dirname, '../renderer');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveRenderer(): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    const file = normalize(join(root, decodeURIComponent(url.pathname)));
    const contentType = contentTypes[extname(file)];
    if (url.host !== 'lab' || !file.startsWith(root + sep) || contentType === undefined) {
      return notFound();
    }
    try {
      const body = await readFile(file);
      return new Response(body, {
        headers: {
          'content-type': contentType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return notFound();
      throw error;
    }
  });
}

function notFound(): Response {
  return new Response('Not found', { status: 404 });
}
