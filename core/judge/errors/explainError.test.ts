// The commonest errors of beginners, made in real Python, and the sentence beside each.

import { describe, expect, it } from 'vitest';

import { startedPython } from '../../../tests/startedPython.ts';
import { withoutInlining } from '../../cli/kernelsOption.ts';
import { explainError } from './explainError.ts';

withoutInlining();
const { python } = await startedPython();

function explained(code: string) {
  const names = python.newNamespace();
  const outcome = names.run(code);
  names.close();
  if (outcome.ok) throw new Error(`No error: ${code}`);
  return {
    error: outcome.error,
    text: explainError(outcome.error, code),
  };
}

const torch = 'import torch\n';
const numpy = 'import numpy as np\n';
const layer =
  'import torch\nX = torch.ones(4, 3)\nW = torch.ones(5, 3)\n';

const errors: [string, string, RegExp, RegExp, number | undefined][] = [
  [
    'a product whose shapes do not fit',
    `${layer}Z = X @ W\n`,
    /X \(4, 3\) @ W \(5, 3\).*transposed/,
    /X \(4, 3\) @ W \(5, 3\).*転置/,
    4,
  ],
  [
    'the same in NumPy',
    `${numpy}X = np.ones((4, 3))\nZ = X @ X\n`,
    /matrix product X @ X does not fit/,
    /行列積 X @ X/,
    3,
  ],
  [
    'shapes that do not broadcast',
    `${layer}Z = X * W\n`,
    /axis 0.*4.*5.*matrix product is @/,
    /軸 0.*4 と 5.*行列積は @/,
    4,
  ],
  [
    'the same in NumPy',
    `${numpy}a = np.ones((4, 3)) + np.ones((5, 3))\n`,
    /\(4,\s?3\).*\(5,\s?3\)/,
    /形状 \(4,\s?3\) と \(5,\s?3\)/,
    2,
  ],
  [
    'a sum without keepdim',
    `${torch}e = torch.ones(4, 3)\nA = e / e.sum(dim=1)\n`,
    /keepdim=True/,
    /keepdim=True/,
    3,
  ],
  [
    'a name that is misspelt',
    `${torch}mask = torch.ones(2)\nprint(masc)\n`,
    /no name masc.*Perhaps mask/,
    /masc という名前.*mask の書き間違い/,
    3,
  ],
  [
    'a library that is not imported',
    'x = np.ones(3)\n',
    /import numpy as np/,
    /import numpy as np/,
    1,
  ],
  [
    'torch that is not imported',
    'x = torch.ones(3)\n',
    /import torch/,
    /import torch/,
    1,
  ],
  ['a blank', 'x = ____\n', /blank/, /空欄/, 1],
  [
    'a body that is not indented',
    'def f(x):\nreturn x\n',
    /indented by four spaces/,
    /字下げ/,
    2,
  ],
  [
    'an indentation too many',
    'x = 1\n    y = 2\n',
    /indented further/,
    /深く字下げ/,
    2,
  ],
  [
    'indentations that differ',
    'def f(x):\n        y = x\n    return y\n',
    /another number of spaces/,
    /そろっていません/,
    3,
  ],
  [
    'a bracket that stays open',
    `${torch}x = torch.ones((2, 3)\ny = 1\n`,
    /bracket \( is opened here/,
    /かっこ \( が閉じられていません/,
    2,
  ],
  [
    'a bracket too many',
    'x = (1 + 2))\n',
    /bracket \)/,
    /かっこ \)/,
    1,
  ],
  [
    'a full-width space',
    'x = 1\u3000+ 2\n',
    /full-width.*U\+3000/,
    /全角スペース/,
    1,
  ],
  ['full-width brackets', 'print（1）\n', /full-width/, /全角/, 1],
  [
    'a missing colon',
    'def f(x)\n    return x\n',
    /colon is missing/,
    /コロン/,
    1,
  ],
  [
    'a text without its end',
    "x = 'abc\n",
    /quotation mark/,
    /引用符/,
    1,
  ],
  [
    '= for ==',
    'x = 1\nif x = 2:\n    pass\n',
    /compare, write ==/,
    /== と書きます/,
    2,
  ],
  ['a missing comma', 'x = [1 2]\n', /comma/, /カンマ/, 1],
  [
    'a return outside',
    'return 1\n',
    /outside of a function/,
    /関数の外/,
    1,
  ],
  [
    'None for a result',
    'def f(x):\n    y = x\nf(1) + 2\n',
    /is None/,
    /None/,
    3,
  ],
  [
    'an attribute of None',
    'def f(x):\n    y = x\nf(1).sum()\n',
    /\.sum.*None: a function without return/,
    /\.sum の前が None/,
    3,
  ],
  [
    'a method that is misspelt',
    `${torch}torch.ones(2).clamp_mim(0)\n`,
    /no clamp_mim.*Perhaps clamp_min/,
    /clamp_mim.*clamp_min の書き間違い/,
    2,
  ],
  [
    'a function that is misspelt',
    `${torch}torch.zeroes(2)\n`,
    /torch has no zeroes.*zeros/,
    /zeroes はありません.*zeros/,
    2,
  ],
  [
    'an attribute that was not stored',
    'class A:\n    def f(self):\n        return self.X\nA().f()\n',
    /self\.X before it is read/,
    /self\.X に保存/,
    3,
  ],
  [
    'too few arguments',
    'def f(a, b):\n    return a\nf(1)\n',
    /too few arguments: 'b' is missing/,
    /引数が足りません/,
    3,
  ],
  [
    'too many arguments',
    'def f(a):\n    return a\nf(1, 2)\n',
    /has 1 parameter and gets 2/,
    /引数は 1 個ですが、2 個/,
    3,
  ],
  [
    'a method without self',
    'class A:\n    def f():\n        return 1\nA().f()\n',
    /first parameter is self/,
    /最初の引数を self/,
    4,
  ],
  [
    'NumPy’s keyword for torch',
    `${torch}torch.ones(2, 3).sum(axes=1)\n`,
    /no argument axes.*keepdim/,
    /axes という引数/,
    2,
  ],
  [
    'whole numbers in a product',
    `${torch}torch.ones(2, 3) @ torch.tensor([[1], [2], [3]])\n`,
    /\.float\(\)/,
    /\.float\(\)/,
    2,
  ],
  [
    'a mean of whole numbers',
    `${torch}torch.tensor([1, 2]).mean()\n`,
    /\.float\(\)/,
    /\.float\(\)/,
    2,
  ],
  [
    'an array in if',
    `${torch}if torch.ones(3) > 0:\n    pass\n`,
    /whole array/,
    /配列全体/,
    2,
  ],
  [
    'Python’s max on arrays',
    `${numpy}max(np.ones((2, 2)), 0)\n`,
    /np\.maximum/,
    /np\.maximum/,
    2,
  ],
  [
    'an axis that is not there',
    `${torch}torch.ones(2, 3).sum(dim=2)\n`,
    /no axis 2/,
    /軸 2 はありません/,
    2,
  ],
  [
    'an index that is not there',
    `${torch}torch.ones(2, 3)[5]\n`,
    /no index 5 along axis 0/,
    /軸 0 に添字 5/,
    2,
  ],
  [
    'a reshape that does not fit',
    `${torch}torch.ones(2, 3).reshape(4, 2)\n`,
    /6 values do not fit into the shape \[4, 2\]/,
    /6 個の値/,
    2,
  ],
  [
    'a tuple for a tensor',
    `${torch}Z = torch.ones(2, 3)\nZ - Z.max(dim=1)\n`,
    /\[0\]/,
    /\[0\]/,
    3,
  ],
  [
    'a call of a number',
    'x = 2\ny = x(3)\n',
    /operator missing/,
    /演算子が抜けて/,
    2,
  ],
  [
    'names that do not match values',
    'a, b = 1, 2, 3\n',
    /As many names/,
    /変数の数/,
    1,
  ],
  [
    'a variable before its value',
    'def f():\n    y = x + 1\n    x = 2\nf()\n',
    /before the function gives it a value/,
    /値を入れる前/,
    2,
  ],
  [
    'a library that is not there',
    'import pandas\n',
    /no pandas here/,
    /pandas はここには/,
    1,
  ],
  [
    'a division by zero',
    'x = 1 / 0\n',
    /divided by 0/,
    /0 で割って/,
    1,
  ],
  [
    'a list that is too short',
    'x = [1][3]\n',
    /count from 0/,
    /0 から始まり/,
    1,
  ],
  [
    'a function without end',
    'def f():\n    return f()\nf()\n',
    /calls itself/,
    /自分自身を/,
    2,
  ],
  [
    'tensor and array',
    'import torch\nimport numpy as np\ntorch.ones(2) * np.ones(2)\n',
    /torch tensor and a NumPy array/,
    /torch のテンソルと NumPy の配列/,
    3,
  ],
];

describe('explainError', () => {
  it.each(errors)('%s', (_, code, en, ja, line) => {
    const { error, text } = explained(code);
    const said = `${error.type}: ${error.message}`;
    expect(text.en, said).toMatch(en);
    expect(text.ja, said).toMatch(ja);
    expect(error.line, said).toBe(line);
  });

  it('repeats what Python says when it has no words of its own', () => {
    const { text } = explained('raise RuntimeWarning("odd")\n');
    expect(text.en).toBe('Python stopped with RuntimeWarning: odd');
    expect(text.ja).toContain('RuntimeWarning');
  });
});
