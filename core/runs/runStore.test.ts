// Keeping runs on a slow disk: whoever stops, quits, saves or labels at the same time, nothing is lost and nothing is left over.

import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { createCoreService, type CoreService } from '../service.ts';
import { FakeHost, settled } from '../testing/fakeHost.ts';
import { FullFolder, trainedRecord } from '../testing/records.ts';
import { shortConfig } from '../testing/runs.ts';
import type { FolderEntry } from './archive.ts';
import { RunStore } from './runStore.ts';
import type { StorageState } from './storageState.ts';

/** A folder whose writes wait until the test lets them through. */
class SlowFolder extends FullFolder {
  isSlow = false;
  private waiting: (() => void)[] = [];

  override async write(
    name: string,
    bytes: Uint8Array,
  ): Promise<FolderEntry> {
    if (this.isSlow) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    return super.write(name, bytes);
  }

  /** Lets everything through, also what is only asked for afterwards. */
  async finish(): Promise<void> {
    this.isSlow = false;
    for (const resolve of this.waiting) resolve();
    this.waiting = [];
    await settled();
  }

  get names(): string[] {
    return [...this.files.keys()]
      .filter((name) => name !== 'index.json')
      .sort();
  }
}

let folder: SlowFolder;
let host: FakeHost;
let service: CoreService;
let states: StorageState[];

beforeEach(() => {
  folder = new SlowFolder();
  host = new FakeHost(1, { 'digits.csv': digitsFile() });
  states = [];
  service = createCoreService(
    host,
    async () => undefined,
    new FakeArchive(folder),
    (state) => states.push(state),
  );
});

