// Which code each pane of a lesson shows, read from the lesson's panes.ts as it stands: the build's own imports are none for Node.

import { existsSync, readdirSync, readFileSync } from 'node:fs';

const lessons = new URL('../../../renderer/lessons/', import.meta.url);

/** A piece of a file, e.g. `nn/relu.ts` and `ReLU.forward`. */
interface Piece {
  readonly path: string;
  readonly names: readonly string[];
}

export interface PaneFile {
  /** From renderer/lessons, of the lesson's whole program. */
  readonly program: string;
  readonly panes: Readonly<Record<string, { readonly python: Piece; readonly typescript: Piece }>>;
}

/** The folders of lessons with panes, in order. */
export const lessonsWithPanes = readdirSync(lessons)
  .filter((name) => existsSync(new URL(`${name}/panes.ts`, lessons)))
  .sort();

/** @throws Error when a pane is written in another form than the others */
export function paneFile(lesson: string): PaneFile {
  const text = readFileSync(new URL(`${lesson}/panes.ts`, lessons), 'utf8');
  const imports = new Map(
    Array.from(
      text.matchAll(/^import (\w+) from '(?:source|python):([^']+)';$/gm),
      ([, name = '', id = '']) => [name, id],
    ),
  );
  const piece = (name: string): Piece => {
    const [path, names] = imports.get(name)?.split('!') ?? [];
    if (path === undefined || names === undefined) {
      throw new Error(`${lesson}/panes.ts imports no piece of code as ${name}`);
    }
    return { path, names: names.split(',') };
  };
  const [, list = ''] = /panes = \{\n([^]*)\n\} satisfies Panes;/.exec(text) ?? [];
  const entries = list.split('\n').map((line) => {
    const entry = /^ {2}(\w+): \{ python: (\w+), typescript: (\w+) \},$/.exec(line);
    if (!entry) throw new Error(`${lesson}/panes.ts has no pane in the line ${line}`);
    const [, name = '', python = '', typescript = ''] = entry;
    return [name, { python: piece(python), typescript: piece(typescript) }] as const;
  });
  return { program: imports.get('program') ?? '', panes: Object.fromEntries(entries) };
}

/** A Python file, by its path from renderer/lessons. */
export function pythonText(path: string): string {
  return readFileSync(new URL(path, lessons), 'utf8');
}
