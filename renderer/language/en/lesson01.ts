// Lesson 1 in English: what its figure says.

export const lesson01 = {
  figure: 'The network',
  caption:
    'Point at a neuron, or choose one with the arrow keys: its row of W, its b and its column of A light up.',
  show: {
    logistic: 'Show logistic regression in the figure',
    hidden: 'Show a hidden layer of four neurons',
    deep: 'Show two hidden layers',
    matrices: 'Turn the drawing into matrices',
  },
  view: 'View',
  views: { neurons: 'Neurons', matrices: 'Matrices' },
  example: 'Example (row of X)',
  inputs: 'Inputs',
  hiddenLayers: 'Hidden',
  hiddenLayersLabel: 'Hidden layers',
  layer: (layer: number) => `Layer ${layer}`,
  neuronsOf: (layer: number) => `Neurons of layer ${layer}`,
  more: (what: string) => `One more: ${what}`,
  fewer: (what: string) => `One fewer: ${what}`,
  input: 'Input',
  notCounted: 'no layer',
  hidden: 'hidden',
  output: 'output',
  choose: 'Neurons and inputs',
  nameOfInput: (unit: number) => `Input ${unit}`,
  nameOfNeuron: (unit: number, layer: number) => `Neuron ${unit} of layer ${layer}`,
  row: (row: number) => `row ${row}`,
  entry: (entry: number) => `entry ${entry}`,
  column: (column: number) => `column ${column}`,
  sumOf: (example: number) => `Example ${example}:`,
  inputComputes: 'An input computes nothing. It has no weights, so it is not counted as a layer.',
  alternative: (view: string, sizes: readonly number[], lit: string, value: string) =>
    `${view}. ${sizes[0] ?? 0} inputs; neurons from layer 1 on: ${sizes.slice(1).join(', ')}. Lit: ${lit}, value ${value}.`,
};
