// The figures in lesson 1's text, its questions and its Python, against the networks they speak of.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { smallNetwork } from '../../../core/demonstrations/smallNetwork.ts';
import { Linear } from '../../../core/nn/linear.ts';
import { Tensor } from '../../../core/tensor/tensor.ts';
import { presets } from '../../../core/training/runConfig.ts';
import { Trainer } from '../../../core/training/trainer.ts';
import { digits } from '../../../tests/parity/recordings.ts';
import { checks, counted, large, neuron } from './checks.ts';
import { facts } from './facts.ts';

function entries({ data }: Tensor): string {
  return data.length.toLocaleString('en');
}

describe('the figures of lesson 1', () => {
  const { model, train } = new Trainer(presets.article, digits);
  const [W1, b1, W2, b2] = model.parameters.map(({ value }) => value);

  it('are the shapes and counts of the article’s network', () => {
    expect(facts.W1Shape).toBe(`(${W1.shape.join(', ')})`);
    expect(facts.W2Shape).toBe(`(${W2.shape.join(', ')})`);
    expect([facts.W1Count, facts.hidden]).toEqual([entries(W1), entries(b1)]);
    expect([facts.W2Count, facts.classes]).toEqual([entries(W2), entries(b2)]);
    expect(facts.pixels).toBe(String(train.X.columns));
    const all = model.parameters.reduce((sum, { value }) => sum + value.data.length, 0);
    expect(facts.parameters).toBe(all.toLocaleString('en'));
  });

  it('say how many examples go through the drawing', () => {
    expect(facts.batch).toBe(String(smallNetwork(2, []).X.rows));
  });
});

describe('the questions of lesson 1', () => {
  it('ask for the sum that a linear layer gives', () => {
    const linear = new Linear(1, Tensor.fromRows([neuron.w]));
    linear.bias.value.data[0] = neuron.b;
    const [z] = linear.forward(Tensor.fromRows([neuron.x])).data;
    expect(checks.sum.at(0).answer).toBe(z);
  });

  it('count one layer for each weight matrix', () => {
    const [inputs, ...rest] = counted;
    const { layers } = smallNetwork(inputs, rest.slice(0, -1));
    const { en, ja } = checks.layers.words;
    expect(en.options[checks.layers.right]?.text).toBe(`${layers.length} layers`);
    expect(ja.options[checks.layers.right]?.text).toBe(`${layers.length} 層`);
  });

  it('ask for the shape that a batch has behind a layer', () => {
    const [rows, units] = checks.shape.answer;
    const A = new Linear(1, Tensor.zeros(units, 64)).forward(Tensor.zeros(rows, 64));
    expect(checks.shape.answer).toEqual(A.shape);
    expect(checks.shape.words.en.question).toContain(`${rows} examples`);
    expect(checks.shape.words.en.question).toContain(`${units} neurons`);
  });

  it('count the parameters of a network that the figure can show', () => {
    const { layers } = smallNetwork(large.inputs, [large.hidden]);
    const sizes = layers.flatMap(({ W, b }) => [W.values.length, b.values.length]);
    expect(checks.parameters.at(0).answer).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });
});

describe('mlp.py', () => {
  const text = readFileSync(new URL('mlp.py', import.meta.url), 'utf8');
  const array = (name: string): number[][] => {
    const [, literal = ''] = new RegExp(`^${name} = np\\.array\\((.+)\\)$`, 'm').exec(text) ?? [];
    return JSON.parse(literal.replaceAll(/\.0\b/g, '')) as number[][];
  };

  it('has the numbers of the network that the figure shows', () => {
    const { X, layers } = smallNetwork(2, [4]);
    const rowsOf = ({ rows, columns, values }: typeof X) =>
      new Tensor(rows, columns, values).toRows();
    expect(array('X')).toEqual(rowsOf(X));
    layers.forEach(({ W, b }, i) => {
      expect(array(`W${i + 1}`)).toEqual(rowsOf(W));
      expect(array(`b${i + 1}`)).toEqual(rowsOf(b));
    });
  });
});
