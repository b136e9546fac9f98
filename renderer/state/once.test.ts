// Work that is asked for twice: done once while it lasts, and again afterwards, whether or not it failed.

import { describe, expect, it, vi } from 'vitest';

import { once } from './once.ts';

describe('work that is asked for again', () => {
  it('is under way once, and all who asked are told of its end', async () => {
    let finish: (value: string) => void = () => undefined;
    const work = vi.fn(() => new Promise<string>((resolve) => (finish = resolve)));
    const asked = once(work);
    const answers = [asked(), asked(), asked()];
    finish('done');
    expect(await Promise.all(answers)).toEqual(['done', 'done', 'done']);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is done again once it is done', async () => {
    const work = vi.fn(async (number: number) => number);
    const asked = once(work);
    expect(await asked(1)).toBe(1);
    expect(await asked(2)).toBe(2);
  });

  it('can be asked for again after it has failed, and each who asked hears of the failure', async () => {
    const work = vi.fn(async () => Promise.reject(new Error('full disk')));
    const asked = once(work);
    const failed = [asked(), asked()].map((each) => expect(each).rejects.toThrow('full disk'));
    await Promise.all(failed);
    await expect(asked()).rejects.toThrow('full disk');
    expect(work).toHaveBeenCalledTimes(2);
  });
});
