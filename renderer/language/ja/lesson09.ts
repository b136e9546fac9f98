// 第 9 節のコードの言葉（日本語）。

import type { lesson09 as en } from '../en/lesson09.ts';

export const lesson09: typeof en = {
  classes: '同じものをクラスで',
  hint: 'ここか本文の部分を指すか、ボタンを押すと、対応する部分が強調されます。',
  parts: {
    linear: 'Linear の順伝播',
    relu: 'ReLU の順伝播',
    loss: 'softmax と交差エントロピー',
    linearBack: 'Linear の逆伝播',
    reluBack: 'ReLU の逆伝播',
    update: '更新',
    loop: 'すべての層を通る',
  },
  sides: { steps: '関数の版', classes: 'クラスの版' },
  show: (part, side) => `${part}：${side}を表示`,
};
