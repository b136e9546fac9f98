// Short code stays in one line, as Markdown is compiled.

import { preprocess } from 'svelte/compiler';
import { expect, it } from 'vitest';

import { svelteOptions } from './svelteOptions.ts';

it.each([
  ['`(m, h)`', true],
  ['`np.maximum`', true],
  ['`{a, b}`', true],
  ['`backward(dZ)`', true],
  ['`linear_backward(dZ, A, W)`', false],
  ['(m, h)', false],
])('%s: %s', async (markdown, isShort) => {
  const markdownOnly = [svelteOptions.preprocess ?? []].flat().slice(-1);
  const { code } = await preprocess(`The ${markdown} here.`, markdownOnly, { filename: 'en.md' });
  expect(code.includes('class="short"')).toBe(isShort);
});
