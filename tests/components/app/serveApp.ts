// Gives component tests the renderer as it was built, and the core's worker, from the server that serves the tests themselves.

import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import type { Plugin } from 'vite';

import { projectRoot } from '../../../scripts/project.ts';
import { bundleScript } from '../../browser/standInBundle.ts';

/** Runs before the app's own scripts: what a preload does. */
const PRELOAD = '<script>parent.prepareApp(window)</script>';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

export function serveApp(): Plugin {
  return {
    name: 'serve-app',
    configureServer(server) {
      let worker: Promise<string> | undefined;
      server.middlewares.use('/core-worker.js', (_request, response, next) => {
        worker ??= bundleScript(join(import.meta.dirname, 'coreWorker.ts'));
        worker.then((script) => send(response, '.js', script), next);
      });
      server.middlewares.use('/app', ({ url = '' }, response, next) => {
        const { pathname } = new URL(url, 'http://localhost');
        builtFile(pathname).then((content) => send(response, extname(pathname), content), next);
      });
    },
  };
}

async function builtFile(pathname: string): Promise<string | Buffer> {
  const content = await readFile(join(projectRoot, 'out/renderer', pathname)).catch(
    (cause: unknown) => {
      throw new Error(`The built renderer lacks ${pathname}: npm run build`, { cause });
    },
  );
  return pathname === '/index.html'
    ? content.toString().replace('<script', `${PRELOAD}<script`)
    : content;
}

function send(response: ServerResponse, extension: string, content: string | Buffer): void {
  response.setHeader('content-type', contentTypes[extension] ?? 'application/octet-stream');
  // Every test opens the app anew; names of built files change with their content.
  if (extension !== '.html') response.setHeader('cache-control', 'max-age=3600');
  response.end(content);
}
