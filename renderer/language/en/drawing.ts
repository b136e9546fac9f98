// Drawing a digit, in English.

import { byHand, integer, percent, scientific, withDecimals } from '../numbers.ts';

export const drawing = {
  untrained: 'Train, or take a single step: then the network says here what it sees.',
  notFinite: 'The network’s parameters are no longer numbers, so it predicts nothing.',
  pad: {
    label: 'Drawing area, 32 × 32 dots',
    keys: 'Keyboard: the arrow keys move the pen, with Shift four dots at once. Space draws, x or Shift+Space erases; held down while the pen moves, they draw or erase a line.',
    tool: 'Tool',
    tools: { pen: 'Pen', eraser: 'Eraser' },
    clear: 'Clear',
    fit: 'Centre and scale',
    fitAbout:
      'The drawing is enlarged until it fills the 32 × 32 dots, and moved to their middle. All digits of the data set reach from the upper edge to the lower one; the network has never seen one that is small or lies in a corner.',
    at: (row: number, column: number, hasInk: boolean) =>
      `Row ${row}, column ${column}: ${hasInk ? 'ink' : 'empty'}.`,
    drew: (row: number, column: number) => `Drawn at row ${row}, column ${column}.`,
    erased: (row: number, column: number) => `Erased at row ${row}, column ${column}.`,
    cleared: 'The drawing area is empty.',
  },
  image: {
    drawing: 'Your drawing, 32 × 32 dots',
    title: 'What the network gets',
    about: '8 × 8 pixels. Each counts the ink in a block of 4 × 4 dots: 0 to 16.',
    alt: 'The drawing as 8 × 8 pixels',
  },
  prediction: {
    title: 'Probabilities',
    after: (steps: number) => `After ${integer(steps)} steps`,
    digit: 'Digit',
    probability: 'Probability',
    best: (digit: number, share: number) =>
      `The prediction is ${digit}, with a probability of ${percent(share)}.`,
    number: (value: number) => `The prediction is the number ${byHand(value, 2)}.`,
    yes: (digit: number, share: number) =>
      `The predicted probability that it is ${digit} is ${percent(share)}.`,
    nothing: 'Draw a digit: then the predictions stand here.',
  },
  nearest: {
    title: 'The nearest training images',
    about:
      'The square root of the sum of all squared differences of pixels: the smaller, the more alike. The network never compares images; this shows whether it could have seen one like yours.',
    ofRow: (digit: number, row: number) => `${digit}, row ${integer(row)}`,
    distance: (distance: number) => `distance ${withDecimals(distance, 1)}`,
  },
  columns: {
    what: 'what',
    row: 'row',
    column: 'column',
    digit: 'digit',
    value: 'value',
    bitmap: 'drawing',
    image: 'image',
    prediction: 'prediction',
    nearest: 'nearest training image',
  },
  wish: {
    title: 'What would make it another digit?',
    label: 'Digit it should be',
    about: (digit: number) =>
      `The gradient of the loss with respect to each pixel, with ${digit} as the label. More ink at + and less at − brings the network closer to ${digit}: the stronger the colour, the more.`,
    others: (positive: number) =>
      `This network only tells ${positive} from the rest: every other digit means “not ${positive}”.`,
    drawn: 'Drawn',
    gradient: 'Gradient',
    changed: 'Changed',
    map: 'Gradient with respect to the pixels',
    finding: (digit: number, loss: string, more: string | undefined, less: string | undefined) =>
      `Loss with the label ${digit}: ${loss}.${more === undefined ? '' : ` More ink helps most at ${more}.`}${less === undefined ? '' : ` Less ink helps most at ${less}.`}`,
    place: (row: number, column: number) => `row ${row}, column ${column}`,
    confirmed: (difference: number) =>
      `Autograd in float64 finds the same gradient: the largest difference is ${scientific(difference)}.`,
    differs: (difference: number) =>
      `Autograd in float64 finds another gradient: the largest difference is ${scientific(difference)}.`,
    change: (digit: number) => `Change it until the prediction is ${digit}`,
    changedAlt: (digit: number) => `The image, changed towards ${digit}`,
    already: (digit: number) => `The prediction is ${digit} already: nothing was changed.`,
    reached: (digit: number, distance: number, moves: number) =>
      `After ${integer(moves)} moves against the gradient, a distance of ${withDecimals(distance, 1)}, the prediction is ${digit}. Compare the two images: what is enough for the network need not look like ${digit} to us.`,
    notReached: (digit: number, moves: number) =>
      moves === 0
        ? `The gradient is 0 at every pixel that could change: it does not say what would make the prediction ${digit}.`
        : `After ${integer(moves)} moves against the gradient the prediction is still not ${digit}.`,
  },
  own: {
    title: 'Your own test set',
    about:
      'Digits that you drew and kept. The network never trains on them, so they show how well it does on your handwriting.',
    label: 'Label',
    keep: 'Keep as a test digit',
    full: 'There is no room for another one. Please remove one first.',
    none: 'None kept yet.',
    score: (correct: number, all: number) =>
      `${integer(correct)} of ${integer(all)} correct (${percent(correct / all)}).`,
    column: { image: 'Image', label: 'Label', prediction: 'Prediction', remove: 'Remove' },
    right: 'correct',
    wrong: 'wrong',
    remove: (digit: number, number: number) => `Remove the ${digit} kept as number ${number}`,
    removeShort: 'Remove',
    removed: (digit: number) => `The ${digit} was removed.`,
    undo: 'Undo',
  },
};
