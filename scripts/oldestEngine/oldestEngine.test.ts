// Every guard against what is newer than Electron 25 finds what it is there for, and only that.

import { describe, expect, it } from 'vitest';

import { newCss } from './cssFeatures.ts';
import { newHtml } from './htmlFeatures.ts';
import { newSyntax } from './newSyntax.ts';

const featuresOf = (css: string) => newCss(css).map(({ feature }) => feature);
const inElements = (html: string) => newHtml(html).map(({ feature }) => feature);

describe('style sheets', () => {
  it.each([
    ['a { color: light-dark(black, white); }', 'css.types.color.light-dark'],
    ['a { --ink: light-dark(black, white); }', 'css.types.color.light-dark'],
    ['@starting-style { a { opacity: 0; } }', 'css.at-rules.starting-style'],
    ['@scope (main) { a { color: red; } }', 'css.at-rules.scope'],
    ['a { field-sizing: content; }', 'css.properties.field-sizing'],
    ['a { text-wrap: pretty; }', 'css.properties.text-wrap.pretty'],
    ['a { transition-behavior: allow-discrete; }', 'css.properties.transition-behavior'],
    ['a { anchor-name: --a; }', 'css.properties.anchor-name'],
    ['a { scrollbar-color: red blue; }', 'css.properties.scrollbar-color'],
    ['a { width: calc-size(auto, size); }', 'css.types.calc-size'],
    ['details::details-content { color: red; }', 'css.selectors.details-content'],
    ['input:user-valid { color: red; }', 'css.selectors.user-valid'],
    ['a { & b { color: red; } }', 'css.selectors.nesting'],
    ['@media (scripting: none) { a { color: red; } }', 'css.at-rules.media.scripting'],
    ['a { colour: red; }', 'css.properties.colour'],
  ])('%s', (css, feature) => {
    expect(featuresOf(css)[0]).toBe(feature);
  });

  it.each([
    'a:has(b) { text-wrap: balance; }',
    '@container (min-width: 10cqw) { a { height: 100dvh; color: oklch(60% 0.1 20); } }',
    '@layer x { a { color: color-mix(in srgb, red, blue); -webkit-user-select: none; } }',
    '@media (prefers-color-scheme: dark) { a:is(b, c)::before { content: "light-dark()"; } }',
    '@keyframes light-dark { from { opacity: 0; } } a { animation: light-dark 1s; --popover: 1; }',
  ])('nothing in %s', (css) => {
    expect(featuresOf(css)).toEqual([]);
  });

  it('says the line', () => {
    expect(newCss('a { color: red; }\n\nb { anchor-name: --a; }', 10)).toEqual([
      { feature: 'css.properties.anchor-name', line: 12 },
    ]);
  });
});

describe('components and pages', () => {
  it.each([
    ['<dialog closedby="any"></dialog>', 'html.elements.dialog.closedby'],
    ['{#if true}<details name="a"></details>{/if}', 'html.elements.details.name'],
    ['<search></search>', 'html.elements.search'],
    ['<div popover="hint"></div>', 'html.global_attributes.popover.hint'],
    ['<button command="show-modal" commandfor="a">x</button>', 'html.elements.button.command'],
    ['<style>a { field-sizing: content; }</style>', 'css.properties.field-sizing'],
  ])('%s', (html, feature) => {
    expect(inElements(html)).toContain(feature);
  });

  it('has nothing against what was there before', () => {
    const old =
      '<!doctype html><main inert><svg><rect rx="1" /></svg><input type="color" /></main>';
    expect(inElements(old)).toEqual([]);
    expect(inElements('<a href="x" popover="auto">x</a>')).toEqual([]);
  });

  it('says the line, in the style sheet as well', () => {
    const lines = newHtml(
      '<p>a</p>\n<search></search>\n<style>\n  p { anchor-name: --a; }\n</style>',
    );
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
  });
});

describe('built scripts', () => {
  it.each([
    ['{ using file = open(); }', 'Unexpected token'],
    ['const digits = /[\\p{N}--[0-9]]/v;', 'Invalid regular expression'],
    ['import data from "./a.json" with { type: "json" };', 'Unexpected token'],
    ['@sealed class A {}', 'Unexpected character'],
  ])('%s', (source, problem) => {
    expect(newSyntax(source, false)).toContain(problem);
  });

  it('has nothing against JavaScript of 2022', () => {
    expect(newSyntax('class A { static #a = 1; static { A.#a ??= 2; } } await 1;', false)).toBe(
      undefined,
    );
    expect(newSyntax('const a = require("a"); return;', true)).toBe(undefined);
  });
});
