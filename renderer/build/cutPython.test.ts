// Pieces of a Python program, with the comments of one language.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cutPython, withCommentsIn } from './cutPython.ts';

const program = `# en: The head.
# ja: はじめに

import numpy as np


# en: Doubles it.
# ja: 2 倍する
def double(x):
    # (m, n)
    y = 2 * x

    return y


def doubled(x):
    return double(x)


class Layer:
    def forward(self, X):
        # en: kept
        # ja: 覚えておく
        self.X = X
        return X

    def backward(self, dZ):
        return dZ


# region both
X = double(3)
# en: twice
# ja: 2 回
X = double(X)
# endregion

print(X)
`;

const cut = (...names: string[]) => cutPython(program, names, 'a.py');

describe('a piece of a program', () => {
  it('is a function with the comment above it, and nothing after it', () => {
    expect(cut('double')).toBe(
      [
        '# en: Doubles it.',
        '# ja: 2 倍する',
        'def double(x):',
        '    # (m, n)',
        '    y = 2 * x',
        '',
        '    return y',
      ].join('\n'),
    );
  });

  it('is no function whose name only begins like it', () => {
    expect(cut('doubled')).toBe('def doubled(x):\n    return double(x)');
  });

  it('is a method, moved to the left edge', () => {
    expect(cut('Layer.backward')).toBe('def backward(self, dZ):\n    return dZ');
    expect(cut('Layer.forward').split('\n').at(-1)).toBe('    return X');
  });

  it('is a class with all of its methods', () => {
    expect(cut('Layer')).toMatch(/^class Layer:\n {4}def forward[^]*return dZ$/);
  });

  it('is what stands between two marks, without them', () => {
    expect(withCommentsIn('en', cut('both'), 'a.py')).toBe('X = double(3)\n# twice\nX = double(X)');
  });

  it('is several, in the order asked for', () => {
    expect(cut('doubled', 'Layer.backward')).toBe(
      'def doubled(x):\n    return double(x)\n\ndef backward(self, dZ):\n    return dZ',
    );
  });

  it.each(['gone', 'Layer.gone', 'Gone.forward', 'np', 'X'])(
    'fails when there is no %s',
    (name) => {
      expect(() => cut(name)).toThrow(`a.py has no ${name}`);
    },
  );

  it('fails when a region has no end', () => {
    expect(() => cutPython('# region open\nx = 1\n', ['open'], 'a.py')).toThrow('has no open');
  });
});

describe('a program’s comments', () => {
  it('are those of the language, and those that belong to none', () => {
    const ja = withCommentsIn('ja', cutPython(program, [], 'a.py'), 'a.py');
    expect(ja).toContain('# はじめに\n\nimport');
    expect(ja).toContain('    # (m, n)\n');
    expect(ja).not.toMatch(/The head|kept|twice|# (?:en|ja): |region/);
    const en = withCommentsIn('en', cutPython(program, [], 'a.py'), 'a.py');
    expect(en).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });

  it('may take more lines in one language than in the other', () => {
    const two = '# en: a long one,\n# en: in two lines\n# ja: 短い\nx = 1';
    expect(withCommentsIn('en', two, 'a.py')).toBe('# a long one,\n# in two lines\nx = 1');
    expect(withCommentsIn('ja', two, 'a.py')).toBe('# 短い\nx = 1');
  });

  it.each(['# en: alone\nx = 1', 'x = 1\n    # ja: 一人', '# en: a\nx = 1\n# ja: b'])(
    'fail in one language only: %j',
    (code) => {
      expect(() => withCommentsIn('en', code, 'a.py')).toThrow('a.py has a comment in one');
    },
  );

  it('leave every line of code as it is', () => {
    const line = fc.constantFrom('x = 1', '    y = "# en: no comment"', '', '# (m, 30)', '  # W');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(withCommentsIn('ja', lines.join('\n'), 'a.py')).toBe(lines.join('\n'));
      }),
    );
  });
});
