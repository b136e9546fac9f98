// Both ways in which a Python starts, and what it can reach.

import { beforeAll, describe, expect, it } from 'vitest';

import { pythonFiles } from '../cli/pythonFiles.ts';
import type { Python, PythonFiles } from './python.ts';
import { startPython } from './startPython.ts';

const program = `
import sys, random, torch, numpy as np
torch.manual_seed(0)
print(torch.randn(2, 2).tolist() == [[1.5409960746765137, -0.293428897857666], [-2.1787893772125244, 0.5684312582015991]])
np.random.seed(0)
print(np.random.permutation(5).tolist())
print(torch.ones(2, 3) @ torch.ones(3, 1))
`;

const files = await pythonFiles();
const { pyodide, folder, lock, library } = files;
const withoutSnapshot = { pyodide, folder, lock, library };
const lines: string[] = [];

async function started(given: PythonFiles): Promise<Python> {
  lines.length = 0;
  return startPython(given, { onLine: ({ text }) => lines.push(text) });
}

describe.each([
  ['the snapshot', 'snapshot', (): PythonFiles => files],
  [
    'the bytecode, without a snapshot',
    'bytecode',
    (): PythonFiles => withoutSnapshot,
  ],
  [
    'the bytecode, with a snapshot of no use',
    'bytecode',
    (): PythonFiles => ({ ...files, snapshot: new Uint8Array(65_536) }),
  ],
] as const)('a Python started from %s', (_name, startedFrom, given) => {
  let python: Python;

  beforeAll(async () => {
    python = await started(given());
  }, 600_000);

  it('says what it was started from', () => {
    expect(python.startedFrom).toBe(startedFrom);
    expect(python.version).toBe('3.14.2');
    expect(python.snapshotProblem === undefined).toBe(
      given().snapshot === undefined || startedFrom === 'snapshot',
    );
  });

  it('computes with torch and numpy', () => {
    expect(python.newNamespace().run(program).ok).toBe(true);
    expect(lines).toEqual([
      'True',
      '[2, 0, 1, 3, 4]',
      'tensor([[3.],',
      '        [3.]])',
    ]);
  });

  it('draws from generators of NumPy’s that leave each other alone', () => {
    const namespace = python.newNamespace();
    namespace.run(`
import numpy as np
np.random.seed(0)
own, other = np.random.RandomState(42), np.random.RandomState(0)
found = own.permutation(5).tolist() + np.random.permutation(5).tolist() + other.permutation(5).tolist()
`);
    expect(namespace.get('found')).toEqual({
      ok: true,
      value: [1, 4, 2, 0, 3, 2, 0, 1, 3, 4, 2, 0, 1, 3, 4],
    });
  });

  it('reaches nothing of what is around it', () => {
    const namespace = python.newNamespace();
    for (const source of [
      'from js import fetch',
      'import js; js.process',
      'open("/etc/passwd")',
      'import urllib.request; urllib.request.urlopen("http://127.0.0.1/")',
    ]) {
      expect(namespace.run(source).ok).toBe(false);
    }
  });

  it('has warmed up after fifty waits at most', async () => {
    let waits = 0;
    await python.warmUp(() => Promise.resolve(waits++));
    expect(waits).toBeLessThanOrEqual(50);
  });

  it('has digits for sklearn if they were given', () => {
    const namespace = python.newNamespace();
    const outcome = namespace.run(
      'from sklearn.datasets import load_digits\nfound = load_digits().target[:4].tolist()',
    );
    if (given().digits === undefined) {
      expect(outcome).toMatchObject({
        ok: false,
        error: { message: 'the digits were not given to this Python' },
      });
    } else {
      expect(namespace.get('found')).toEqual({
        ok: true,
        value: [0, 1, 2, 3],
      });
    }
  });

  it('seeds what nobody has seeded anew', () => {
    const namespace = python.newNamespace();
    const drawn = () => {
      python.reseed();
      namespace.run(
        'import random, torch, numpy as np\nfound = [random.random(), np.random.rand(), torch.randn(1).item()]',
      );
      const found = namespace.get('found');
      return found.ok ? (found.value as number[]) : [];
    };
    const [first, second] = [drawn(), drawn()];
    expect(first[0]).not.toBe(second[0]);
    expect(first[1]).not.toBe(second[1]);
    // PyTorch's own first seed is a fixed one.
    expect(first[2]).toBe(second[2]);
  });
});
