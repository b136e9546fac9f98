// Names that do not exist: of variables, attributes, modules and parameters.

import { always, withArticle, type ErrorPattern } from './pattern.ts';
import { BLANK } from '../../exercises/starts.ts';
import { hintInJapanese } from './missingHints.ts';
import { missingModules } from './missingModules.ts';

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

/** The imported name in a line that code has assigned something else to, and where. */
function shadowedModule(
  code: string,
  line: string,
  attribute: string,
): { name: string; at: number } | undefined {
  const [, name] =
    new RegExp(`\\b(\\w+)\\.${attribute}\\b`).exec(line) ?? [];
  if (name === undefined) return undefined;
  const isImported = new RegExp(
    `^\\s*(?:import|from)\\b.*\\b${name}\\b`,
    'm',
  );
  const assigned = new RegExp(
    `^\\s*(?:for\\s+)?(?:\\w+\\s*,\\s*)*${name}\\s*(?:=(?!=)|,|in\\b)`,
  );
  const at = code.split('\n').findIndex((each) => assigned.test(each));
  return isImported.test(code) && at >= 0
    ? { name, at: at + 1 }
    : undefined;
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
    message: /'(\w+)' object has no attribute '(\w+)'/,
    applies: ([, , attribute], { code, line }) =>
      shadowedModule(code, line, attribute) !== undefined,
    explain: ([, type, attribute], { code, line }) => {
      const { name, at } = shadowedModule(code, line, attribute) ?? {};
      return {
        en: `${name} is no longer the library: line ${at} gives this name to a ${type}. Give the variable another name.`,
        ja: `${name} はもうライブラリーではありません。${at} 行目で ${type} がこの名前に代入されています。変数を別の名前にしてください。`,
      };
    },
  },
  {
    types: ['AttributeError'],
    message:
      /(?:module )?'(.+)'(?: object)? has no attribute '(\w+)': this small \w+ does not have it, the nearest is (.+)/,
    explain: ([, owner, name, nearest]) => ({
      en: `${owner} has no ${name} here: the nearest is ${nearest}.`,
      ja: `ここの ${owner} に ${name} はありません。いちばん近いのは ${nearest.replace(' with ', '、').replace(' and ', '、')} です。`,
    }),
  },
  {
    types: ['AttributeError'],
    message:
      /module '([\w.]+)' has no attribute '(\w+)': this small \w+ does not have it, (?:but )?(.+)/,
    explain: ([, module, name, instead]) => ({
      en: `${module} has no ${name} here: ${instead}.`,
      ja: `ここの ${module} に ${name} はありません。${hintInJapanese(instead) ?? instead}。`,
    }),
  },
  {
    types: ['AttributeError'],
    message: /module '([\w.]+)' has no attribute '(\w+)'/,
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
            en: `${withArticle(type)} has no ${name}.${hint.en}`,
            ja: `${type} に ${name} はありません。${hint.ja}`,
          };
    },
  },
  {
    types: ['ModuleNotFoundError', 'ImportError'],
    message: /(?:No module named|cannot import name) '([^']+)'/,
    explain: ([, name]) => {
      const instead =
        missingModules[name] ?? missingModules[name.split('.')[0]];
      return instead
        ? {
            en: `There is no ${name} here: ${instead.en}.`,
            ja: `${name} はここにはありません。${instead.ja}。`,
          }
        : {
            en: `There is no ${name} here: torch, numpy, a part of sklearn, matplotlib.pyplot and Python’s own library can be imported.`,
            ja: `${name} はここにはありません。インポートできるのは torch、numpy、sklearn の一部、matplotlib.pyplot と Python の標準ライブラリです。`,
          };
    },
  },
];
