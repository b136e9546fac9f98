// Checkpoints: found by their files' names, kept or dropped once, whoever asks at the same time.

import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { createCoreService } from '../service.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { FullFolder, trainedRecord } from '../testing/records.ts';
import { BadRunFile } from './badRunFile.ts';
import { Checkpoints } from './checkpoints.ts';
import { NoSuchRun } from './runFiles.ts';
import { RunLibrary } from './runLibrary.ts';

const half = trainedRecord(digits, { id: 'a', steps: 5 });
const whole = trainedRecord(digits, { id: 'a' });

let folder: FullFolder;
let archive: FakeArchive;
let library: RunLibrary;
let checkpoints: Checkpoints;

beforeEach(() => {
  folder = new FullFolder();
  archive = new FakeArchive(folder);
  library = new RunLibrary(archive);
  checkpoints = new Checkpoints(archive, library);
});

const names = () => [...folder.files.keys()].sort();
const checkpointsLeft = () =>
  names().filter((name) => name.includes('.bpcheckpoint'));

describe('a checkpoint', () => {
  it('is there until its run is kept', async () => {
    await checkpoints.save(half);
    expect(await checkpoints.list()).toEqual([half.head]);
    expect(await checkpoints.read('a')).toEqual(half);
    await library.save(whole);
    expect(await checkpoints.list()).toEqual([]);
    expect(checkpointsLeft()).toEqual([]);
  });

  it('by another name than its head’s id is one of its own', async () => {
    const bytes = library.reader.encode(half);
    const copies = [
      'a.bpcheckpoint',
      'a (copy).bpcheckpoint',
      'b.bpcheckpoint',
    ];
    for (const name of copies) await folder.write(name, bytes);
    const ids = (await checkpoints.list()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) {
      expect((await checkpoints.read(id)).head.id).toBe(id);
      await checkpoints.keep(id, 'interrupted');
    }
    expect(await checkpoints.list()).toEqual([]);
    expect(checkpointsLeft()).toEqual([]);
    const kept = (await library.list()).map(({ head }) => head.id);
    expect(kept.sort()).toEqual([...ids].sort());
  });

  it('goes on in its own file, whatever that is called', async () => {
    await folder.write(
      'a (copy).bpcheckpoint',
      library.reader.encode(half),
    );
    const [{ id }] = await checkpoints.list();
    await checkpoints.save({
      ...half,
      head: { ...half.head, id, note: 'further' },
    });
    expect(checkpointsLeft()).toEqual(['a (copy).bpcheckpoint']);
    expect(await checkpoints.list()).toMatchObject([
      { id, note: 'further' },
    ]);
    await checkpoints.drop(id);
    expect(checkpointsLeft()).toEqual([]);
  });

  it('without a state to go on from is set aside', async () => {
    await folder.write('x.bpcheckpoint', library.reader.encode(whole));
    expect(await checkpoints.list()).toEqual([]);
    expect(library.unreadable.setAside).toMatchObject([
      {
        file: 'x.bpcheckpoint',
        problem: { kind: 'wrongContent', place: 'position' },
      },
    ]);
  });

  it('that is damaged is told of once, listed, and set aside', async () => {
    await folder.write('x.bpcheckpoint', strToU8('half a checkpoi'));
    await Promise.all([checkpoints.list(), checkpoints.list()]);
    expect(await checkpoints.list()).toEqual([]);
    expect(library.unreadable.setAside).toHaveLength(1);
    const [{ file }] = await library.listUnreadable();
    expect(file).toBe(`x.bpcheckpoint.unreadable-${archive.now}`);
    await library.removeUnreadable([file]);
    expect(await library.listUnreadable()).toEqual([]);
  });

  it('that is not there is a run that is not there', async () => {
    for (const id of ['a', '../a', '', '__proto__']) {
      await expect(checkpoints.read(id)).rejects.toThrow(NoSuchRun);
      await checkpoints.drop(id);
      await checkpoints.keep(id, 'stopped');
    }
    expect(names()).toEqual([]);
  });

  it('of an unreadable run is not taken for what is left of a kept one', async () => {
    await checkpoints.save(half);
    await folder.write('a.bprun', strToU8('damaged'));
    expect(await checkpoints.list()).toEqual([half.head]);
  });

  it('that cannot be removed is no reason not to list the others', async () => {
    await checkpoints.save(half);
    await library.save(whole);
    await checkpoints.save(
      trainedRecord(digits, { id: 'b', steps: 5 }),
    );
    folder.remove = () => Promise.reject(new Error('EROFS'));
    expect((await checkpoints.list()).map(({ id }) => id)).toEqual([
      'b',
    ]);
  });
});

