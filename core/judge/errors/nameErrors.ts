// Names that do not exist: of variables, attributes, modules and parameters.

import { always, type ErrorPattern } from './pattern.ts';
import { BLANK } from '../../exercises/starts.ts';

const SUGGESTION = /Did you mean: '([^']+)'/;

/** What Python suggests, as the end of a sentence. */
function suggested(message: string): { en: string; ja: string } {
  const [, name] = SUGGESTION.exec(message) ?? [];
  if (name === undefined) return { en: '', ja: '' };
  return {
    en: ` Perhaps ${name} is meant.`,
    ja: `${name} の書き間違いかもしれません。`,
  };
}

export const nameErrors: readonly ErrorPattern[] = [
  {
    types: ['NameError'],
    message: new RegExp(`'${BLANK}' is not defined`),
    explain: always(
      `A blank (${BLANK}) is still to be filled in on this line.`,
      `この行の空欄（${BLANK}）がまだ埋められていません。`,
    ),
  },
  {
    types: ['NameError'],
    message: /name '(torch|np|numpy|math)' is not defined/,
    explain: ([, name]) => ({
      en: `${name} is not imported: write import ${name === 'np' ? 'numpy as np' : name} at the top.`,
      ja: `${name} がインポートされていません。先頭に import ${name === 'np' ? 'numpy as np' : name} と書いてください。`,
    }),
  },
  {
    types: ['UnboundLocalError'],
    message: /local variable '(\w+)'/,
    explain: ([, name]) => ({
      en: `${name} is read before the function gives it a value. A name that is assigned anywhere in a function is the function’s own.`,
      ja: `${name} に値を入れる前に読んでいます。関数の中で代入される名前は、その関数だけの変数になります。`,
    }),
  },
  {
    types: ['NameError'],
    message: /name '([^']+)' is not defined/,
    explain: ([, name], { error }) => ({
      en: `There is no name ${name} here: it is misspelt, or nothing has been assigned to it yet.${suggested(error.message).en}`,
      ja: `${name} という名前はここにはありません。つづりが違うか、まだ値を代入していません。${suggested(error.message).ja}`,
    }),
  },
  {
    types: ['AttributeError'],
    message: /'NoneType' object has no attribute '(\w+)'/,
    explain: ([, name]) => ({
      en: `What .${name} is asked of is None: a function without return, or a method that works in place.`,
      ja: `.${name} の前が None です。return のない関数か、その場で書き換えるメソッドの結果を使っていませんか。`,
    }),
  },
  {
    types: ['AttributeError'],
    message: /module '(\w+)' has no attribute '(\w+)'/,
    explain: ([, module, name], { error }) => ({
      en: `${module} has no ${name}.${suggested(error.message).en}`,
      ja: `${module} に ${name} はありません。${suggested(error.message).ja}`,
    }),
  },
  {
    types: ['AttributeError'],
    message: /'(\w+)' object has no attribute '(\w+)'/,
    explain: ([, type, name], { error, code }) => {
      const own = new RegExp(`class ${type}\\b`).test(code);
      const hint = suggested(error.message);
      return own
        ? {
            en: `This ${type} has no ${name} yet: it has to be stored as self.${name} before it is read.${hint.en}`,
            ja: `この ${type} にはまだ ${name} がありません。読む前に self.${name} に保存しておきます。${hint.ja}`,
          }
        : {
            en: `A ${type} has no ${name}.${hint.en}`,
            ja: `${type} に ${name} はありません。${hint.ja}`,
          };
    },
  },
  {
    types: ['ModuleNotFoundError', 'ImportError'],
    message: /(?:No module named|cannot import name) '([^']+)'/,
    explain: ([, name]) => ({
      en: `There is no ${name} here: only torch, numpy and Python’s own library can be imported.`,
      ja: `${name} はここにはありません。インポートできるのは torch、numpy と Python の標準ライブラリだけです。`,
    }),
  },
];
