// Answers about the rows held back, of a run that steps slowly: its data are prepared once, whatever is asked meanwhile.

import { describe, expect, it } from 'vitest';

import { digits } from '../../tests/parity/recordings.ts';
import type { Dataset } from '../data/dataset.ts';
import { startRun } from '../testing/runs.ts';
import { presets, type RunConfig } from './runConfig.ts';
import { Trainer } from './trainer.ts';
import { createValidationService } from './validationService.ts';

const slow: RunConfig = {
  ...presets.article,
  hiddenSizes: [300, 301],
  batchSize: 719,
};

/** Data that count how often all their rows were looked at. */
function counted(): {
  readonly data: Dataset;
  readonly looks: () => number;
} {
  let looks = 0;
  const data = Object.defineProperty({ ...digits }, 'labels', {
    get: () => {
      looks += 1;
      return digits.labels;
    },
  });
  return { data, looks: () => looks };
}

describe('answers of a run that steps slowly', () => {
  it('are prepared once for each run, and are those of its network as it is', async () => {
    const { data, looks } = counted();
    const first = startRun(digits, slow, { tick: 0 });
    const second = startRun(digits, slow, { tick: 0 });
    let { run } = first;
    const source = { load: async () => ({ data, hash: '' }) };
    const service = createValidationService(
      source,
      first.host,
      () => run,
    );
    const untrained = new Trainer(slow, digits);
    const before = await service.validationAnswers(run.id);
    expect(before).toMatchObject({
      steps: 0,
      answers: untrained.predict(untrained.val),
    });
    const looksOfOne = looks();
    expect(looksOfOne).toBeGreaterThan(0);
    first.run.train('step');
    await first.host.runEventLoop();
    const [after, again] = await Promise.all([
      service.validationAnswers(run.id),
      service.validationAnswers(run.id),
    ]);
    untrained.step();
    expect(after).toMatchObject({
      steps: 1,
      answers: untrained.predict(untrained.val),
    });
    expect(again).toEqual(after);
    expect(looks()).toBe(looksOfOne);

    run = second.run;
    expect(await service.validationAnswers(run.id)).toEqual(before);
    expect(looks()).toBe(2 * looksOfOne);
  });
});
