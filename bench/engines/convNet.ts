// ConvNetJS as an engine of the benchmark: one example at a time, in float64.

import { createRequire } from 'node:module';

import convnet, { type Layer, type Net, type SGDTrainer, type Vol } from 'convnetjs';

import { CLASSES, PIXELS } from '../../core/data/digits.ts';
import type { Examples } from '../../core/data/examples.ts';
import { problemOf, type InitialParameter } from '../problem.ts';
import type { Engine } from './engine.ts';

const { version } = createRequire(import.meta.url)('convnetjs/package.json') as { version: string };

interface Images {
  readonly inputs: readonly Vol[];
  readonly labels: Uint8Array;
}

export async function convNet(): Promise<Engine> {
  return {
    versions: { ConvNetJS: version },
    prepare(config, digits) {
      const problem = problemOf(config, digits);
      const train = imagesOf(problem.train);
      const val = imagesOf(problem.val);
      return () => {
        const net = initialNet(problem.parameters);
        const { learningRate: learning_rate, batchSize } = config;
        const trainer = new convnet.SGDTrainer(net, { learning_rate, momentum: 0 });
        let trainLoss = NaN;
        let validation = { valLoss: NaN, valCorrect: NaN };
        const start = performance.now();
        for (const order of problem.orders) {
          trainLoss = trainEpoch(trainer, train, order, batchSize);
          validation = validate(net, val);
        }
        return { milliseconds: performance.now() - start, trainLoss, ...validation };
      };
    },
  };
}

function imagesOf({ X, labels }: Examples): Images {
  const inputs = Array.from({ length: X.rows }, (_, row) => {
    const input = new convnet.Vol(1, 1, PIXELS, 0);
    input.w.set(X.data.subarray(row * PIXELS, (row + 1) * PIXELS));
    return input;
  });
  return { inputs, labels: Uint8Array.from(labels) };
}

/** @param parameters `W1, b1, W2, b2` */
function initialNet([W1, b1, W2, b2]: readonly InitialParameter[]): Net {
  const net = new convnet.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: PIXELS },
    { type: 'fc', num_neurons: W1.rows, activation: 'relu' },
    { type: 'softmax', num_classes: CLASSES },
  ]);
  const [first, second] = net.layers.filter(({ layer_type }) => layer_type === 'fc');
  setLayer(first, W1, b1);
  setLayer(second, W2, b2);
  return net;
}

function setLayer({ filters, biases }: Layer, W: InitialParameter, b: InitialParameter): void {
  filters?.forEach(({ w }, unit) => {
    w.set(W.values.subarray(unit * W.columns, (unit + 1) * W.columns));
  });
  biases?.w.set(b.values);
}

/**
 * ConvNetJS moves the parameters whenever it has counted a batch's number of examples. The last batch of an
 * epoch is smaller, so it gets its size and its count anew: then each batch is the mean that the others take.
 *
 * @returns the mean of the batch losses
 */
function trainEpoch(
  trainer: SGDTrainer,
  { inputs, labels }: Images,
  order: Int32Array,
  batchSize: number,
): number {
  let losses = 0;
  let batches = 0;
  for (let first = 0; first < order.length; first += batchSize) {
    const rows = order.subarray(first, first + batchSize);
    trainer.k = 0;
    trainer.batch_size = rows.length;
    let sum = 0;
    for (const row of rows) sum += trainer.train(inputs[row], labels[row]).loss;
    losses += sum / rows.length;
    batches += 1;
  }
  return losses / batches;
}

function validate(net: Net, { inputs, labels }: Images): { valLoss: number; valCorrect: number } {
  let sum = 0;
  let valCorrect = 0;
  inputs.forEach((input, i) => {
    const { w } = net.forward(input);
    sum -= Math.log(w[labels[i]]);
    if (w.indexOf(Math.max(...w)) === labels[i]) valCorrect += 1;
  });
  return { valLoss: sum / inputs.length, valCorrect };
}
