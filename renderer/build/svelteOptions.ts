// How Svelte components and Markdown lessons are compiled, for the app and for its tests.

import { vitePreprocess, type Options } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import rehypeKatex from 'rehype-katex-svelte';
import remarkMath from 'remark-math';

import { katexMacros } from './quantities.ts';
import { shortCode } from './shortCode.ts';

const katexOptions = {
  macros: katexMacros,
  output: 'htmlAndMathml',
  // The macros colour quantities with \htmlClass, the one extension we allow.
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }: { command: string }) => command === '\\htmlClass',
};

export const svelteOptions: Partial<Options> = {
  configFile: false,
  extensions: ['.svelte', '.md'],
  preprocess: [
    vitePreprocess(),
    mdsvex({
      extensions: ['.md'],
      smartypants: false,
      highlight: false,
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, katexOptions], shortCode],
    }),
  ],
};
