// Which lines of a program run when a part of it is to be run.

import { describe, expect, it } from 'vitest';

import { selectedLines, withoutMagics } from './selectedLines.ts';

const PROGRAM = 'a = 1\nfor i in range(2):\n    b = i\n    c = i\nprint(c)\n';
const CELLS = 'import torch\n# %%\nx = 1\ny = 2\n# %% [markdown]\n# words\n';

describe('a selection', () => {
  it('runs whole lines, at their places and without the indent that they share', () => {
    const [from, to] = [PROGRAM.indexOf('b ='), PROGRAM.indexOf('= i\nprint')];
    expect(selectedLines(PROGRAM, from, to)).toBe('\n\nb = i\nc = i\n');
  });

  it('that ends behind a line break does not take the next line', () => {
    expect(selectedLines(PROGRAM, 0, 6)).toBe('a = 1\n');
  });

  it('of nothing is the line of the cursor, or its cell', () => {
    expect(selectedLines(PROGRAM, 3, 3)).toBe('a = 1\n');
    expect(selectedLines(CELLS, 3, 3)).toBe('import torch\n');
    const inside = CELLS.indexOf('y =');
    expect(selectedLines(CELLS, inside, inside)).toBe('\n# %%\nx = 1\ny = 2\n');
    expect(selectedLines(CELLS, CELLS.length, CELLS.length)).toBe(
      '\n\n\n\n# %% [markdown]\n# words\n\n',
    );
  });
});

it('lines that only notebooks know become comments', () => {
  expect(withoutMagics('%matplotlib inline\n!pip install torch\n%%time\nx = 7\n% 3\n')).toBe(
    '# %matplotlib inline\n# !pip install torch\n# %%time\nx = 7\n% 3\n',
  );
});