describe('at the same time', () => {
  const pairs = {
    'removed twice': () => [
      checkpoints.drop('a'),
      checkpoints.drop('a'),
    ],
    'kept twice': () => [
      checkpoints.keep('a', 'stopped'),
      checkpoints.keep('a', 'stopped'),
    ],
    'kept and listed': () => [
      checkpoints.keep('a', 'stopped'),
      checkpoints.list(),
      checkpoints.list(),
    ],
    'kept and removed': () => [
      checkpoints.keep('a', 'stopped'),
      checkpoints.drop('a'),
    ],
    'its run saved, listed and removed': () => [
      library.save(whole),
      checkpoints.list(),
      checkpoints.drop('a'),
      checkpoints.list(),
    ],
    'saved and removed': () => [
      checkpoints.save(half),
      checkpoints.drop('a'),
      checkpoints.list(),
    ],
    'listed while another removes it': () => [
      checkpoints.list(),
      new Checkpoints(archive, library).drop('a'),
      checkpoints.drop('a'),
    ],
  } satisfies Record<string, () => readonly Promise<unknown>[]>;

  it.each(Object.entries(pairs))('%s', async (_name, both) => {
    await checkpoints.save(half);
    await Promise.all(both());
    expect(await checkpoints.list()).toEqual([]);
    expect(checkpointsLeft()).toEqual([]);
  });
});

describe('the service', () => {
  function start() {
    const host = new FakeHost(1, { 'digits.csv': digitsFile() });
    return createCoreService(host, async () => undefined, archive);
  }

  it('refuses a state that the trainer does not take, by its one error, and sets it aside', async () => {
    const { position } = half;
    if (!position) throw new Error('no position was kept');
    const optimizer = {
      steps: 0,
      buffers: [{ name: 'm.W1', values: new Float32Array(3) }],
    };
    await checkpoints.save({
      ...half,
      position: { ...position, optimizer },
    });
    const service = start();
    expect(await service.interruptedRuns()).toHaveLength(1);
    await expect(service.resumeInterrupted('a')).rejects.toThrow(
      BadRunFile,
    );
    expect(await service.interruptedRuns()).toEqual([]);
    expect(await service.unreadableFiles()).toMatchObject([
      { problem: { kind: 'wrongContent', place: 'position' } },
    ]);
    expect(await service.currentRun()).toBeUndefined();
  });

  it('goes on once with a run that is resumed twice', async () => {
    await checkpoints.save(half);
    const service = start();
    const [first, second] = await Promise.all([
      service.resumeInterrupted('a'),
      service.resumeInterrupted('a'),
    ]);
    expect(second).toEqual(first);
    expect(await service.listRuns()).toEqual([]);
    expect(checkpointsLeft()).toEqual(['a.bpcheckpoint']);
  });

  it('neither keeps nor discards a run that goes on', async () => {
    await checkpoints.save(half);
    const service = start();
    await service.resumeInterrupted('a');
    await service.keepInterrupted('a');
    await service.discardInterrupted('a');
    expect(await service.listRuns()).toEqual([]);
    expect(checkpointsLeft()).toEqual(['a.bpcheckpoint']);
    await service.stop();
    const [{ head }] = await service.listRuns();
    expect(head).toMatchObject({ id: 'a', state: 'stopped', steps: 5 });
    expect(checkpointsLeft()).toEqual([]);
  });
});
