// A digit that is in no data set, and a core with a run that it can be shown to.

import { digits, digitsFile } from './parity/recordings.ts';
import { FakeArchive } from './fakeArchive.ts';
import { createCoreService } from '../core/service.ts';
import { FakeHost, FakeListener } from '../core/testing/fakeHost.ts';
import { presets, type RunConfig } from '../core/training/runConfig.ts';

export const base: RunConfig = {
  ...presets.article,
  hiddenSizes: [9, 7],
  activations: ['tanh', 'relu'],
  batchSize: 100,
  learningRate: 0.3,
  epochs: 2,
};

export const imageAt = (row: number) =>
  Uint8Array.from(digits.X.subarray(row * 64, (row + 1) * 64));

/** Of no data set: an 8 that leans to the left. */
export const image = Uint8Array.from(imageAt(8), (value, i) =>
  Math.max(0, Math.min(16, value + ((i * 5) % 7) - 3)),
);

/** Lets the host go on until the core has answered. */
export async function answered<Answer>(host: FakeHost, asked: Promise<Answer>): Promise<Answer> {
  let isAnswered = false;
  const answer = asked.finally(() => (isAnswered = true));
  while (!isAnswered) await host.runEventLoop();
  return answer;
}

export async function trained(config: RunConfig) {
  const host = new FakeHost(1, { 'digits.csv': digitsFile() });
  const service = createCoreService(host, new FakeListener().listen, new FakeArchive());
  const { id } = await service.prepare(config);
  await service.train('end');
  await host.runEventLoop();
  const { rows } = (await service.validationAnswers(id)) ?? {};
  const learned = Array.from(digits.labels.keys()).filter((row) => !rows?.includes(row));
  return { host, service, id, learned };
}
