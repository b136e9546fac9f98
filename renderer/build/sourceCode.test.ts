// Importing a piece of the core, or of a lesson's program, as the build does it, by a real Vite.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PythonSource, Source } from '../reading/source.ts';
import { pythonCode } from './pythonCode.ts';
import { sourceCode } from './sourceCode.ts';

const core = new URL('../../core/', import.meta.url);
const lessons = new URL('../lessons/', import.meta.url);

let server: ViteDevServer;

beforeAll(async () => {
  server = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [sourceCode(fileURLToPath(core)), pythonCode(fileURLToPath(lessons))],
  });
});

afterAll(() => server.close());

async function load<Code = Source>(id: string): Promise<Code> {
  const module = (await server.ssrLoadModule(id)) as { default: Code };
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

describe('an import of Python', () => {
  it('brings a part of the program, with the comments of each language', async () => {
    const id = 'python:06-backward/backward.py!linear_backward';
    const { file, names, html } = await load<PythonSource>(id);
    expect([file, ...names]).toEqual(['backward.py', 'linear_backward']);
    const [en, ja] = [textOf(html.en).split('\n'), textOf(html.ja).split('\n')];
    expect(en[0]).toBe('def linear_backward(dZ, A, W):');
    const isComment = (line: string) => line.trim().startsWith('# ');
    expect(ja.filter((line) => !isComment(line))).toEqual(en.filter((line) => !isComment(line)));
    expect(ja.filter(isComment)).not.toEqual(en.filter(isComment));
    expect([...en, ...ja].join()).not.toMatch(/# (?:en|ja): /);
  });

  it('brings the whole program, which runs as it stands', async () => {
    const { names, html } = await load<PythonSource>('python:01-mlp/mlp.py');
    const file = readFileSync(new URL('01-mlp/mlp.py', lessons), 'utf8');
    const ofFile = file.split('\n').filter((line) => !/^ *# /.test(line));
    expect(names).toEqual([]);
    for (const text of [textOf(html.en), textOf(html.ja)]) {
      const shown = `${text}\n`.split('\n').filter((line) => !/^ *# /.test(line));
      expect(shown).toEqual(ofFile);
    }
  });

  it('colours the quantities that formulas have', async () => {
    const { html } = await load<PythonSource>('python:08-regression/regression.py!backward');
    expect(html.en).toContain('<span class="quantity-gradient">dW1</span>');
    expect(html.en).toContain('<span class="quantity-preactivation">Z1</span>');
    expect(html.en).toContain('<span class="quantity-parameter">W2</span>');
  });

  it('fails the build when the name is gone', async () => {
    await expect(load('python:06-backward/backward.py!gone')).rejects.toThrow(
      '06-backward/backward.py has no gone',
    );
  });
});
