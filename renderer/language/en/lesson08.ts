// Lesson 8 in English: what its figures say.

export const lesson08 = {
  plot: 'Predicted against true',
  image: 'image',
  mean: 'mean',
  band: 'rounds rightly',
  trueDigit: 'true digit',
  predicted: 'predicted number',
  empty: 'The dots appear when training begins.',
  summary: (means: readonly string[]) =>
    `Predicted against true values of the validation images. Mean answers to the digits 0 to 9: ${means.join(', ')}.`,
  missesCaption:
    'The validation images whose answers are furthest from the truth, after the last epoch trained.',
  noMisses: 'They appear here when training begins.',
  miss: (label: number, answer: string) =>
    `${label === 8 ? 'an' : 'a'} ${label}, read as ${answer}`,
};
