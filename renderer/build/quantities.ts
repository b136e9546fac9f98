// Which names stand for which quantity, so that one quantity has one colour in formulas, code, charts and text.

export type Quantity = 'data' | 'parameter' | 'preactivation' | 'gradient';

/** Identifiers of the lesson code that are coloured, by quantity. */
const identifiers: Readonly<Record<Quantity, RegExp>> = {
  data: /^(X|X_val|A|A\d|probabilities)$/,
  parameter: /^(W|b|W\d|b\d|weight|bias|parameters)$/,
  preactivation: /^(Z|Z\d|logits)$/,
  gradient: /^(d[XZAWb]\d?|grad|delta|gradients?|loss|runningLoss|trainLoss)$/,
};

export function quantityOf(identifier: string): Quantity | undefined {
  const entries = Object.entries(identifiers) as [Quantity, RegExp][];
  return entries.find(([, names]) => names.test(identifier))?.[0];
}

/** KaTeX macros: `\data{X}`, `\param{W_1}`, `\pre{Z_1}`, `\grad{dZ_1}`, `\val{L}`. */
export const katexMacros: Readonly<Record<string, string>> = {
  '\\data': '\\htmlClass{quantity-data}{#1}',
  '\\param': '\\htmlClass{quantity-parameter}{\\boldsymbol{#1}}',
  '\\pre': '\\htmlClass{quantity-preactivation}{#1}',
  '\\grad': '\\htmlClass{quantity-gradient}{#1}',
};
