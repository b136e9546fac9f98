// The sentences of a verdict, in both languages.

import type { Text } from '../exercises/text.ts';
import type { TensorVerdict } from './verdict.ts';
import type { BadResult } from './results.ts';
import { mistakeWords, type MistakeName } from './words/mistakeName.ts';

export const passedText: Text = {
  en: 'Correct: every value is close to the reference in all cases.',
  ja: '正解です。すべてのケースで、どの値も比較対象と一致しました。',
};

/** What is wrong, where, and with which values. */
export function mistakeText(
  mistakes: readonly MistakeName[],
  name: string,
  tensor: TensorVerdict,
): Text {
  const place = placeText(name, tensor);
  const said = (language: keyof Text) =>
    mistakes.map((each) => mistakeWords[each][language]);
  return {
    en: [...said('en'), place.en].join(' '),
    ja: [...said('ja'), place.ja].join(''),
  };
}

/** What is known of a mistake without a name. */
export function unknownText(name: string, tensor: TensorVerdict): Text {
  const place = placeText(name, tensor);
  const { ratio, cosine, wrong, count } = tensor;
  if (tensor.at === undefined) return place;
  if (ratio !== undefined) {
    return {
      en: `${place.en} All values of ${name} are ${number(ratio)} times what they should be.`,
      ja: `${place.ja}${name} のどの値も、正しい値の ${number(ratio)} 倍になっています。`,
    };
  }
  const angle =
    cosine === undefined || Number.isNaN(cosine)
      ? undefined
      : cosine.toFixed(2);
  return {
    en: `${place.en} ${wrong} of ${count} values of ${name} differ${angle === undefined ? '' : `; as a direction it has a cosine of ${angle} with the correct one`}.`,
    ja: `${place.ja}${name} の ${count} 個の値のうち ${wrong} 個が違います。${angle === undefined ? '' : `正しい向きとのコサインは ${angle} です。`}`,
  };
}

function placeText(
  name: string,
  { at, is, shouldBe, shape, expectedShape }: TensorVerdict,
): Text {
  if (at === undefined) {
    return {
      en: `${name} has the shape ${shapeText(shape)} and should have ${shapeText(expectedShape)}.`,
      ja: `${name} の形状は ${shapeText(shape)} ですが、正しくは ${shapeText(expectedShape)} です。`,
    };
  }
  const place = at.length > 0 ? `${name}[${at.join(', ')}]` : name;
  return {
    en: `${place} is ${number(is)} and should be ${number(shouldBe)}.`,
    ja: `${place} は ${number(is)} ですが、正しくは ${number(shouldBe)} です。`,
  };
}

/** What gave a mistake away. */
export function evidenceText(
  explains: 'all' | readonly string[],
  cases: number,
): Text {
  if (explains === 'all') {
    return {
      en: `The solution with this mistake gives exactly your results${cases > 1 ? `, in all ${cases} cases` : ''}.`,
      ja: `この間違いを入れた解答は、あなたの結果と${cases > 1 ? `、${cases} 個のケースすべてで` : ''}一致します。`,
    };
  }
  const names = explains.join(', ');
  return {
    en: `The solution with this mistake gives your ${names}. Other results differ for another reason.`,
    ja: `この間違いを入れた解答は、あなたの ${explains.join('、')} と一致します。ほかの結果の違いには別の理由があります。`,
  };
}

/** Why a line is shown though the mistake has no name. */
export function repairText(line: number): Text {
  return {
    en: `With one small change to line ${line}, all results are correct.`,
    ja: `${line} 行目を 1 か所変えるだけで、すべての結果が正しくなります。`,
  };
}

export function badResultText(bad: BadResult, signature: string): Text {
  switch (bad.kind) {
    case 'none':
      return mistakeWords.forgottenReturn;
    case 'count':
      return {
        en: `${signature} gives ${bad.is} ${bad.is === 1 ? 'result' : 'results'}, and ${bad.shouldBe} are asked for.`,
        ja: `${signature} が返した結果は ${bad.is} 個ですが、${bad.shouldBe} 個必要です。`,
      };
    case 'type':
      return bad.type === 'None'
        ? {
            en: `${bad.name} is None: something returns nothing where a result is needed.`,
            ja: `${bad.name} が None です。結果が必要なところで何も返していません。`,
          }
        : {
            en: `${bad.name} is a ${bad.type}, no numbers.`,
            ja: `${bad.name} が数値ではなく ${bad.type} です。`,
          };
  }
}

export function missingText(
  name: string,
  signature: string,
  defined: readonly string[],
): Text {
  const { en, ja } = mistakeWords.missingFunction;
  const has = defined.length > 0 ? defined.join(', ') : undefined;
  return {
    en: `${en} Asked for: ${signature} (${name})${has === undefined ? '.' : `; the file defines ${has}.`}`,
    ja: `${ja}求めているのは ${signature}（${name}）です。${has === undefined ? '' : `ファイルにあるのは ${has} です。`}`,
  };
}

export function biasShapeText(
  name: string,
  shape: readonly number[],
  expected: readonly number[],
): Text {
  return {
    en: `${name} has the shape ${shapeText(shape)}. It works here, since broadcasting makes a row of it; keepdim=True keeps ${shapeText(expected)}, the shape of the parameter.`,
    ja: `${name} の形状は ${shapeText(shape)} です。ブロードキャストで行として扱われるので、ここでは問題ありません。keepdim=True を付けると、パラメータと同じ形状 ${shapeText(expected)} のままになります。`,
  };
}

export function inputChangedText(name: string): Text {
  return {
    en: `The function changes its argument ${name} in place. The judge gives copies; in a program, whoever reads ${name} afterwards gets the changed values.`,
    ja: `この関数は引数 ${name} を書き換えています。ここではコピーを渡していますが、実際のプログラムでは、そのあとで ${name} を読むと書き換わった値になります。`,
  };
}

function shapeText(shape: readonly number[] | undefined): string {
  if (!shape) return '?';
  return shape.length === 1
    ? `(${shape[0]},)`
    : `(${shape.join(', ')})`;
}

function number(value: number | undefined): string {
  return value === undefined
    ? '?'
    : String(Number(value.toPrecision(4)));
}
