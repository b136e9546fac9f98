// Highlights TypeScript and Python at build time: words by kind through classes (the style sheet has the colours), quantities in their own colour.

import { createCssVariablesTheme, createHighlighter, type ThemedToken } from 'shiki';

import { quantityOf } from './quantities.ts';

const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: '' });
const highlighter = createHighlighter({ themes: [theme], langs: ['typescript', 'python'] });

/** HTML with one `span` per coloured word and no style attribute. */
export async function highlight(
  code: string,
  lang: 'typescript' | 'python' = 'typescript',
): Promise<string> {
  const { tokens } = (await highlighter).codeToTokens(code, {
    lang,
    theme: 'classes',
  });
  return tokens.map((line) => line.map(span).join('')).join('\n');
}

function span({ content, color }: ThemedToken): string {
  const kind = /token-([a-z-]+)/.exec(color ?? '')?.[1];
  // In comments and strings no word is a quantity.
  if (kind === 'comment' || kind === 'string-expression') {
    return `<span class="token-${kind}">${escape(content)}</span>`;
  }
  return content
    .split(/([A-Za-z_$][\w$]*)/)
    .map((word) => {
      const quantity = quantityOf(word);
      const name = quantity ? `quantity-${quantity}` : kind && `token-${kind}`;
      // Operators are keywords to the grammar; in a formula they are as light as in mathematics.
      const isOperator = kind === 'keyword' && !/\w/.test(word);
      return name && !isOperator && word.trim()
        ? `<span class="${name}">${escape(word)}</span>`
        : escape(word);
    })
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
