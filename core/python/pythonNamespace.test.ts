// What the learner's code prints, leaves behind, returns, and fails with.

import { describe, expect, it } from 'vitest';

import { startedPython } from '../../tests/startedPython.ts';
import type { PythonError, PythonOutcome } from './python.ts';

const { python } = await startedPython();

function failed(outcome: PythonOutcome<unknown>): PythonError {
  if (outcome.ok) throw new Error('There was no error');
  return outcome.error;
}

const errorOf = (source: string) =>
  failed(python.newNamespace().run(source));

describe('output', () => {
  it('comes line by line, of both streams', async () => {
    const { printed } = await startedPython();
    python
      .newNamespace()
      .run(
        'import sys\nprint("a", end="")\nprint("b\\nc")\nprint("d", file=sys.stderr)\nprint("e", end="")',
      );
    expect(printed()).toEqual(['ab', 'c', 'd', 'e']);
  });

  it('leaves out the middle when there is too much of it, says so at once, and begins anew with the next run', async () => {
    const { printed } = await startedPython();
    const namespace = python.newNamespace();
    namespace.run(
      'for i in range(30_000): print(i)\nprint("done", end="")',
    );
    expect(printed()[20_000]).toBe(
      'More than 20,000 lines were printed: the last 20 come in the end.',
    );
    expect(printed()[20_001]).toBe('... (9,981 lines are left out)');
    expect(printed().slice(20_002)).toEqual([
      ...Array.from({ length: 19 }, (_, i) => String(29_981 + i)),
      'done',
    ]);
    namespace.run('print("again")');
    expect(printed().at(-1)).toBe('again');
  });

  it('cuts a line that goes on and on', async () => {
    const { printed } = await startedPython();
    python.newNamespace().run('print("x" * 10**6)');
    expect(printed()).toEqual([
      `${'x'.repeat(10_000)}... (the line goes on)`,
    ]);
  });
});

