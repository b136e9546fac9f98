// How large a packaged app is, part by part.

import { lstat, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

import { listPackage, statFile } from '@electron/asar';

/** Bytes of each part, the largest first. */
export type Sizes = readonly (readonly [part: string, bytes: number])[];

/** Bytes of all files in a folder. */
export async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let sum = 0;
  for (const entry of entries) {
    if (entry.isFile()) sum += (await lstat(join(entry.parentPath, entry.name))).size;
  }
  return sum;
}

/**
 * @param folder the packaged app
 * @param resources where its app.asar lies
 */
export async function sizesOf(folder: string, resources: string): Promise<Sizes> {
  const archive = join(resources, 'app.asar');
  const parts = new Map<string, number>();
  for (const [path, bytes] of filesInArchive(archive)) {
    const part = partOf(path);
    parts.set(part, (parts.get(part) ?? 0) + bytes);
  }
  const archived = (await lstat(archive)).size;
  parts.set('Electron', (await bytesIn(folder)) - archived);
  return [...parts].sort(([, a], [, b]) => b - a);
}

/** Paths with `/`, and bytes. */
export function filesInArchive(
  archive: string,
): readonly (readonly [path: string, bytes: number])[] {
  return listPackage(archive, { isPack: false }).flatMap((listed) => {
    const path = listed.replaceAll('\\', '/').slice(1);
    const entry = statFile(archive, listed.slice(1));
    return 'size' in entry ? [[path, entry.size] as const] : [];
  });
}

function partOf(path: string): string {
  if (path.startsWith('out/main/') || path.startsWith('out/preload/'))
    return 'main and core scripts';
  if (path.startsWith('resources/recorded/')) return 'recordings of PyTorch';
  if (path.startsWith('resources/') && path.endsWith('.csv')) return 'data sets';
  if (path.startsWith('out/renderer/python/')) return partOfPython(path);
  if (!path.startsWith('out/renderer/')) return 'the rest';
  switch (extname(path)) {
    case '.woff2':
      return path.includes('KaTeX') ? 'fonts of formulas' : 'fonts of text and code';
    case '.js':
      return 'window: scripts and texts';
    case '.css':
      return 'window: style sheets';
    case '.json':
      return 'licences';
    default:
      return 'window: the rest';
  }
}

function partOfPython(path: string): string {
  switch (extname(path)) {
    case '.bin':
      return 'Python: snapshot of its start';
    case '.wasm':
      return 'Python: interpreter';
    case '.zip':
      return 'Python: library';
    default:
      return 'Python: scripts and data';
  }
}

/** A table of parts, in kB (1000 bytes), with their sum. */
export function sizeTable(sizes: Sizes): string {
  const rows = [...sizes, ['together', sizes.reduce((sum, [, bytes]) => sum + bytes, 0)] as const];
  const texts = rows.map(([part, bytes]) => [part, Math.round(bytes / 1000).toLocaleString('en')]);
  const width = Math.max(...texts.map(([, kilobytes = '']) => kilobytes.length));
  const longest = Math.max(...texts.map(([part = '']) => part.length));
  return texts
    .map(
      ([part = '', kilobytes = '']) => `${part.padEnd(longest)}  ${kilobytes.padStart(width)} kB`,
    )
    .join('\n');
}
