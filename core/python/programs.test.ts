// What whole programs of learners' need beside errors and values: lines that are written again, answers for input(), variables.

import { beforeAll, describe, expect, it } from 'vitest';

import { pythonFiles } from '../cli/pythonFiles.ts';
import type { Namespace, Python } from './python.ts';
import { startPython } from './startPython.ts';

let python: Python;
const printed: string[] = [];
const begun: string[] = [];

beforeAll(async () => {
  python = await startPython(await pythonFiles(), {
    onLine: ({ text }) => printed.push(text),
    onBegun: ({ text }) => begun.push(text),
  });
});

function lines(
  source: string,
  answers?: readonly string[],
  namespace: Namespace = python.newNamespace(),
): readonly string[] {
  printed.length = 0;
  begun.length = 0;
  const outcome = namespace.run(source, 'program.py', answers);
  return outcome.ok
    ? [...printed]
    : [...printed, `${outcome.error.type}: ${outcome.error.message}`];
}

describe('a line', () => {
  it('without an end is told of before it ends', () => {
    expect(
      lines(
        'import time\nfor i in range(3):\n    print(i, end=" ", flush=True)\n    time.sleep(0.1)\nprint()',
      ),
    ).toEqual(['0 1 2 ']);
    expect(begun.filter((text) => text.endsWith(' '))).toEqual([
      '0 ',
      '0 1 ',
      '0 1 2 ',
    ]);
  });

  it('is written again after a carriage return', () => {
    expect(lines('print("abc", end="\\r")\nprint("x")')).toEqual([
      'xbc',
    ]);
    expect(lines('print("\\r10%", end="")\nprint("\\r20%")')).toEqual([
      '20%',
    ]);
    expect(lines('print("a\\r\\nb")')).toEqual(['a', 'b']);
  });

  it('of tqdm is one, with its description and values', () => {
    const [first, ...others] = lines(
      'from tqdm import tqdm, trange\nbar = tqdm(range(4), desc="epoch")\nfor i in bar:\n    bar.set_postfix(loss=0.5)\nfrom tqdm.auto import trange as t\nfor _ in t(2): pass\nfor _ in trange(1, leave=False): pass',
    );
    expect(first).toMatch(
      /^epoch: 100%\|█{10}\| 4\/4 \[00:00<00:00, .*it\/s, loss=0\.5\]/,
    );
    expect(others[0]).toMatch(/^100%\|█{10}\| 2\/2/);
    expect(others.slice(1).join('').trim()).toBe('');
  });
});

describe('input', () => {
  const PROGRAM =
    'try:\n    n = int(input("n? "))\nexcept Exception:\n    n = 0\nprint(n * 2, input())';

  it('gives the answers in their order, and prints them', () => {
    expect(lines(PROGRAM, ['21', 'b'])).toEqual(['n? 21', 'b', '42 b']);
  });

  it('stops the program when they run out', () => {
    expect(lines(PROGRAM, [])).toEqual(['n? ', 'InputNeeded: n?']);
    expect(lines(PROGRAM, ['1'])).toEqual(['n? 1', 'InputNeeded: ']);
  });

  it('finds the end of its file where nobody answers', () => {
    expect(lines('input()')).toEqual([
      'EOFError: EOF when reading a line',
    ]);
  });
});

describe('variables', () => {
  it('that are one tensor have its gradients once: a loop over parameters makes none more', () => {
    const namespace = python.newNamespace();
    lines(
      `
import torch
W1, b1 = torch.ones(2, 3, requires_grad=True), torch.ones(1, 3, requires_grad=True)
(W1.sum() + b1.sum()).backward()
for p in [W1, b1]:
    p.grad_ = p.grad.clone()
`,
      undefined,
      namespace,
    );
    const told = namespace
      .variables()
      .map(({ name, gradients }) => [name, gradients?.own]);
    expect(told).toEqual([
      ['W1', true],
      ['b1', true],
      ['p', undefined],
    ]);
  });

  it('are told with their class, shape, and gradients', () => {
    const namespace = python.newNamespace();
    lines(
      `
import torch, numpy as np
W1 = torch.ones(2, 3, requires_grad=True)
W1.sum().backward()
W1.grad_ = torch.ones(2, 3)
x = np.arange(4)
losses = [0.5, 0.25]
rate = 0.1
class Model: pass
model = Model()
def f(): pass
_hidden = 1
`,
      undefined,
      namespace,
    );
    expect(namespace.variables()).toEqual([
      {
        ...{
          name: 'W1',
          type: 'Tensor',
          dtype: 'float32',
          shape: [2, 3],
        },
        gradients: { own: true, autograd: true },
      },
      {
        ...{ name: 'x', type: 'ndarray', dtype: 'int64', shape: [4] },
        gradients: { own: false, autograd: false },
      },
      { name: 'losses', type: 'list', length: 2, text: '[0.5, 0.25]' },
      { name: 'rate', type: 'float', text: '0.1' },
      {
        ...{ name: 'model', type: 'Model' },
        text: expect.stringMatching(
          /^<__main__\.Model object/,
        ) as string,
      },
    ]);
  });

  it('stay for what is run next in the same namespace', () => {
    const namespace = python.newNamespace();
    lines('x = 20', undefined, namespace);
    expect(lines('print(x + 1)', undefined, namespace)).toEqual(['21']);
  });

  it('that cannot be told are no error', () => {
    const namespace = python.newNamespace();
    lines(
      'class Odd:\n    def __repr__(self): raise ValueError\n    def __len__(self): raise TypeError\nodd = Odd()',
      undefined,
      namespace,
    );
    expect(namespace.variables()).toEqual([
      { name: 'odd', type: 'Odd', text: '<ValueError>' },
    ]);
  });
});
