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
        'A program that records what is computed and derives the gradients by itself, with the chain rule.',
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
      also: ['finite differences'],
      definition:
        'A gradient measured instead of derived: move a value a little and see how the loss changes.',
    },
    ja: {
      name: '数値微分',
      also: ['差分'],
      definition: '値を少しだけ動かし、損失の変化を測って求める勾配。',
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
      definition: '2 つの行列のすべての値の差が、許容範囲に収まっていれば True を返す関数。',
    },
  },
];
