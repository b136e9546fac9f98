// What arrives late: it is taken by the one who waits for it, and by nobody once they have left.

import { describe, expect, it, vi } from 'vitest';

import { whenArrived } from './whenArrived.ts';

describe('what an effect waits for', () => {
  it('is taken when it arrives', async () => {
    const take = vi.fn();
    whenArrived(Promise.resolve('page'), take);
    expect(take).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(take).toHaveBeenCalledExactlyOnceWith('page');
  });

  it('is not taken by an effect that has ended, even in the same moment', async () => {
    const take = vi.fn();
    const arrived = Promise.resolve('page');
    const end = whenArrived(arrived, take);
    end();
    await arrived;
    expect(take).not.toHaveBeenCalled();
  });
});
