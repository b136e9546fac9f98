// Puts measured figures into docs/: tables between markers of a page, data and charts beside it.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { projectRoot } from '../../scripts/project.ts';

const page = join(projectRoot, 'docs/performance.md');
const folder = join(projectRoot, 'docs/performance');

/**
 * The text with new content between `<!-- name -->` and `<!-- end of name -->`.
 * @throws RangeError when a marker is missing
 */
export function withSection(text: string, name: string, content: string): string {
  const opening = `<!-- ${name} -->`;
  const closing = `<!-- end of ${name} -->`;
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start) throw new RangeError(`There is no place marked for ${name}`);
  return `${text.slice(0, start + opening.length)}\n\n${content}\n\n${text.slice(end)}`;
}

/** Refreshes sections of docs/performance.md, by name. */
export async function writeSections(sections: Readonly<Record<string, string>>): Promise<void> {
  let text = await readFile(page, 'utf8');
  for (const [name, content] of Object.entries(sections)) text = withSection(text, name, content);
  await writeFile(page, await formatted(page, text));
}

/** Writes a file into docs/performance/. JSON is laid out as all of the project's. */
export async function writeBeside(name: string, content: string): Promise<void> {
  const file = join(folder, name);
  await mkdir(folder, { recursive: true });
  await writeFile(file, name.endsWith('.json') ? await formatted(file, content) : content);
}

async function formatted(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