describe('errors', () => {
  it('tell the learner’s line, and no other file’s', () => {
    const error = errorOf(
      'import torch\n\ndef f(Z):\n    return Z.clamp_mim(0)\n\nf(torch.ones(2))\n',
    );
    expect(error).toEqual({
      type: 'AttributeError',
      message:
        "'Tensor' object has no attribute 'clamp_mim'. Did you mean: 'clamp_min'?",
      line: 4,
      frames: [
        { line: 6, function: '<module>' },
        { line: 4, function: 'f' },
      ],
      traceback: [
        'Traceback (most recent call last):',
        '  File "answer.py", line 6, in <module>',
        '    f(torch.ones(2))',
        '    ~^^^^^^^^^^^^^^^',
        '  File "answer.py", line 4, in f',
        '    return Z.clamp_mim(0)',
        '           ^^^^^^^^^^^',
        "AttributeError: 'Tensor' object has no attribute 'clamp_mim'. Did you mean: 'clamp_min'?",
      ].join('\n'),
    });
  });

  it('of torch’s own arithmetic end at the learner’s line', () => {
    const error = errorOf(
      'import torch\nx = torch.ones(2, 3)\ny = x @ x',
    );
    expect([error.type, error.line, error.message]).toEqual([
      'RuntimeError',
      3,
      'mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)',
    ]);
    expect(error.traceback).not.toContain('products');
  });

  it.each([
    [
      'def f(Z):\nreturn Z',
      'IndentationError',
      2,
      'expected an indented block after function definition on line 1',
    ],
    ['x = (1', 'SyntaxError', 1, "'(' was never closed"],
    [
      'x = 1\n　y = 2',
      'SyntaxError',
      2,
      'invalid non-printable character U+3000',
    ],
    ['masc', 'NameError', 1, "name 'masc' is not defined"],
    ['raise ValueError("two\\nlines")', 'ValueError', 1, 'two\nlines'],
    ['assert False', 'AssertionError', 1, ''],
    [
      'def f(): f()\nf()',
      'RecursionError',
      1,
      'maximum recursion depth exceeded',
    ],
    ['x = [0] * 10**9', 'MemoryError', 1, ''],
    [
      'import torch\ntorch.zeros(10**6, 10**6)',
      'MemoryError',
      2,
      'there is no memory for an array of 4000000000000 bytes',
    ],
    ['raise SystemExit(3)', 'SystemExit', undefined, '3'],
    [
      'import torch\ntorch.svd',
      'AttributeError',
      2,
      "module 'torch' has no attribute 'svd': this small torch does not have it",
    ],
    [
      'import numpy as np\nnp.maximun',
      'AttributeError',
      2,
      "module 'numpy' has no attribute 'maximun'. Did you mean: 'maximum'?",
    ],
    [
      'import numpy as np\nnp.linalg.svd',
      'AttributeError',
      2,
      "module 'numpy.linalg' has no attribute 'svd': this small numpy does not have it",
    ],
    [
      'import numpy as np\nnp.loadtxt',
      'AttributeError',
      2,
      "module 'numpy' has no attribute 'loadtxt': this small numpy does not have it, there are no files here: write the numbers into the program, as in np.array([[1, 2], [3, 4]])",
    ],
    [
      'import torch\ntorch.save',
      'AttributeError',
      2,
      "module 'torch' has no attribute 'save': this small torch does not have it, there are no files here: model.state_dict() keeps the parameters in a variable",
    ],
    [
      'from sklearn.linear_model import LogisticRegression',
      'ModuleNotFoundError',
      1,
      "No module named 'sklearn.linear_model'",
    ],
    [
      'from sklearn import datasets\ndatasets.load_iris()',
      'AttributeError',
      2,
      "module 'sklearn.datasets' has no attribute 'load_iris': this small sklearn does not have it, but load_digits and make_blobs are there",
    ],
    [
      'import torch\ntorch.zeros(2, 2, 2, 2, 2)',
      'NotImplementedError',
      2,
      'tensors of this small torch have at most 4 dimensions, not 5',
    ],
    [
      'import torch\ntorch.ones((), requires_grad=True).backward(create_graph=True)',
      'NotImplementedError',
      2,
      'this small torch has no gradients of gradients: create_graph must be False',
    ],
    [
      'import torch\ny = torch.ones(2, 2, requires_grad=True) * 1\nv = y[0]\nv += 1\ny.sum()',
      'NotImplementedError',
      5,
      'write y[0] += 1 in place of v = y[0]; v += 1',
    ],
    [
      'import torch, numpy\ntorch.ones(2) + numpy.ones(2)',
      'TypeError',
      2,
      'a Tensor and a numpy array do not compute with one another: torch.from_numpy makes a Tensor of an array',
    ],
  ] as const)('%j is a %s', (source, type, line, message) => {
    const error = errorOf(source);
    expect([error.type, error.line]).toEqual([type, line]);
    expect(error.message).toContain(message);
  });

  it('leave the namespace as it is, and the next run works', () => {
    const namespace = python.newNamespace();
    expect(namespace.run('x = 1\nraise KeyError').ok).toBe(false);
    expect(namespace.get('x')).toEqual({ ok: true, value: 1 });
  });

  it('of leaving are none', () => {
    expect(python.newNamespace().run('raise SystemExit').ok).toBe(true);
  });
});

describe('large programs', () => {
  it('of 2,000 lines run, and name the line that fails', () => {
    const lines = Array.from(
      { length: 2000 },
      (_, i) => `x${i} = ${i}`,
    );
    const namespace = python.newNamespace();
    expect(namespace.run(lines.join('\n')).ok).toBe(true);
    expect(namespace.get('x1999')).toEqual({ ok: true, value: 1999 });
    lines[1990] = 'x = y';
    expect(errorOf(lines.join('\n')).line).toBe(1991);
    namespace.close();
  });

  it.each([
    'import torch\nx = torch.zeros(60_000, 60_000)',
    'import numpy as np\nx = np.ones((60_000, 60_000)) @ 1',
    'import torch\nx = torch.zeros(5000, 5000)\nx = [x.clone() for _ in range(1000)]',
  ])(
    'that need more memory than there is are told so: %j',
    (source) => {
      const namespace = python.newNamespace();
      const error = failed(namespace.run(source));
      expect(error.type).toBe('MemoryError');
      expect(error.message).toMatch(
        /^there is no memory for an array of \d+ bytes$/,
      );
      expect(namespace.run('x = 1\ny = x + 1').ok).toBe(true);
      namespace.close();
    },
  );
});

describe('a namespace', () => {
  it('keeps what was defined, and another one knows nothing of it', () => {
    const [one, other] = [python.newNamespace(), python.newNamespace()];
    one.run('def f(x): return x + 1\nclass C: pass\ny = 2');
    expect(one.definitions()).toEqual(['f', 'C']);
    expect(one.run('y = f(y)').ok).toBe(true);
    expect(one.get('y')).toEqual({ ok: true, value: 3 });
    expect(failed(other.get('y'))).toMatchObject({
      type: 'NameError',
      message: "name 'y' is not defined",
      line: undefined,
    });
    one.close();
  });
});
