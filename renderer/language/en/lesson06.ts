// Lesson 6 in English: what its figures say.

export const lesson06 = {
  map: 'There and back',
  mapHint:
    'Read the left column downwards and the right one upwards. Every gradient has the shape of what it belongs to.',
  forward: 'Forward',
  backward: 'Backward',
  nextLine: 'Next line',
  allLines: 'All lines',
  fromStart: 'From the beginning',
  lineOf: (shown: number, lines: number) => `Line ${shown} of ${lines}`,
  puzzle: 'What the gradient check shows',
  cosine: 'Cosine',
  ratio: 'Length, over autograd’s',
  which: 'Which mistake is it?',
  check: 'Check',
  another: 'Hide another mistake',
  right: 'Right.',
  wrong: 'Not this one.',
  hint: 'Look at where the gradients part first, and whether their direction (cosine) or only their length is wrong. Then try again.',
};
