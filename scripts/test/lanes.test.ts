import { describe, expect, it } from 'vitest';

import { runInLanes, type Job } from './lanes.ts';

/** Jobs that end when they are told to, and a record of which have started. */
function jobs(...names: (string | [name: string, after: string])[]) {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  const all = names.map((each): Job<string> => {
    const [name, after] = typeof each === 'string' ? [each] : each;
    return {
      name,
      after,
      run: () => {
        started.push(name);
        return new Promise((resolve) => {
          ends.set(name, () => {
            resolve(`result of ${name}`);
          });
        });
      },
    };
  });
  /** Until whatever follows from the end has followed. */
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise(setImmediate);
  };
  return { all, started, end };
}

describe('jobs in lanes', () => {
  it('run as many at once as there are lanes, the next as soon as one ends', async () => {
    const { all, started, end } = jobs('a', 'b', 'c', 'd');
    const done = runInLanes(all, 2);
    expect(started).toEqual(['a', 'b']);
    await end('b');
    expect(started).toEqual(['a', 'b', 'c']);
    await end('a');
    await end('c');
    await end('d');
    await done;
    expect(started).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leave a lane to a later one while they wait for another', async () => {
    const { all, started, end } = jobs('build', ['window', 'build'], 'lint', 'types');
    const done = runInLanes(all, 2);
    expect(started).toEqual(['build', 'lint']);
    await end('lint');
    expect(started).toEqual(['build', 'lint', 'types']);
    await end('build');
    expect(started).toEqual(['build', 'lint', 'types', 'window']);
    await end('types');
    await end('window');
    await done;
  });

  it('give their results in their own order, whichever ends first', async () => {
    const { all, end } = jobs('a', 'b');
    const done = runInLanes(all, 2);
    await end('b');
    await end('a');
    expect(await done).toEqual(['result of a', 'result of b']);
  });

  it('fail with the first that throws', async () => {
    const broken = { name: 'broken', run: () => Promise.reject(new Error('no such program')) };
    await expect(runInLanes([broken], 2)).rejects.toThrow('no such program');
  });

  it('fail when one waits for what is not there', async () => {
    const { all } = jobs(['window', 'build']);
    await expect(runInLanes(all, 2)).rejects.toThrow(RangeError);
  });
});
