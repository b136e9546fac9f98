// Calls, types and values, and what never ends.

import { isRefusal, refusalInJapanese } from './refusals.ts';
import {
  always,
  lower,
  withArticle,
  type ErrorPattern,
} from './pattern.ts';

export const otherErrors: readonly ErrorPattern[] = [
  {
    types: [
      'TypeError',
      'ValueError',
      'RuntimeError',
      'AttributeError',
    ],
    message: /(.+)/,
    applies: ([, message]) => isRefusal(message),
    explain: ([, message]) => ({
      en: `This app’s small library does not do that: ${message}${/[.!?]$/.test(message) ? '' : '.'}`,
      ja: refusalInJapanese(message) ?? message,
    }),
  },
  {
    types: ['SystemExit'],
    message: /^/,
    explain: (_, { error: { exitStatus = 1 } }) => ({
      en: `The program ended itself here, with exit status ${exitStatus}: any other than 0 says that something was not in order.`,
      ja: `プログラムが自分で終了しました。終了コードは ${exitStatus} です（0 以外は、正常でない終わり方を表します）。`,
    }),
  },
  {
    types: ['TypeError'],
    message:
      /^([\w.]+)\(\) missing (\d+) required positional arguments?: (.*)$/,
    explain: ([, name, count, names]) => ({
      en: `${name} is called with too few arguments: ${names} ${count === '1' ? 'is' : 'are'} missing.${name.endsWith('__init__') || !names.includes('self') ? '' : ' Is it called on the class instead of on an object?'}`,
      ja: `${name} の引数が足りません。${names.replaceAll(' and ', ' と ')} がありません。`,
    }),
  },
  {
    types: ['TypeError'],
    message:
      /^([\w.]+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given/,
    explain: ([, name, takes, given]) => ({
      en: `${name} has ${takes} ${takes === '1' ? 'parameter' : 'parameters'} and gets ${given}. In a class, each method’s first parameter is self.`,
      ja: `${name} の引数は ${takes} 個ですが、${given} 個渡されています。クラスのメソッドでは、最初の引数を self にします。`,
    }),
  },
  {
    types: ['TypeError'],
    message: /got an unexpected keyword argument '(\w+)'/,
    explain: ([, name]) =>
      /^(?:axis|axes|dims?|keep_?dims?)$/.test(name)
        ? {
            en: `There is no argument ${name} here. torch says dim and keepdim, NumPy axis and keepdims.`,
            ja: `${name} という引数はありません。torch では dim と keepdim、NumPy では axis と keepdims です。`,
          }
        : {
            en: `There is no argument ${name} here: it is misspelt, or this small library does not have it.`,
            ja: `${name} という引数はここにはありません。つづりが違うか、このアプリのライブラリーにはない引数です。`,
          },
  },
  {
    types: ['TypeError'],
    message: /NoneType/,
    explain: always(
      'One of the values on this line is None: a function without return, or something that was not computed.',
      'この行の値のどれかが None です。return のない関数の結果か、まだ計算していない値を使っていませんか。',
    ),
  },
  {
    types: ['TypeError'],
    message:
      /unsupported operand type\(s\) for (\S+): '(\w+)' and '(\w+)'|unsupported operand type\(s\) for (\S+)/,
    explain: ([, operator, left, right, other]) => ({
      en: `${operator ?? other} cannot be computed${left === undefined ? ' here' : ` with ${lower(withArticle(left))} and ${lower(withArticle(right))}`}. Tuples come from functions such as max(dim=…): take [0] of them.`,
      ja: `${left === undefined ? '' : `${left} と ${right} の間で `}${operator ?? other} は計算できません。max(dim=…) などはタプルを返すので、[0] で値を取り出します。`,
    }),
  },
  {
    types: ['TypeError'],
    message: /'(\w+)' object is not callable/,
    explain: ([, type]) => ({
      en: `${withArticle(type)} is called like a function: is an operator missing before the bracket, or a name used twice?`,
      ja: `${type} を関数のように呼び出しています。かっこの前の演算子が抜けているか、同じ名前を 2 回使っていませんか。`,
    }),
  },
  {
    types: ['TypeError'],
    message:
      /'(\w+)' object is not (?:subscriptable|iterable)|cannot unpack non-iterable (\w+) object/,
    explain: ([, type, unpacked]) => ({
      en: `${withArticle(type ?? unpacked)} is used here as if it held several values.`,
      ja: `${type ?? unpacked} から複数の値を取り出そうとしています。`,
    }),
  },
  {
    types: ['ValueError'],
    message: /(not enough|too many) values to unpack/,
    explain: always(
      'As many names must stand to the left of = as there are values to the right.',
      '= の左の変数の数と、右の値の数が合っていません。',
    ),
  },
  {
    types: ['TypeError'],
    message:
      /must be Tensor, not|expected Tensor|must be tensors?, not/,
    explain: always(
      'This function works on tensors, and gets something else: torch.tensor makes one.',
      'この関数はテンソルを受け取りますが、別のものが渡されています。torch.tensor でテンソルにできます。',
    ),
  },
  {
    types: ['FileNotFoundError'],
    message: /No such file or directory: '([^']*)'/,
    explain: ([, name]) => ({
      en: `There is no file ${name}: programs here have no files of yours. Write the data into the program, or take sklearn.datasets.load_digits().`,
      ja: `${name} というファイルはありません。ここではお使いのファイルを開けないので、データをプログラムに書くか、sklearn.datasets.load_digits() を使ってください。`,
    }),
  },
  {
    types: ['ZeroDivisionError'],
    message: /^/,
    explain: always('Something is divided by 0.', '0 で割っています。'),
  },
  {
    types: ['IndexError'],
    message:
      /list index out of range|tuple index out of range|string index out of range/,
    explain: always(
      'There is no element with this index: they count from 0, the last one is len − 1.',
      'その添字の要素はありません。添字は 0 から始まり、最後は len − 1 です。',
    ),
  },
  {
    types: ['KeyError'],
    message: /(.*)/,
    explain: ([, key]) => ({
      en: `The dictionary has no entry ${key}.`,
      ja: `辞書に ${key} という項目はありません。`,
    }),
  },
  {
    types: ['RecursionError'],
    message: /^/,
    explain: always(
      'A function calls itself without end.',
      '関数が自分自身を際限なく呼び出しています。',
    ),
  },
  {
    types: ['TimeoutError'],
    message: /lines have run/,
    explain: always(
      'The program does not come to an end: does the loop ever change what it waits for?',
      'プログラムが終わりません。ループの条件が変わるようになっていますか。',
    ),
  },
  {
    types: ['NotImplementedError'],
    message: /at most 4 (?:dimensions|axes)/,
    explain: always(
      'Arrays have at most four axes here: with None or unsqueeze a fifth one came about.',
      'ここで使える配列は 4 次元までです。None や unsqueeze で 5 次元になっていませんか。',
    ),
  },
  {
    types: ['NotImplementedError'],
    message: /(.+)/,
    explain: ([, message]) => ({
      en: `This app’s small library does not do that: ${message}${/[.!?]$/.test(message) ? '' : '.'}`,
      ja:
        refusalInJapanese(message) ??
        `このアプリの小さなライブラリーではできません（${message}）。`,
    }),
  },
  {
    types: ['NotImplementedError'],
    message: /^/,
    explain: always(
      'This part is still to be written.',
      'この部分がまだ書かれていません。',
    ),
  },
  {
    types: ['MemoryError'],
    message: /^/,
    explain: always(
      'The arrays have become too large for the memory.',
      '配列が大きすぎて、メモリーに収まりません。',
    ),
  },
];
