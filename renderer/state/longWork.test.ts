// Work on many runs as the window hears of it, over a real message channel to a real core.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { archiveOf, record } from '../../tests/importing.ts';
import { WindowWithCore } from '../../tests/windowWithCore.ts';
import { core } from './core.svelte.ts';
import { longWork } from './longWork.svelte.ts';

const bytes = await archiveOf(...Array.from({ length: 300 }, (_, i) => record(`r${i}`)));
let page: WindowWithCore;

beforeEach(() => {
  page = new WindowWithCore();
  vi.stubGlobal('window', page);
  core.connect();
  longWork.attach();
});

afterEach(() => {
  page.lose();
  vi.unstubAllGlobals();
});

describe('long work', () => {
  it('is told of while it lasts, and can be cancelled', async () => {
    const service = await core.service();
    const looking = service.inspectImport('a.zip', bytes);
    await vi.waitUntil(() => longWork.current?.kind === 'inspect', {
      timeout: 20_000,
      interval: 1,
    });
    const before = longWork.cancellations;
    await longWork.cancel();
    expect(await looking).toEqual({ cancelled: true });
    expect(longWork.cancellations).toBe(before + 1);
    await vi.waitUntil(() => longWork.current === undefined, { timeout: 20_000, interval: 1 });
  });

  it('ends with the core', async () => {
    const service = await core.service();
    const looking = service.inspectImport('a.zip', bytes);
    await vi.waitUntil(() => longWork.current, { timeout: 20_000, interval: 1 });
    const lost = expect(looking).rejects.toThrow();
    page.lose();
    await lost;
    expect(longWork.current).toBeUndefined();
    page.connect();
  });
});
