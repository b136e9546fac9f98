// Finds what a source file uses that the oldest engine does not know, by the kind of the file: style sheets, components, pages, lessons, styles in strings.

import { preprocess } from 'svelte/compiler';

import { svelteOptions } from '../../renderer/build/svelteOptions.ts';
import { newCss } from './cssFeatures.ts';
import { newHtml } from './htmlFeatures.ts';
import type { Finding } from './oldestEngine.ts';

type Find = (source: string, name: string) => Finding[] | Promise<Finding[]>;

const finders: Readonly<Record<string, Find>> = {
  '.css': (source) => newCss(source),
  '.svelte': newHtml,
  '.html': newHtml,
  '.md': inLesson,
  'Style.ts': inStrings,
};

/** @returns nothing for a file that is of none of these kinds */
export async function newFeatures(name: string, source: string): Promise<Finding[]> {
  const [, find] = Object.entries(finders).find(([ending]) => name.endsWith(ending)) ?? [];
  return (await find?.(source, name)) ?? [];
}

/** A lesson as the build makes it; lines are those of the component that comes of it. */
async function inLesson(source: string, filename: string): Promise<Finding[]> {
  const { code } = await preprocess(source, svelteOptions.preprocess ?? [], { filename });
  return newHtml(code);
}

/** Style sheets kept as template strings without parts to fill in. */
function inStrings(source: string): Finding[] {
  return [...source.matchAll(/`([^`]*)`/g)].flatMap(({ index, 1: text = '' }) =>
    newCss(text, source.slice(0, index).split('\n').length),
  );
}
