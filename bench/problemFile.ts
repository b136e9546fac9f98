// A problem as a safetensors file, for engines that are not written in JavaScript.

import { encodeSafetensors, type NamedTensor } from '../core/runs/safetensors.ts';
import type { Problem } from './problem.ts';

export function problemFile({ config, train, val, parameters, orders }: Problem): Uint8Array {
  const steps = train.X.rows;
  const tensors: NamedTensor[] = [
    { name: 'X', shape: train.X.shape, values: train.X.data },
    { name: 'labels', shape: [steps], values: Int32Array.from(train.labels) },
    { name: 'X_val', shape: val.X.shape, values: val.X.data },
    { name: 'labels_val', shape: [val.X.rows], values: Int32Array.from(val.labels) },
    { name: 'orders', shape: [orders.length, steps], values: joined(orders, steps) },
    ...parameters.map(({ name, rows, columns, values }) => ({
      name,
      shape: name.startsWith('b') ? [columns] : [rows, columns],
      values,
    })),
  ];
  const metadata = {
    learningRate: String(config.learningRate),
    batchSize: String(config.batchSize),
  };
  return encodeSafetensors({ tensors, metadata });
}

function joined(orders: readonly Int32Array[], length: number): Int32Array {
  const all = new Int32Array(orders.length * length);
  orders.forEach((order, i) => all.set(order, i * length));
  return all;
}
