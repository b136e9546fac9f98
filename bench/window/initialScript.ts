// How many bytes of script the first screen needs: worked out from the built files, and from what a running window fetched.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { projectRoot } from '../../scripts/project.ts';

const root = join(projectRoot, 'out/renderer');
const assets = join(root, 'assets');

export interface InitialScript {
  /** Bytes, gzipped, of what index.html names and that imports in turn. */
  readonly named: number;
  /** Bytes, gzipped, of every script fetched until the first lesson was shown. */
  readonly fetched: number;
  readonly files: readonly string[];
}

/** @param fetched names of the files that a window fetched until its lesson was there */
export function measureInitialScript(fetched: readonly string[]): InitialScript {
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.js)"/g)].map(
    ([, name = '']) => name,
  );
  const scripts = fetched.filter((name) => name.endsWith('.js'));
  const missing = named.find((name) => !scripts.includes(name));
  if (missing !== undefined) throw new Error(`The window did not fetch ${missing}`);
  return {
    named: bytesOf(withImports(named)),
    fetched: bytesOf(new Set(scripts)),
    files: scripts,
  };
}

function withImports(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    const imports = /(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
    for (const [, imported = ''] of text.matchAll(imports)) add(imported);
  };
  names.forEach(add);
  return found;
}

function bytesOf(names: ReadonlySet<string>): number {
  return [...names].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length,
    0,
  );
}
