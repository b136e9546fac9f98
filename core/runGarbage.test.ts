// When memory of replaced runs is looked for: after some of the article's size, at once after a large one.

import { describe, expect, it } from 'vitest';

import { digitsFile } from '../tests/parity/recordings.ts';
import { FakeArchive } from '../tests/fakeArchive.ts';
import { RunGarbage } from './runGarbage.ts';
import { createCoreService } from './service.ts';
import { FakeHost } from './testing/fakeHost.ts';
import { shortConfig } from './testing/runs.ts';

function watched() {
  const host = new FakeHost(1, { 'digits.csv': digitsFile() });
  let looks = 0;
  return {
    host: Object.assign(host, {
      collectGarbage: () => {
        looks += 1;
      },
    }),
    looks: () => looks,
  };
}

describe('the memory of runs that are over', () => {
  it('is looked for now and then, and of large ones at once', () => {
    const { host, looks } = watched();
    const garbage = new RunGarbage(host);
    for (let run = 0; run < 100; run++)
      garbage.add({ parameterCount: 2260 });
    expect(looks()).toBeGreaterThanOrEqual(5);
    expect(looks()).toBeLessThanOrEqual(10);
    const before = looks();
    garbage.add({ parameterCount: 1_126_410 });
    expect(looks()).toBe(before + 1);
  });

  it('is looked for by the service, which replaces one run after the other', async () => {
    const { host, looks } = watched();
    const service = createCoreService(
      host,
      async () => undefined,
      new FakeArchive(),
    );
    for (let run = 0; run < 30; run++)
      await service.prepare(shortConfig);
    expect(looks()).toBeGreaterThanOrEqual(1);
  });

  it('is left to the engine where the program cannot be told to look', () => {
    const garbage = new RunGarbage(new FakeHost(1));
    expect(() => {
      garbage.add({ parameterCount: 10_000_000 });
    }).not.toThrow();
  });
});
