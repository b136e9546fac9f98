// Lesson 2 in English: what its figures say.

export const lesson02 = {
  plot: 'An activation function and its slope',
  caption:
    'Drag the point, use the arrow keys on the slider, or type an input. The dashed line is the tangent at the point.',
  choose: 'Function',
  value: 'Value',
  slope: 'Slope',
  input: 'Input z',
  point: (name: string, z: string, value: string, slope: string) =>
    `${name} at z = ${z}: value ${value}, slope ${slope}`,
  between: 'Between the layers',
  layers: 'Linear layers',
  inputX: 'input x',
  outputY: 'output',
  collapseCaption:
    'Solid: what the layers compute (hidden layers of four units, fixed weights). Dashed: all their matrices and biases multiplied into one layer.',
  collapsed: (layers: number, weight: string, bias: string, difference: string) =>
    `${layers} linear ${layers === 1 ? 'layer' : 'layers'}; as one: ${weight} x + (${bias}). Largest difference from that line: ${difference}.`,
  inside: 'Inside the network',
  depth: 'Hidden layers',
  vanishingCaption:
    'Hidden layers of 30 units with Kaiming weights before training, from the input (top) to the output.',
  lengths: (name: string, first: string, last: string) =>
    `${name}: length of the gradient ${first} in the first layer, ${last} in the last.`,
  lengthAxis: 'length of the gradient, logarithmic, from 10⁻⁶ to 10',
  activeCaption:
    'One column per hidden neuron: the share of the training digits for which its sum is positive.',
  epoch: 'After epoch',
  neuron: (neuron: number, share: string) => `neuron ${neuron}: ${share}`,
  active: (epoch: number, share: string) =>
    `${epoch === 0 ? 'Before training' : `After epoch ${epoch}`}: a neuron is active for ${share} of the digits on average.`,
  counting: 'Training once through, to count …',
};
