// A core with a run in it, and its network as a problem for the float64 network.

import { FakeArchive } from './fakeArchive.ts';
import { digits, digitsFile } from './parity/recordings.ts';
import type { Examples } from '../core/data/examples.ts';
import { datasetOf } from '../core/data/datasets.ts';
import type { Problem } from '../core/reference/autogradModel.ts';
import { createCoreService, type CoreService } from '../core/service.ts';
import { FakeHost, FakeListener } from '../core/testing/fakeHost.ts';
import { presets, type RunConfig } from '../core/training/runConfig.ts';

export const small: RunConfig = {
  ...presets.article,
  hiddenSizes: [7, 5],
  activations: ['tanh', 'relu'],
  epochs: 2,
};
/** Its clock stands still: what is asked is answered at once. */
export async function trained(config: RunConfig, lesson?: string) {
  const host = new FakeHost(0, { 'digits.csv': digitsFile() });
  const listener = new FakeListener();
  const service = createCoreService(host, listener.listen, new FakeArchive());
  const { id } = await service.prepare(config, lesson);
  const train = async (goal: 'step' | 'epoch' | 'end') => {
    await service.train(goal);
    await host.runEventLoop();
  };
  return { service, id, train, host, listener };
}

export const dataOf = (config: RunConfig) =>
  config.data === 'digits' ? digits : datasetOf(config.data).make(config, '');

export async function problemOf(
  service: CoreService,
  config: RunConfig,
  { X, y, labels }: Examples,
): Promise<Problem> {
  const parameters = await service.parameters();
  return {
    task: config.task,
    activations: config.activations,
    X,
    targets: config.task === 'classification' ? labels : Float64Array.from(y.data),
    // The hand-written slope at 0 is 0.
    slopeAtZero: 0,
    parameters: Object.fromEntries(
      parameters.map(({ name, rows, columns, values }) => [name, { rows, columns, data: values }]),
    ),
  };
}
