// A lesson's Markdown as plain sections to search in: headings and prose, without scripts, components and the signs of formulas.

import type { Section } from '../reading/search/section.ts';

export function sectionsOf(markdown: string): Section[] {
  const prose = markdown
    .replace(/<script[^]*?<\/script>/g, '')
    // Displayed formulas are found by what is in them.
    .replace(/\$\$([^]*?)\$\$/g, (_, formula: string) => ` ${displayedText(formula)} `);
  const [before = '', ...rest] = prose.split(/^##+ /m);
  return [
    { heading: '', text: plain(before) },
    ...rest.map((part) => {
      const end = part.indexOf('\n');
      return { heading: plain(part.slice(0, end)), text: plain(part.slice(end)) };
    }),
  ].filter(({ heading, text }) => heading !== '' || text !== '');
}

/** One line of readable text. */
function plain(text: string): string {
  return (
    text
      // Words that a component says, such as the reason for a line of a derivation.
      .replace(/<[A-Z]\w*[^>]*?\bwhy="([^"]*)"[^>]*>/g, ' $1 ')
      .replace(/<\/?[A-Za-z][^>]*>/g, '')
      .replace(/\$([^$\n]+)\$/g, (_, formula: string) => formulaText(formula))
      .replace(/\{facts\.(\w+)\}/g, '…')
      .replace(/[*`]|^\s*(?:-|\d+\.)\s/gm, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Lines of a displayed formula, one after another. */
function displayedText(formula: string): string {
  return formulaText(
    formula
      .replace(/\\(?:begin|end)\{\w+\}/g, ' ')
      .replace(/\\(?:frac)(?![a-z])/g, ' ')
      .replace(/\^\{\\top\}/g, 'ᵀ')
      .replace(/\\odot(?![a-z])/g, '⊙')
      .replace(/\\\\|&|\\,/g, ' '),
  );
}

/** `\grad{dZ_2}` as dZ2. */
function formulaText(formula: string): string {
  return formula
    .replace(/\\(?:grad|data|param|pre|text|textstyle|boldsymbol)\b/g, '')
    .replace(/\\(\w+)/g, '$1')
    .replace(/[{}_^\\]/g, '');
}
