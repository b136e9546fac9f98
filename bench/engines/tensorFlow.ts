// TensorFlow.js as an engine of the benchmark, on its own JavaScript or on WebAssembly.

import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

import type { Examples } from '../../core/data/examples.ts';
import { problemOf } from '../problem.ts';
import type { Engine } from './engine.ts';
import { initialNetwork, step, validate, type Data } from './tensorFlowNetwork.ts';

export type TensorFlowBackend = 'cpu' | 'wasm';

/** To be called once in a process. One thread. */
export async function tensorFlow(backend: TensorFlowBackend): Promise<Engine> {
  setThreadsCount(1);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend(backend);
  const simd = backend === 'wasm' && (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true;
  return {
    versions: {
      'TensorFlow.js': tf.version_core,
      ...(simd && { 'WebAssembly of TensorFlow.js': 'with SIMD' }),
    },
    prepare(config, digits) {
      const problem = problemOf(config, digits);
      const train = dataOf(problem.train);
      const val = dataOf(problem.val);
      const orders = problem.orders.map((order) => tf.tensor1d(order, 'int32'));
      const rate = tf.scalar(config.learningRate);
      return () => {
        let network = initialNetwork(problem.parameters);
        let trainLoss = NaN;
        let validation = { valLoss: NaN, valCorrect: NaN };
        const start = performance.now();
        for (const order of orders) {
          const epoch = { X: tf.gather(train.X, order), y: tf.gather(train.y, order) };
          const losses: number[] = [];
          for (const batch of batchesOf(epoch, config.batchSize)) {
            const before = network;
            network = tf.tidy(() => {
              const { loss, after } = step(before, batch, rate, backend === 'wasm');
              losses.push(loss);
              return after;
            });
            tf.dispose([before, batch]);
          }
          tf.dispose(epoch);
          trainLoss = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
          validation = validate(network, val);
        }
        const milliseconds = performance.now() - start;
        tf.dispose(network);
        return { milliseconds, trainLoss, ...validation };
      };
    },
  };
}

function dataOf({ X, y }: Examples): Data {
  return { X: tf.tensor2d(X.data, [...X.shape]), y: tf.tensor2d(y.data, [...y.shape]) };
}

/** Slices of an epoch that is in order already; each is the caller's to dispose of. */
function* batchesOf({ X, y }: Data, size: number): Generator<Data> {
  for (let first = 0; first < X.shape[0]; first += size) {
    const rows = Math.min(size, X.shape[0] - first);
    yield {
      X: tf.slice(X, [first, 0], [rows, X.shape[1]]),
      y: tf.slice(y, [first, 0], [rows, y.shape[1]]),
    };
  }
}
