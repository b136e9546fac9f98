// Deleted runs come back as they were last; nothing else is ever taken for one.

import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { failure, OddFolder } from '../testing/oddFolder.ts';
import { trainedRecord } from '../testing/records.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';

const base = trainedRecord(digits);

const record = (
  id: string,
  changes: Partial<RunRecord['head']> = {},
) => ({
  ...base,
  head: { ...base.head, id, ...changes },
});

let folder: OddFolder;
let archive: FakeArchive;
let library: RunLibrary;

beforeEach(() => {
  folder = new OddFolder();
  archive = new FakeArchive(folder);
  library = new RunLibrary(archive);
});

/** As another start of the app finds it. */
const again = () => new RunLibrary(archive);

async function put(name: string, bytes: Uint8Array): Promise<void> {
  await folder.write(name, bytes);
}

const idsIn = async (of: RunLibrary) =>
  (await of.list()).map(({ head }) => head.id);

describe('a file called like a deleted one', () => {
  it('is only removed when it is one of ours and can be had back no more', async () => {
    const names = [
      'thesis.deleted-1',
      'notes.txt.deleted-1',
      'x.deleted-1',
      'index.json.deleted-1',
      'a.bprun.deleted-',
      'a.bprun.deleted-9999999999999999',
      'a.bprun.deleted-1.old',
    ];
    for (const name of names) await put(name, strToU8('mine'));
    await put('a.bprun.deleted-1', strToU8('ours'));
    await put('a.bpcheckpoint.unreadable-1.deleted-1', strToU8('ours'));
    await again().list();
    expect(folder.names).toEqual([...names].sort());
  });

  it('stays where it is a folder, and takes nothing along', async () => {
    folder.obstacles.set('x.bprun.deleted-1', 'NOT_A_FILE');
    folder.obstacles.set('x.deleted-1', 'NOT_A_FILE');
    await library.save(record('a'));
    expect(await idsIn(again())).toEqual(['a']);
    expect(folder.names).toContain('x.bprun.deleted-1');
    expect(folder.names).toContain('x.deleted-1');
  });

  it('comes back as it was last, however often it was deleted', async () => {
    for (const note of ['first', 'second', 'third']) {
      await library.save(record('a', { note }));
      await library.remove(['a']);
    }
    expect(folder.names).toHaveLength(4);
    await library.restore(['a']);
    expect((await library.read('a')).head.note).toBe('third');
    await library.restore(['a']);
    expect(await library.list()).toHaveLength(1);
  });
});

describe('runs that are removed', () => {
  it('twice at once are removed once, without a word', async () => {
    for (const id of ['a', 'b']) await library.save(record(id));
    await Promise.all([
      library.remove(['a', 'a']),
      library.remove(['a', 'b']),
      library.remove(['b']),
    ]);
    expect(await library.list()).toEqual([]);
    await library.restore(['a', 'b']);
    expect((await idsIn(library)).sort()).toEqual(['a', 'b']);
  });

  it('as far as it goes: what could be removed is, and the rest is there', async () => {
    for (const id of ['a', 'b', 'c']) await library.save(record(id));
    const rename = folder.rename.bind(folder);
    folder.rename = (from, to) =>
      from === 'b.bprun'
        ? Promise.reject(failure('EPERM'))
        : rename(from, to);
    await expect(library.remove(['a', 'b', 'c'])).rejects.toThrow(
      'EPERM',
    );
    expect((await idsIn(library)).sort()).toEqual(['b', 'c']);
    expect((await idsIn(again())).sort()).toEqual(['b', 'c']);
  });

  it('after somebody else did are gone', async () => {
    await library.save(record('a'));
    folder.files.delete('a.bprun');
    await library.remove(['a']);
    expect(await library.list()).toEqual([]);
  });
});
