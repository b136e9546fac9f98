// 入力欄に入れられない文字列についての言葉。

import { integer } from '../numbers.ts';
import type { Dictionary } from '../en.ts';

export const typing: Dictionary['typing'] = {
  notANumber: '数値を入力してください。',
  notWhole: '整数を入力してください。',
  outOfRange: (minimum, maximum) => `${minimum} から ${maximum} までの値にしてください。`,
  ambiguous: ({ text, readings: [first, second] }) =>
    `「${text}」は「${first}」とも「${second}」とも読めます。どちらかの書き方で入力し直してください。`,
  cut: (most, missing) =>
    `ここに入るのは ${integer(most)} 文字までです。最後の ${integer(missing)} 文字は入りませんでした。`,
};
