// Where a wrapped line of code goes on.

import { describe, expect, it } from 'vitest';

import { hangingIndent } from './hangingIndent.ts';

describe('a line that wraps', () => {
  it.each([
    ['x = 1', 4],
    ['    return x', 8],
    ['', 4],
    ['    <span class="token-keyword">return</span> x', 8],
    ['  const a = b &lt; c;', 6],
  ])('goes on further in than it begins: %s', (html, expected) => {
    expect(hangingIndent(html)).toBe(expected);
  });

  it.each([
    ['# a comment', 2],
    ['    # a comment', 6],
    ['<span class="token-comment">    # a comment</span>', 6],
    ['  // a comment', 5],
    [' * a doc comment', 3],
    ['/** a doc comment', 4],
  ])('goes on below the words of a comment: %s', (html, expected) => {
    expect(hangingIndent(html)).toBe(expected);
  });

  it('is indented as code where it multiplies', () => {
    expect(hangingIndent('  * (Z1 > 0)')).toBe(4);
  });
});
