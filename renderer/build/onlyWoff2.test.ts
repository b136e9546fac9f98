// Of every font of KaTeX's real style sheet one file is left, and nothing else is changed.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { expect, it } from 'vitest';

import { withoutOtherFormats } from './onlyWoff2.ts';

const css = readFileSync(
  createRequire(import.meta.url).resolve('katex/dist/katex.min.css'),
  'utf8',
);
const urls = (text: string) => [...text.matchAll(/url\(([^)]*)\)/g)].map(([, url]) => url);
const rules = (text: string) => text.replace(/src:[^;}]*/g, '');

it('leaves each font its .woff2 and no other file', () => {
  const left = urls(withoutOtherFormats(css));
  expect(left).toEqual(urls(css).filter((url) => url?.endsWith('.woff2')));
  expect(left.length).toBe(css.split('@font-face').length - 1);
});

it('changes nothing but the sources of fonts', () => {
  expect(rules(withoutOtherFormats(css))).toBe(rules(css));
});
