// Highlighted code: the same text, its words marked by kind and by quantity.

import { readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { highlight } from './highlight.ts';

/** What a reader sees of the HTML. */
function textOf(html: string): string {
  return html
    .replaceAll(/<\/?span[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The words that carry a class. */
function wordsWith(html: string, name: string): string[] {
  const spans = html.matchAll(/<span class="([^"]*)">([^<]*)<\/span>/g);
  return [...spans].filter(([, found]) => found === name).map(([, , word = '']) => word);
}

const fragments = fc.constantFrom(
  ...['const', 'W', 'dX', ' ', '\n', '  ', "'a < b'", '`${W}`', '// W & b', '/* Z */', '<', '>'],
  ...['&', '&amp;', '&lt;', '{', '}', '(', '=>', '= 1.5e-3;', 'this.', '"', "'", '日本語', '/W/g'],
);

describe('highlight', () => {
  it('shows the code of every source of the core unchanged', async () => {
    const core = new URL('../../core/', import.meta.url);
    const paths = readdirSync(core, { recursive: true, encoding: 'utf8' });
    const sources = paths.filter((path) => /^(nn|training|tensor)\/\w+\.ts$/.test(path));
    expect(sources.length).toBeGreaterThan(10);
    for (const path of sources) {
      const code = readFileSync(new URL(path, core), 'utf8');
      expect(textOf(await highlight(code)), path).toBe(code);
    }
  });

  it('shows any code unchanged, even code that is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragments, { maxLength: 25 }), async (words) => {
        const code = words.join('');
        expect(textOf(await highlight(code))).toBe(code);
      }),
    );
  });

  it('lets no character of the code become markup', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragments, { maxLength: 25 }), async (words) => {
        const html = await highlight(words.join(''));
        const withoutOurs = html.replaceAll(/<span class="[a-z-]+">|<\/span>/g, '');
        expect(withoutOurs).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });

  it('writes <, > and & as entities', async () => {
    const html = await highlight("if (a < b && b > c) return '<script>&amp;';");
    expect(html).toContain('&lt;script&gt;&amp;amp;');
    expect(html).not.toContain('<script');
  });

  it('gives each quantity its own class', async () => {
    const html = await highlight('const Z1 = affine(X, W1, b1); const dW = matmul(dZ, A);');
    expect(wordsWith(html, 'quantity-data')).toEqual(['X', 'A']);
    expect(wordsWith(html, 'quantity-parameter')).toEqual(['W1', 'b1']);
    expect(wordsWith(html, 'quantity-preactivation')).toEqual(['Z1']);
    expect(wordsWith(html, 'quantity-gradient')).toEqual(['dW', 'dZ']);
  });

  it('takes no part of a longer word for a quantity', async () => {
    const html = await highlight('const WX = Xs + batchX + W_ + Zebra + dXs;');
    expect(html).not.toContain('quantity-');
  });

  it('leaves the words of comments and strings alone', async () => {
    const html = await highlight("/** W is (out, in). */\nconst name = 'W'; // dW = dZ X\n`Z`;");
    expect(html).not.toContain('quantity-');
    expect(wordsWith(html, 'token-comment').join('')).toContain('dW = dZ X');
    expect(wordsWith(html, 'token-string-expression').join('')).toContain('W');
  });

  it('marks keywords by class and never by a style attribute', async () => {
    const html = await highlight('export class Linear {\n  private readonly n = 1;\n}');
    expect(wordsWith(html, 'token-keyword')).toContain('class');
    expect(html).not.toMatch(/<[^>]*\b(?:style|color)=/);
    expect(html).not.toContain('var(');
  });

  it.each([
    ['python', 'Z1 = X @ W1.T + b1 if not a else -b * (Z > 0)', ['if', 'not', 'else']],
    ['typescript', 'for (let i = 0; i < n; i++) x -= y * i', ['for', 'let']],
  ] as const)('leaves operators as light as the rest (%s)', async (lang, code, words) => {
    expect(wordsWith(await highlight(code, lang), 'token-keyword')).toEqual(words);
  });

  it('keeps one line of HTML for each line of code', async () => {
    const html = await highlight('/* one\n two\n three */\n\nconst x = 1;\n');
    const lines = html.split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line.match(/<span/g)?.length ?? 0).toBe(line.match(/<\/span>/g)?.length ?? 0);
    }
  });
});
