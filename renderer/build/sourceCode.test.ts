// Importing a piece of the core as the build does it, by a real Vite.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Source } from '../reading/source.ts';
import { sourceCode } from './sourceCode.ts';

const core = new URL('../../core/', import.meta.url);

let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [sourceCode(fileURLToPath(core))],
  });
});

afterAll(() => server.close());

async function load(id: string): Promise<Source> {
  const module = (await server.ssrLoadModule(id)) as { default: Source };
  return module.default;
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe('an import of source code', () => {
  it('brings the text that stands in the file, with its path and names', async () => {
    const source = await load('source:nn/linear.ts!Linear.backward,Linear.parameterGradients');
    expect(source.path).toBe('core/nn/linear.ts');
    expect(source.names).toEqual(['Linear.backward', 'Linear.parameterGradients']);
    const file = readFileSync(new URL('nn/linear.ts', core), 'utf8');
    const lines = file.split('\n').map((line) => line.trim());
    const shown = textOf(source.html).split('\n');
    expect(shown[0]).toBe('backward(dZ: Tensor): Tensor {');
    expect(shown.filter((line) => !lines.includes(line.trim()))).toEqual([]);
  });

  it('fails the build when the name is gone', async () => {
    await expect(load('source:nn/linear.ts!Linear.sideways')).rejects.toThrow(
      'core/nn/linear.ts declares no Linear.sideways',
    );
  });

  it('fails the build when the file is gone', async () => {
    await expect(load('source:nn/gone.ts!Gone')).rejects.toThrow('gone.ts');
  });
});
