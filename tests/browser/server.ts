// Serves the built renderer as the app's own protocol does: the very files, under its content security policy with what a worker needs.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { pageHeaders, workerHeaders } from '../../electron/main/protocol/pageHeaders.ts';
import { projectRoot } from '../../scripts/project.ts';

export const POLICY = pageHeaders['content-security-policy'] ?? '';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Of a script beside the renderer's: the worker's, where the kernels are WebAssembly. */
const SCRIPT_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** @param scripts that lie beside the renderer's files, by their path */
export async function serveSite(scripts: Readonly<Record<string, string>>): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void contentOf(pathname, scripts).then((content) => {
      response.writeHead(content === undefined ? 404 : 200, {
        'content-type': contentTypes[extname(pathname)] ?? 'application/octet-stream',
        ...(pathname.startsWith('/python/') ? workerHeaders : pageHeaders),
        ...(pathname in scripts && { 'content-security-policy': SCRIPT_POLICY }),
      });
      response.end(content);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Undefined when there is no such file. */
async function contentOf(
  pathname: string,
  scripts: Readonly<Record<string, string>>,
): Promise<string | Buffer | undefined> {
  // What browsers ask for by themselves; Electron does not.
  if (pathname === '/favicon.ico') return '';
  const script = scripts[pathname];
  if (script !== undefined) return script;
  // The core reads its data from disk in the app; here it comes the same way as everything else.
  const folder = pathname.startsWith('/resources/') ? '.' : 'out/renderer';
  return readFile(join(projectRoot, folder, pathname)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
}
