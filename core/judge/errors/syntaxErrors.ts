// What cannot be read as Python.

import { always, type ErrorPattern } from './pattern.ts';

const syntax = ['SyntaxError', 'IndentationError', 'TabError'];
const FULL_WIDTH = /[\u3000\uff01-\uff5e、。「」×÷＝−“”‘’]/u;

export const syntaxErrors: readonly ErrorPattern[] = [
  {
    types: syntax,
    message: /^/,
    line: FULL_WIDTH,
    explain: (_, { line }) => {
      const [character] = FULL_WIDTH.exec(line) ?? [''];
      const name = character === '\u3000' ? 'U+3000' : character;
      return {
        en: `The line holds a full-width or typographic character (${name}). Python needs the half-width one.`,
        ja: `この行に全角文字などの、Python で使えない文字（${character === '\u3000' ? '全角スペース' : character}）が入っています。半角に直してください。`,
      };
    },
  },
  {
    types: syntax,
    message:
      /invalid (?:non-printable )?character '?(.*?)'? ?\(?(U\+\w+)/,
    explain: ([, , code]) => ({
      en: `The line holds a character that Python does not know here (${code}): a full-width one, or one copied from a text.`,
      ja: `この行に Python で使えない文字（${code}）が入っています。全角文字か、文章からコピーした文字です。`,
    }),
  },
  {
    types: syntax,
    message: /'(.)' was never closed/,
    explain: ([, bracket]) => ({
      en: `The bracket ${bracket} is opened here and never closed.`,
      ja: `ここで開いたかっこ ${bracket} が閉じられていません。`,
    }),
  },
  {
    types: syntax,
    message: /unmatched '(.)'|closing parenthesis '(.)' does not match/,
    explain: ([, one, other]) => ({
      en: `The bracket ${one ?? other} closes nothing, or another kind of bracket than was opened.`,
      ja: `閉じかっこ ${one ?? other} に対応する開きかっこがないか、種類が違います。`,
    }),
  },
  {
    types: syntax,
    message:
      /expected an indented block after (.*?)(?: on line (\d+))?$/,
    explain: ([, what, line]) => ({
      en: `What belongs to the ${what.replace(/ (definition|statement)$/, '')}${line === undefined ? '' : ` of line ${line}`} has to be indented by four spaces.`,
      ja: `${line === undefined ? '' : `${line} 行目の `}${what.replace(/^'|' statement$| definition$/g, '')} の中身は、半角スペース 4 つで字下げします。`,
    }),
  },
  {
    types: syntax,
    message: /unindent does not match/,
    explain: always(
      'The line is indented by another number of spaces than the lines it belongs to.',
      'この行の字下げが、同じブロックの行とそろっていません。',
    ),
  },
  {
    types: syntax,
    message: /unexpected indent/,
    explain: always(
      'The line is indented further than the one before it, and nothing asks for that.',
      '前の行より深く字下げされていますが、その必要がありません。',
    ),
  },
  {
    types: syntax,
    message: /inconsistent use of tabs/,
    explain: always(
      'Tabs and spaces are mixed. Use four spaces a level.',
      'タブとスペースが混ざっています。1 段につき半角スペース 4 つにそろえてください。',
    ),
  },
  {
    types: syntax,
    message: /expected ':'/,
    explain: always(
      'A colon is missing at the end of def, if, for, while or class.',
      'def、if、for、while、class の行の最後にコロン (:) がありません。',
    ),
  },
  {
    types: syntax,
    message: /unterminated (?:triple-quoted )?(?:f-)?string/,
    explain: always(
      'A text is opened with a quotation mark and not closed.',
      '引用符で始めた文字列が閉じられていません。',
    ),
  },
  {
    types: syntax,
    message: /Maybe you meant '==' (?:or ':=' )?instead of '='/,
    explain: always(
      'One = assigns. To compare, write ==.',
      '= は代入です。比べるときは == と書きます。',
    ),
  },
  {
    types: syntax,
    message: /cannot assign to/,
    explain: always(
      'Only a name, a place in an array or an attribute can stand to the left of =.',
      '= の左に置けるのは、変数、配列の要素、属性だけです。',
    ),
  },
  {
    types: syntax,
    message: /Perhaps you forgot a comma/,
    explain: always(
      'A comma or an operator is missing between two values.',
      '2 つの値の間に、カンマか演算子がありません。',
    ),
  },
  {
    types: syntax,
    message: /'return' outside function/,
    explain: always(
      'return stands outside of a function: it has to be indented with the rest of the body.',
      'return が関数の外にあります。関数の中身と同じだけ字下げしてください。',
    ),
  },
  {
    types: syntax,
    message: /^/,
    explain: always(
      'Python cannot read this line. Look for a missing bracket, comma, colon or operator, here or at the end of the line above.',
      'この行を読み取れません。この行か 1 つ上の行の終わりに、かっこ、カンマ、コロン、演算子の抜けがないか確かめてください。',
    ),
  },
];
