// The app:// protocol: serves the built renderer's files and the error pages, and nothing else.

import { readFile, realpath } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';

import { protocol } from 'electron';

import { SCHEME } from './addresses.ts';
import { bundlePath } from './bundlePath.ts';
import { pageHeaders } from './pageHeaders.ts';

/** Answers addresses that no file stands for; undefined leaves them to the bundle. */
export type BuiltIn = (address: string) => { type: string; text: string } | undefined;

const root = join(__dirname, '../renderer');
let realRoot: string | undefined;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

// The callback forms are those that Electron teaches to look into archives.
const read = promisify(readFile);
const real = promisify(realpath.native);

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** @param links what to fetch beside an address, as the header `link` says it; undefined for nothing */
export function serve(builtIn: BuiltIn, links: (address: string) => string | undefined): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') {
      return refusal(405, 'Method not allowed', { allow: 'GET, HEAD' });
    }
    const page = builtIn(url);
    const found = page ? { type: page.type, body: page.text } : await fileAt(url);
    if (!found) return refusal(404, 'Not found');
    const link = links(url);
    return new Response(method === 'GET' ? found.body : null, {
      headers: { ...pageHeaders, 'content-type': found.type, ...(link && { link }) },
    });
  });
}

async function fileAt(
  url: string,
): Promise<{ type: string; body: Uint8Array<ArrayBuffer> } | undefined> {
  const path = bundlePath(url);
  const type = contentTypes[extname(path ?? '')];
  if (path === undefined || type === undefined) return undefined;
  try {
    const file = await real(join(root, path));
    // A link inside the folder may lead out of it.
    realRoot ??= await real(root);
    if (!file.startsWith(realRoot + sep)) return undefined;
    return { type, body: new Uint8Array(await read(file)) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(code)) {
      console.error(`${path} could not be read:`, error);
    }
    return undefined;
  }
}

function refusal(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { ...pageHeaders, 'content-type': 'text/plain', ...headers },
  });
}