/** Whether it has been resolved by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  await settled();
  return done;
}

describe('a run that is stopped', () => {
  it('while its first checkpoint is being written leaves nothing behind', async () => {
    folder.isSlow = true;
    await service.prepare(shortConfig);
    await service.train('end');
    await settled();
    const stopped = service.stop();
    expect(await isDone(stopped)).toBe(false);
    await folder.finish();
    await stopped;
    await host.runEventLoop();
    expect(folder.names).toEqual([]);
    expect(await service.interruptedRuns()).toEqual([]);
  });

  it('while a later checkpoint is being written is kept, and its checkpoint is gone', async () => {
    await service.prepare({ ...shortConfig, epochs: 40 });
    await service.train('end');
    folder.isSlow = true;
    await host.runEventLoopOnce();
    const stopped = service.stop();
    await folder.finish();
    await stopped;
    await host.runEventLoop();
    expect(folder.names).toEqual(['run-1.bprun']);
  });

  it('twice is stopped once, and both times it is kept by then', async () => {
    await service.prepare(shortConfig);
    await service.train('step');
    await host.runEventLoop();
    folder.isSlow = true;
    const both = [service.stop(), service.stop()];
    for (const each of both) expect(await isDone(each)).toBe(false);
    await folder.finish();
    await Promise.all(both);
    expect(folder.names).toEqual(['run-1.bprun']);
  });

  it('while the window lists what was interrupted is no error of either', async () => {
    await service.prepare(shortConfig);
    await service.train('step');
    await host.runEventLoop();
    await Promise.all([
      service.stop(),
      service.interruptedRuns(),
      service.keepInterrupted('run-1', 'stopped'),
      service.interruptedRuns(),
      service.discardInterrupted('run-1'),
    ]);
    await host.runEventLoop();
    expect(folder.names).toEqual(['run-1.bprun']);
    const [{ head }] = await service.listRuns();
    expect(head.state).toBe('stopped');
  });
});

describe('what was interrupted', () => {
  it('is no run of this core, at whatever moment of the listing one ends', async () => {
    for (let moment = 0; moment < 60; moment++) {
      await service.prepare(shortConfig);
      await service.train('step');
      await host.runEventLoop();
      const listed = service.interruptedRuns();
      for (let turn = 0; turn < moment; turn++) await Promise.resolve();
      const stopped = service.stop();
      expect(await listed, `after ${moment} turns`).toEqual([]);
      await stopped;
      await host.runEventLoop();
    }
  });
});

describe('the app quits only when', () => {
  it('a run that has just finished is kept', async () => {
    await service.prepare(shortConfig);
    await service.train('end');
    await settled();
    folder.isSlow = true;
    while (host.pendingYields > 0) await host.runEventLoopOnce();
    const ended = service.pauseAndFlush();
    expect(await isDone(ended)).toBe(false);
    await folder.finish();
    await ended;
    expect(folder.names).toEqual(['run-1.bprun']);
  });

  it('the run before the current one is kept, too', async () => {
    await service.prepare(shortConfig);
    await service.train('step');
    await host.runEventLoop();
    folder.isSlow = true;
    await service.prepare(shortConfig);
    const ended = service.pauseAndFlush();
    expect(await isDone(ended)).toBe(false);
    await folder.finish();
    await ended;
    expect(folder.names).toEqual(['run-1.bprun']);
  });

  it('the state of a pause is written', async () => {
    await service.prepare({ ...shortConfig, epochs: 40 });
    await service.train('end');
    await host.runEventLoopOnce();
    folder.isSlow = true;
    const ended = service.pauseAndFlush();
    await folder.finish();
    await ended;
    const { id } = (await service.currentRun()) ?? {};
    const answers = await service.validationAnswers(id ?? 0);
    const successor = new RunStore(
      new FakeArchive(folder),
      () => undefined,
    );
    const [head] = await successor.checkpoints.list();
    expect(head.steps).toBe(answers?.steps);
    expect(head.steps).toBeGreaterThan(0);
  });
});

describe('a run that could not be saved', () => {
  const record = trainedRecord(digits, { id: 'a' });

  it('is saved once, also when two ask for it: what was written about it meanwhile stays', async () => {
    const store = new RunStore(
      new FakeArchive(folder),
      () => undefined,
    );
    folder.isFull = true;
    await store.keep(record);
    expect(store.state.unsaved).toBe(1);
    folder.isFull = false;
    const first = store.saveUnsaved();
    const second = store.saveUnsaved();
    await first;
    await store.library.change('a', { note: 'meanwhile' });
    await second;
    await store.saveUnsaved();
    expect((await store.library.read('a')).head.note).toBe('meanwhile');
    expect(store.state).toMatchObject({
      unsaved: 0,
      failure: undefined,
    });
  });

  it('does not come back once it was saved and removed', async () => {
    const store = new RunStore(
      new FakeArchive(folder),
      () => undefined,
    );
    const both = [store.keep(record), store.saveUnsaved()];
    await both[0];
    await store.library.remove(['a']);
    await both[1];
    expect(await store.library.list()).toEqual([]);
  });

  it('is saved even where its checkpoint cannot be removed', async () => {
    const store = new RunStore(
      new FakeArchive(folder),
      () => undefined,
    );
    const half = trainedRecord(digits, { id: 'a', steps: 5 });
    await store.checkpoints.save(half);
    folder.remove = () => Promise.reject(new Error('EPERM'));
    await store.keep(record);
    expect(store.state).toMatchObject({
      unsaved: 0,
      failure: undefined,
    });
    expect(await store.checkpoints.list()).toEqual([]);
  });
});

describe('what a call cannot write', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a label', () => service.labelRun('run-1', { name: 'x' })],
    [
      'an import',
      async () => {
        const record = trainedRecord(digits, { id: 'new' });
        const { library } = new RunStore(
          new FakeArchive(),
          () => undefined,
        );
        const looked = await service.inspectImport(
          'new.bprun',
          library.reader.encode(record),
        );
        if (!('preview' in looked)) throw new Error('refused');
        await service.acceptImport(looked.preview.token);
      },
    ],
  ])(
    'is told of until something can be written: %s',
    async (_name, call) => {
      await service.prepare(shortConfig);
      await service.train('step');
      await host.runEventLoop();
      await service.stop();
      folder.isFull = true;
      await expect(call()).rejects.toThrow('no space');
      expect(states.at(-1)?.failure).toEqual({
        kind: 'full',
        code: 'ENOSPC',
      });
      folder.isFull = false;
      await service.saveUnsaved();
      expect(states.at(-1)?.failure).toBeUndefined();
      await call();
      expect(states.at(-1)?.failure).toBeUndefined();
    },
  );

  it('is nothing where there is no such run', async () => {
    await expect(
      service.labelRun('none', { name: 'x' }),
    ).rejects.toThrow('no such run');
    expect(states.every(({ failure }) => failure === undefined)).toBe(
      true,
    );
  });
});
