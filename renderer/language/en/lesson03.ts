// Lesson 3 in English: what its figures say.

export const lesson03 = {
  figure: 'Sums, answer, loss',
  caption: 'One example. Every number is computed by the app’s own losses in float32.',
  task: 'Task',
  tasks: { classification: 'Which one?', regression: 'How much?', binary: 'Yes or no?' },
  activation: 'Activation',
  activations: { classification: 'softmax', regression: 'identity (none)', binary: 'sigmoid' },
  lossName: 'Loss',
  losses: {
    classification: 'cross entropy',
    regression: 'mean squared error',
    binary: 'binary cross entropy',
  },
  classes: ['cat', 'dog', 'bird'],
  sum: (name: string | undefined) => (name === undefined ? 'Sum z' : `z ${name}`),
  gradient: (value: string) => `gradient ${value}`,
  isTrue: (name: string) => `it is a ${name}`,
  temperature: 'Temperature',
  truth: 'The truth y',
  answers: { '0': 'no (0)', '1': 'yes (1)' },
  loss: (value: string) => `Loss ${value}`,
  said: (answers: string, loss: string) => `Answer ${answers}; loss ${loss}.`,
  shift: 'Add to all',
  plainWay: 'without',
  safeWay: 'minus the maximum',
  probability: 'share',
  overflowCaption:
    'Softmax in float32, each step really computed: the plain way, and with the maximum subtracted first.',
  overflowed: (shift: number) =>
    `With ${shift} added, the plain way divides infinity by infinity, which is no number. The other way has not changed.`,
  bothAgree: (shift: number) => `With ${shift} added, both ways give the same probabilities.`,
};
