// A lesson's Markdown as text to search in: nothing of its code, everything of its prose.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { sectionsOf } from './lessonSections.ts';

describe('sectionsOf', () => {
  it('splits at headings and keeps what a reader reads', () => {
    const markdown = [
      '<script lang="ts">',
      "  import x from 'source:a.ts!b';",
      '</script>',
      '',
      'A **first** `line`.',
      '',
      '## How $\\grad{dZ_2}$ flows',
      '',
      '- <strong>one</strong> of {facts.rows}',
      '',
      '$$',
      '\\begin{aligned} \\grad{dZ_1} &= (\\grad{dZ_2}\\,\\param{W_2}) \\odot [\\pre{Z_1} > 0] \\end{aligned}',
      '$$',
      '',
      '<CodePane source={x} />',
      '<DerivationLine number={1} why="The reason.">',
      '',
      '### Below',
      'Last.',
    ].join('\n');
    expect(sectionsOf(markdown)).toEqual([
      { heading: '', text: 'A first line.' },
      { heading: 'How dZ2 flows', text: 'one of … dZ1 = (dZ2 W2) ⊙ [Z1 > 0] The reason.' },
      { heading: 'Below', text: 'Last.' },
    ]);
  });

  it.each(['ja', 'en'])('leaves no markup in a real lesson (%s)', (language) => {
    const file = new URL(`../lessons/07-training/${language}.md`, import.meta.url);
    const sections = sectionsOf(readFileSync(file, 'utf8'));
    expect(sections.length).toBeGreaterThan(5);
    for (const { heading, text } of sections) {
      expect(`${heading} ${text}`).not.toMatch(/[<{}$\\`*]|>(?! 0)|import /);
    }
  });
});
