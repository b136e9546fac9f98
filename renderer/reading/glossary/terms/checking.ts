// Terms of the glossary: shapes, tasks, and how gradients are checked.

import { tex, type Term } from './term.ts';

export const checkingTerms: readonly Term[] = [
  {
    id: 'shape',
    en: {
      name: 'shape',
      also: ['shapes'],
      definition: 'How many rows and columns a matrix has, written (rows, columns).',
    },
    ja: {
      name: '形状',
      definition: '行列の行数と列数。（行数, 列数）と書きます。',
    },
  },
  {
    id: 'transpose',
    formula: tex`(W^{\top})_{ij} = W_{ji}`,
    en: {
      name: 'transpose',
      also: ['transposed', 'transposing'],
      definition:
        'A matrix with its rows and columns exchanged: what was row i is now column i. In NumPy and PyTorch: W.T.',
    },
    ja: {
      name: '転置',
      also: ['転置行列'],
      definition:
        '行列の行と列を入れ替えること。i 行目だったものが i 列目になります。NumPy と PyTorch では W.T と書きます。',
    },
  },
  {
    id: 'broadcasting',
    en: {
      name: 'broadcasting',
      also: ['broadcast'],
      definition:
        'What NumPy and PyTorch do with two shapes that differ: a side of length 1 is repeated until it fits. A bias (1, h) is so added to every row of (m, h).',
    },
    ja: {
      name: 'ブロードキャスト',
      definition:
        '形状の違う 2 つを計算するときの NumPy と PyTorch の規則。長さ 1 の方向を、合う長さになるまで繰り返します。バイアス（1, h）が（m, h）のどの行にも足されるのは、この規則によります。',
    },
  },
  {
    id: 'axis',
    en: {
      name: 'axis and keepdims',
      also: ['axis', 'keepdims', 'keepdim', 'dim'],
      definition:
        'How a sum or a maximum is taken: axis=0 goes down each column, axis=1 along each row. keepdims=True keeps that side with length 1, so that the result can still be broadcast. PyTorch calls them dim and keepdim.',
    },
    ja: {
      name: 'axis と keepdims',
      also: ['axis', 'keepdims', 'keepdim', 'dim'],
      definition:
        '和や最大値を取る方向の指定。axis=0 は列ごとに縦へ、axis=1 は行ごとに横へ取ります。keepdims=True なら、まとめた方向を長さ 1 で残すので、そのままブロードキャストできます。PyTorch では dim と keepdim です。',
    },
  },
  {
    id: 'regression',
    en: {
      name: 'regression',
      definition: 'Predicting a number, not a class.',
    },
    ja: {
      name: '回帰',
      definition: 'クラスではなく、数値を予測すること。',
    },
  },
  {
    id: 'classification',
    en: {
      name: 'classification',
      definition: 'Deciding which of a few classes an example belongs to.',
    },
    ja: {
      name: '分類',
      definition: 'データがどのクラスに属するかを決めること。',
    },
  },
  {
    id: 'autograd',
    en: {
      name: 'automatic differentiation',
      also: ['autograd'],
      definition:
        'A program that records what is computed and finds the gradients by itself, with the chain rule.',
    },
    ja: {
      name: '自動微分',
      also: ['autograd'],
      definition: '計算の手順を記録しておき、連鎖律を使って勾配を自動で求める仕組み。',
    },
  },
  {
    id: 'finite-difference',
    formula: tex`\dfrac{L(w + h) - L(w - h)}{2h}`,
    en: {
      name: 'finite difference',
      also: ['finite differences', 'central difference', 'numeric gradient'],
      definition:
        'A gradient measured instead of derived: move a value a little to either side and divide the change of the loss by the distance.',
    },
    ja: {
      name: '数値微分',
      also: ['差分', '中心差分'],
      definition: '値を両側へ少しだけ動かし、損失の変化を動かした幅で割って求める勾配。',
    },
  },
  {
    id: 'allclose',
    formula: tex`|a - n| \le \mathrm{atol} + \mathrm{rtol}\,|n|`,
    en: {
      name: 'allclose',
      definition: 'Says True when all values of two matrices differ by no more than a tolerance.',
    },
    ja: {
      name: 'allclose',
      definition: '2 つの行列のすべての値の差が、許容誤差に収まっていれば True を返す関数。',
    },
  },
];
