// The library of kept runs: nothing gets lost, whatever happens to the files or the disk.

import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { FullFolder, trainedRecord } from '../testing/records.ts';
import { Checkpoints } from './checkpoints.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';

const DAY = 24 * 60 * 60 * 1000;
const base = trainedRecord(digits);

function record(id: string, changes: Partial<RunRecord['head']> = {}) {
  return { ...base, head: { ...base.head, id, ...changes } };
}

let folder: FullFolder;
let archive: FakeArchive;
let library: RunLibrary;

beforeEach(() => {
  folder = new FullFolder();
  archive = new FakeArchive(folder);
  library = new RunLibrary(archive);
});

/** As another start of the app finds it. */
const again = () => new RunLibrary(archive);

const ids = async (of = library) =>
  (await of.list()).map(({ head }) => head.id);

describe('the library', () => {
  it('lists what was kept, latest first, with its last figures', async () => {
    await library.save(
      record('a', { startedAt: '2026-01-01T00:00:00Z' }),
    );
    await library.save(
      record('b', { startedAt: '2026-03-01T00:00:00Z' }),
    );
    await library.save(
      record('c', { startedAt: '2026-02-01T00:00:00Z' }),
    );
    expect(await ids()).toEqual(['b', 'c', 'a']);
    expect(await ids(again())).toEqual(['b', 'c', 'a']);
    const [{ last, bytes, curve }] = await library.list();
    expect(last).toEqual({
      epoch: 3,
      trainLoss: base.curves.trainLosses[2],
      valLoss: base.curves.valLosses[2],
      valCorrect: base.curves.valCorrect[2],
    });
    expect(bytes).toBe(folder.files.get('b.bprun')?.bytes.length);
    expect(curve).toHaveLength(3);
  });

  it('tells, without reading it, of a file that is larger than any run', async () => {
    const bytes = new Uint8Array(2 ** 27 + 1);
    folder.files.set('x.bprun', { bytes, modified: 1 });
    folder.files.set('y.bpcheckpoint', { bytes, modified: 1 });
    await library.save(record('a'));
    expect(await ids()).toEqual(['a']);
    const checkpoints = new Checkpoints(archive, library);
    expect(await checkpoints.list()).toEqual([]);
    const problem = { kind: 'tooLarge', megabytes: 128 };
    expect(library.unreadable.setAside).toMatchObject([
      { file: 'x.bprun', problem },
      { file: 'y.bpcheckpoint', problem },
    ]);
    expect(() => library.reader.decode(bytes)).toThrow('tooLarge');
  });

  it('reads only the index where that is up to date', async () => {
    for (const id of ['a', 'b', 'c']) await library.save(record(id));
    const reads: string[] = [];
    const read = folder.read.bind(folder);
    folder.read = (name, limit) => {
      reads.push(name);
      return read(name, limit);
    };
    expect(await ids(again())).toHaveLength(3);
    expect(reads).toEqual(['index.json']);
  });

  it('makes the index anew, whatever became of it', async () => {
    for (const id of ['a', 'b', 'c']) {
      await library.save(record(id, { name: `run ${id}` }));
    }
    const expected = await library.list();
    const indices = fc.oneof(
      fc.constant(undefined),
      fc.uint8Array({ maxLength: 40 }),
      fc.json().map((text) => strToU8(text)),
      fc.constant(
        strToU8('{"version":1,"files":{"gone.bprun":{"modified":1}}}'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(indices, async (bytes) => {
        folder.files.delete('index.json');
        if (bytes) await folder.write('index.json', bytes);
        expect(await again().list()).toEqual(expected);
      }),
    );
  });

  it('notices files that came, went or changed while it was not looking', async () => {
    await library.save(record('a'));
    await library.save(record('b'));
    const other = new RunLibrary(new FakeArchive());
    await folder.write('c.bprun', other.reader.encode(record('c')));
    await folder.write(
      'a.bprun',
      other.reader.encode(record('a', { note: 'x' })),
    );
    await folder.remove('b.bprun');
    const found = await again().list();
    expect(
      found.map(({ head }) => [head.id, head.note]).sort(),
    ).toEqual([
      ['a', 'x'],
      ['c', ''],
    ]);
  });

  it('changes what is written about a run and nothing else', async () => {
    await library.save(record('a'));
    const before = await library.read('a');
    await library.change('a', { name: 'first', starred: true });
    await library.change('a', { note: 'good' });
    const after = await again().read('a');
    expect(after).toEqual({
      ...before,
      head: {
        ...before.head,
        name: 'first',
        note: 'good',
        starred: true,
      },
    });
    expect((await again().list())[0].head.name).toBe('first');
  });

  it('gives back what was deleted, for a day', async () => {
    for (const id of ['a', 'b', 'c']) await library.save(record(id));
    const kept = await library.list();
    await library.remove(['a', 'c', 'unknown']);
    expect(await ids()).toEqual(['b']);
    expect(await ids(again())).toEqual(['b']);
    await library.restore(['a', 'c']);
    const byId = (
      a: { head: { id: string } },
      b: { head: { id: string } },
    ) => (a.head.id < b.head.id ? -1 : 1);
    expect((await library.list()).sort(byId)).toEqual(
      [...kept].sort(byId),
    );

    await library.remove(['a']);
    archive.now += DAY - 1;
    await again().list();
    expect([...folder.files.keys()].join()).toContain(
      'a.bprun.deleted',
    );
    archive.now += 2;
    await again().list();
    expect([...folder.files.keys()].join()).not.toContain('a.bprun');
  });

  it('puts unusable files aside under a name that says so, once', async () => {
    await library.save(record('good'));
    await folder.write('bad.bprun', strToU8('nothing of the kind'));
    const newer = Buffer.from(library.reader.encode(record('newer')))
      .toString('latin1')
      .replace('"version":"1"', '"version":"2"');
    await folder.write('newer.bprun', Buffer.from(newer, 'latin1'));
    const found = again();
    expect(await ids(found)).toEqual(['good']);
    expect(found.unreadable.setAside).toMatchObject([
      {
        file: 'bad.bprun',
        renamedTo: `bad.bprun.unreadable-${archive.now}`,
        problem: { kind: 'notARun' },
      },
      {
        file: 'newer.bprun',
        renamedTo: `newer.bprun.from-newer-version-${archive.now}`,
        problem: { kind: 'newer', version: '2' },
      },
    ]);
    const later = again();
    expect(await ids(later)).toEqual(['good']);
    expect(later.unreadable.setAside).toEqual([]);
    const aside = folder.files.get(
      found.unreadable.setAside[0].renamedTo ?? '',
    );
    expect(Buffer.from(aside?.bytes ?? []).toString()).toBe(
      'nothing of the kind',
    );
  });

  it('passes over an unusable file that cannot be renamed', async () => {
    await library.save(record('good'));
    await folder.write('bad.bprun', strToU8('nothing'));
    folder.rename = () => Promise.reject(new Error('not allowed'));
    const found = again();
    expect(await ids(found)).toEqual(['good']);
    expect(found.unreadable.setAside[0]).toMatchObject({
      file: 'bad.bprun',
      renamedTo: undefined,
    });
  });

  it('keeps every run as it was when a write fails', async () => {
    await library.save(record('a', { note: 'before' }));
    folder.isFull = true;
    await expect(library.save(record('b'))).rejects.toThrow('no space');
    await expect(
      library.change('a', { note: 'after' }),
    ).rejects.toThrow();
    folder.isFull = false;
    expect(await ids()).toEqual(['a']);
    expect((await again().read('a')).head.note).toBe('before');
  });

  it('does one thing after another, however fast it is asked', async () => {
    await library.save(record('a'));
    await Promise.all([
      library.change('a', { name: 'n' }),
      library.change('a', { note: 'm' }),
      library.change('a', { starred: true }),
      library.save(record('b')),
      library.remove(['b']),
      library.save(record('c')),
    ]);
    expect((await ids()).sort()).toEqual(['a', 'c']);
    expect((await again().read('a')).head).toMatchObject({
      name: 'n',
      note: 'm',
      starred: true,
    });
  });
});
