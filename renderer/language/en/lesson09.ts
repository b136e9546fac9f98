// Lesson 9 in English: what its two columns of code say.

export const lesson09 = {
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
