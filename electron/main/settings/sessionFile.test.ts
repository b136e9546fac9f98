// The session on disk: while one scrolls nothing is written, and what is left behind is never half a file.

import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { firstSession } from '../../settings.ts';
import { anySettings } from '../../testing/anySettings.ts';
import { SessionFile } from './sessionFile.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backprop-lab-session-'));
  path = join(folder, 'session.json');
  vi.useFakeTimers();
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const saved = () => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe('SessionFile', () => {
  it('begins where the first start begins, and writes nothing for it', () => {
    expect(new SessionFile(folder).read()).toEqual(firstSession);
    vi.runAllTimers();
    expect(existsSync(path)).toBe(false);
  });

  it('writes nothing while one scrolls, and the place once that is over', () => {
    const session = new SessionFile(folder);
    for (let scrollTop = 0; scrollTop < 6000; scrollTop += 100) {
      session.change({ scrollTop });
      vi.advanceTimersByTime(300);
      expect(existsSync(path)).toBe(false);
      expect(session.read().scrollTop).toBe(scrollTop);
    }
    vi.advanceTimersByTime(3000);
    expect(saved()).toEqual({ ...firstSession, scrollTop: 5900 });
    const written = statSync(path).mtimeMs;
    vi.runAllTimers();
    expect(statSync(path).mtimeMs).toBe(written);
  });

  it('writes at once which page is open, and at the app’s end what is left', () => {
    const session = new SessionFile(folder);
    session.change({ page: '07-training' });
    expect(saved()).toEqual({ ...firstSession, page: '07-training' });
    session.change({ panels: { 'a/b': true } });
    session.flush();
    expect(saved()).toEqual({ ...firstSession, page: '07-training', panels: { 'a/b': true } });
    expect(new SessionFile(folder).read()).toEqual(saved());
  });

  it('takes anew what was exchanged, and writes nothing over it', () => {
    const session = new SessionFile(folder);
    session.change({ scrollTop: 7 });
    const other = { ...firstSession, page: '03-output-layer', scrollTop: 40 };
    writeFileSync(path, JSON.stringify(other));
    session.reload();
    vi.runAllTimers();
    expect(session.read()).toEqual(other);
    expect(saved()).toEqual(other);
  });

  it.each(['', '{"page": "07-tr', 'null', '[]', '7'])(
    'is as at the first start when its file holds %j, and the log quotes nothing',
    (text) => {
      const error = vi.spyOn(console, 'error').mockReturnValue();
      writeFileSync(path, text);
      const session = new SessionFile(folder);
      expect(session.read()).toEqual(firstSession);
      expect(session.leftOut).toEqual({ file: 'session.json', places: [], copy: undefined });
      expect(error).toHaveBeenCalledOnce();
      expect(error).not.toHaveBeenCalledWith(expect.stringContaining('07-tr'));
      session.change({ page: '02-activation' });
      expect(saved()).toEqual({ ...firstSession, page: '02-activation' });
    },
  );

  it.each([
    ['"page": 7, "scrollTop": 3', { scrollTop: 3 }, [['page']]],
    ['"page": "runs", "scrollTop": null', { page: 'runs' }, [['scrollTop']]],
    ['"page": "runs", "scrollTop": 1e999', { page: 'runs' }, [['scrollTop']]],
    [
      '"panels": {"a": true, "b": 1}, "scrollTop": -1',
      { panels: { a: true } },
      [['scrollTop'], ['panels', 'b']],
    ],
  ])('takes what fits of {%s}, and tells of the rest', (fields, kept, places) => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    writeFileSync(path, `{${fields}}`);
    const session = new SessionFile(folder);
    expect(session.read()).toEqual({ ...firstSession, ...kept });
    expect(session.leftOut).toEqual({ file: 'session.json', places, copy: undefined });
    expect(error).toHaveBeenCalledOnce();
  });

  it('has nothing to tell of a file that is not there, or that fits', () => {
    const session = new SessionFile(folder);
    expect(session.leftOut).toBeUndefined();
    session.change({ page: 'runs' });
    expect(new SessionFile(folder).leftOut).toBeUndefined();
  });

  it('gives back whatever may be kept', () => {
    fc.assert(
      fc.property(anySettings, ({ session }) => {
        const file = new SessionFile(folder);
        file.change(session);
        file.flush();
        expect(new SessionFile(folder).read()).toEqual(session);
      }),
    );
  });

  it('goes on in memory where it cannot be written, and says so once', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue();
    const session = new SessionFile(join(folder, 'gone'));
    session.change({ page: '02-activation' });
    session.change({ page: '03-output-layer' });
    expect(session.read().page).toBe('03-output-layer');
    expect(error).toHaveBeenCalledOnce();
  });
});
