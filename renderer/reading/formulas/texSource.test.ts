// The TeX that is copied: KaTeX typesets it without the app's macros, to the same formula.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import katex from 'katex';
import { describe, expect, it } from 'vitest';

import { katexMacros } from '../../build/quantities.ts';
import { terms } from '../glossary/terms.ts';
import { colouring, texSource } from './texSource.ts';

const lessons = join(import.meta.dirname, '../../lessons');

/** Every formula of the lessons and of the glossary. */
const formulas = [
  ...readdirSync(lessons, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = readFileSync(join(lessons, file), 'utf8').replace(/<script[^]*?<\/script>/g, '');
      return Array.from(text.matchAll(/\$\$([^]*?)\$\$|\$([^$\n]+)\$/g), ([, block, inline]) =>
        (block ?? inline ?? '').trim(),
      );
    }),
  ...terms.flatMap(({ formula }) => formula ?? []),
];

/** What is written, in order and without spaces, as a screen reader would be given it. */
function written(tex: string, macros: Readonly<Record<string, string>> = {}): string {
  const html = katex.renderToString(tex, {
    macros: { ...macros },
    output: 'mathml',
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: true,
  });
  return html.replace(/<annotation[^]*<\/annotation>/g, '').replace(/<[^>]+>|\s/g, '');
}

describe('the TeX that is copied', () => {
  it('knows every macro of the app', () => {
    expect(colouring.map((name) => `\\${name}`)).toEqual(Object.keys(katexMacros));
  });

  it('is that of the lessons, without its colours', () => {
    expect(formulas.length).toBeGreaterThan(300);
    for (const tex of new Set(formulas)) {
      const copied = texSource(tex);
      expect(copied).not.toMatch(/\\(data|param|pre|grad)\b/);
      expect(written(copied)).toBe(written(tex, katexMacros));
    }
  });

  it.each([
    ['\\grad{dW_1} = \\grad{dZ_1}^T \\data{X}', 'dW_1 = {dZ_1}^T X'],
    ['\\data{X}^T', 'X^T'],
    ['\\partial\\grad{L}', '\\partial L'],
    ['\\grad{\\delta}x', '\\delta x'],
    ['\\grad{\\frac{\\data{a}}{b}}_1', '{\\frac{a}{b}}_1'],
    ['\\text{\\{}\\pre{z}', '\\text{\\{}z'],
    ['a \\preceq b, \\gradient', 'a \\preceq b, \\gradient'],
    ['x^2', 'x^2'],
  ])('of %j is %j', (tex, copied) => {
    expect(texSource(tex)).toBe(copied);
  });
});
