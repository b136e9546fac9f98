// The app:// protocol: serves the built renderer's files and the error pages, and nothing else.

import { readFileSync, realpathSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

import { protocol, type ProtocolResponse } from 'electron';

import { SCHEME } from './addresses.ts';
import { bundlePath } from './bundlePath.ts';
import { pageHeaders, workerHeaders } from './pageHeaders.ts';

/** Answers addresses that no file stands for; undefined leaves them to the bundle. */
export type BuiltIn = (address: string) => { type: string; text: string } | undefined;

/** Chromium's number for what failed for no known reason. */
const FAILED = -2;

const root = join(__dirname, '../renderer');
let realRoot: string | undefined;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
  '.bin': 'application/octet-stream',
  '.csv': 'text/csv; charset=utf-8',
};

/** Holds the worker that runs Python, and Python's files. */
const WORKER_FOLDER = 'python/';

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * By a callback and without waiting for the disk, not by `protocol.handle`, which loads Node's whole `fetch` library: the first page needs 25 small files, and waits for nothing else.
 * @param links what to fetch beside an address, as the header `link` says it; undefined for nothing
 */
export function serve(builtIn: BuiltIn, links: (address: string) => string | undefined): void {
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, respond) => {
    try {
      respond(answer(method, url));
    } catch (error) {
      // Comes first: a page whose request is not answered waits for ever.
      respond({ error: FAILED });
      throw error;
    }
  });

  function answer(method: string, url: string): ProtocolResponse {
    if (method !== 'GET' && method !== 'HEAD') {
      return refusal(405, 'Method not allowed', { allow: 'GET, HEAD' });
    }
    const page = builtIn(url);
    const found = page ? { type: page.type, body: Buffer.from(page.text) } : fileAt(url);
    if (!found) return refusal(404, 'Not found');
    const link = links(url);
    return {
      data: method === 'GET' ? found.body : Buffer.alloc(0),
      headers: { ...headersOf(url), 'content-type': found.type, ...(link && { link }) },
    };
  }
}

function headersOf(url: string): Readonly<Record<string, string>> {
  return bundlePath(url)?.startsWith(WORKER_FOLDER) ? workerHeaders : pageHeaders;
}

function fileAt(url: string): { type: string; body: Buffer } | undefined {
  const path = bundlePath(url);
  const type = contentTypes[extname(path ?? '')];
  if (path === undefined || type === undefined) return undefined;
  try {
    const file = realpathSync.native(join(root, path));
    // A link inside the folder may lead out of it.
    realRoot ??= realpathSync.native(root);
    if (!file.startsWith(realRoot + sep)) return undefined;
    return { type, body: readFileSync(file) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(code)) {
      console.error(`${path} could not be read:`, error);
    }
    return undefined;
  }
}

function refusal(
  statusCode: number,
  text: string,
  headers: Record<string, string> = {},
): ProtocolResponse {
  return {
    statusCode,
    data: Buffer.from(text),
    headers: { ...pageHeaders, 'content-type': 'text/plain', ...headers },
  };
}
