// Whatever kind of file something too new is in, it is found there.

import { describe, expect, it } from 'vitest';

import { newFeatures } from './newFeatures.ts';

async function featuresIn(name: string, source: string): Promise<string[]> {
  return (await newFeatures(name, source)).map(({ feature }) => feature);
}

describe('what is too new is found', () => {
  it.each([
    ['tokens.css', 'a { field-sizing: content; }', 'css.properties.field-sizing'],
    ['Pane.svelte', '<details name="a"></details>', 'html.elements.details.name'],
    ['index.html', '<details name="a"></details>', 'html.elements.details.name'],
    [
      'lesson/en.md',
      '# Title\n\nWith $x^2$ and a fold:\n\n<details name="a"></details>\n',
      'html.elements.details.name',
    ],
    [
      'lesson/ja.md',
      '文です。\n\n<style>\n  p { field-sizing: content; }\n</style>\n',
      'css.properties.field-sizing',
    ],
    [
      'electron/main/errors/errorPageStyle.ts',
      'export const css = `a {\n  field-sizing: content;\n}`;\n',
      'css.properties.field-sizing',
    ],
  ])('in %s', async (name, source, feature) => {
    expect(await featuresIn(name, source)).toContain(feature);
  });

  it('at its line of a style sheet in a string', async () => {
    const source = '\nexport const css = `a {\n  field-sizing: content;\n}`;\n';
    expect((await newFeatures('xStyle.ts', source))[0]?.line).toBe(3);
  });
});

it('nothing is found in scripts and in what every engine knows', async () => {
  expect(await featuresIn('a.ts', 'const css = `a { field-sizing: content; }`;')).toEqual([]);
  expect(await featuresIn('print.css', '@page { size: A4; margin: 16mm; }')).toEqual([]);
  expect(await featuresIn('a.md', '# Title\n\n$$\n\\frac{1}{2}\n$$\n')).toEqual([]);
});
