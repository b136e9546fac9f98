// What the two columns of code say, in both languages.

const en = {
  classes: 'The same in classes',
  hint: 'Point at a part here or in the text, or press its button: its counterpart lights up.',
  parts: {
    linear: 'Linear, forward',
    relu: 'ReLU, forward',
    loss: 'Softmax and cross entropy',
    linearBack: 'Linear, backward',
    reluBack: 'ReLU, backward',
    update: 'Update',
    loop: 'Through all layers',
  },
  sides: { steps: 'with functions', classes: 'in classes' },
  show: (part: string, side: string) => `${part}: show it ${side}`,
};

const ja: typeof en = {
  classes: '同じものをクラスで',
  hint: '左右どちらかのコードにポインターを合わせるか、ボタンを押すと、対応する部分が強調されます。',
  parts: {
    linear: 'Linear の順伝播',
    relu: 'ReLU の順伝播',
    loss: 'softmax と交差エントロピー',
    linearBack: 'Linear の逆伝播',
    reluBack: 'ReLU の逆伝播',
    update: '更新',
    loop: 'すべての層を通る',
  },
  sides: { steps: '関数版', classes: 'クラス版' },
  show: (part, side) => `${part}：${side}を表示`,
};

export const figureWords = { en, ja };
