// Every lesson's Markdown as it is compiled: no formula, markup or gap is left as text.

import { readdirSync, readFileSync } from 'node:fs';

import { parse, preprocess, type AST } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

import { textFaults } from '../../tests/textFaults.ts';
import { svelteOptions } from './svelteOptions.ts';

const lessons = new URL('../lessons/', import.meta.url);
const files = readdirSync(lessons, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/(en|ja)\.md$/.test(file))
  .sort();
/** TypeScript's is not needed: scripts are left out. */
const markdown = [svelteOptions.preprocess ?? []].flat().slice(-1);

/** The texts of a compiled page as a reader sees them, but for code and what components say. */
async function textsOf(content: string, filename: string): Promise<string[]> {
  const { code } = await preprocess(content, markdown, { filename });
  const found: string[] = [];
  const visit = (node: AST.Fragment | AST.TemplateNode): void => {
    if (node.type === 'Text') found.push(node.data);
    if (node.type === 'RegularElement' && node.name === 'code') return;
    if ('fragment' in node) visit(node.fragment);
    if (node.type === 'Fragment') node.nodes.forEach(visit);
  };
  visit(parse(code, { modern: true }).fragment);
  return found;
}

async function faultsIn(content: string): Promise<string[]> {
  return (await textsOf(content, 'en.md')).flatMap(textFaults);
}

describe('a lesson’s Markdown', () => {
  it.each([
    // What comes after an HTML element at the start of a line is no Markdown.
    ['- <strong>There is one $\\mu$.</strong>', 'a formula'],
    ['- first\n- <strong>One $\\mu$</strong> and one $\\sigma$.', 'a formula'],
    ['<em>A</em> sum $z$ of inputs', 'a formula'],
    ['<strong>Both</strong> **fall**', 'markup'],
    ['<strong>Call</strong> `zero_grad()` first', 'markup'],
    ['a line\n| no | table |', 'markup'],
    ['What \\grad{dZ} is', 'a formula'],
  ])('%j is found out', async (content, fault) => {
    expect((await faultsIn(content)).join()).toContain(fault);
  });

  it.each([
    '- **There is one $\\mu$.** And {facts.count} pixels.',
    'Costs $5, or `a ** b` and `${x}` in code.',
    'A [link](#there) and *emphasis* of 6.024577.',
    '| a | b |\n| - | - |\n| 1 | 2 |',
  ])('%j may be shown', async (content) => {
    expect(await faultsIn(content)).toEqual([]);
  });

  it('is there for nine lessons and their preparation in two languages', () => {
    expect(files).toHaveLength(20);
  });

  it.each(files)('of %s leaves nothing unset', async (file) => {
    const content = readFileSync(new URL(file, lessons), 'utf8');
    const texts = await textsOf(content, file);
    expect(texts.join('').length).toBeGreaterThan(1000);
    // The lesson on the output speaks of it.
    const faults = texts.flatMap(textFaults).filter((fault) => !fault.includes('NaN'));
    expect(faults).toEqual([]);
  });
});
