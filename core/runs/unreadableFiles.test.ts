// Whatever lies in the folder of runs and is none: listed with its reason, removable, and never in the way of the others.

import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { withHead } from '../testing/forgedRuns.ts';
import { failure, OddFolder } from '../testing/oddFolder.ts';
import { trainedRecord } from '../testing/records.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';

const DAY = 24 * 60 * 60 * 1000;
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

const fileOf = (each: RunRecord) => library.reader.encode(each);

async function put(name: string, bytes: Uint8Array): Promise<void> {
  await folder.write(name, bytes);
}

const idsIn = async (of: RunLibrary) =>
  (await of.list()).map(({ head }) => head.id);

describe('what is no usable run', () => {
  const cannotBeShown = () =>
    withHead(
      fileOf(record('odd')),
      archive.sha256.bind(archive),
      (head) =>
        Object.assign(head, { startedAt: '2026-01-01T00:00:00+05' }),
    );

  it('is listed with its reason, and everything else is there', async () => {
    await library.save(record('good'));
    await put('odd.bprun', cannotBeShown());
    await put('text.bprun', strToU8('hello'));
    folder.obstacles.set('pipe.bprun', 'NOT_A_FILE');
    folder.obstacles.set('circle.bprun', 'ELOOP');
    folder.obstacles.set('nowhere.bprun', 'ENOENT');
    folder.obstacles.set('notes.txt', 'NOT_A_FILE');
    const found = again();
    expect(await idsIn(found)).toEqual(['good']);
    const listed = Object.fromEntries(
      (await found.listUnreadable()).map(({ file, problem }) => [
        file,
        problem,
      ]),
    );
    const now = archive.now;
    expect(listed).toEqual({
      [`odd.bprun.unreadable-${now}`]: {
        kind: 'wrongContent',
        place: 'head.startedAt',
      },
      [`text.bprun.unreadable-${now}`]: expect.objectContaining({
        kind: 'notARun',
      }) as unknown,
      [`pipe.bprun.unreadable-${now}`]: { kind: 'notAFile' },
      'circle.bprun': { kind: 'unreadable', code: 'ELOOP' },
      'nowhere.bprun': { kind: 'unreadable', code: 'ENOENT' },
    });
    expect(found.unreadable.setAside).toHaveLength(5);
  });

  it('is told of once, read once, and listed at every start', async () => {
    await put('text.bprun', strToU8('hello'));
    folder.obstacles.set('pipe.bprun', 'NOT_A_FILE');
    folder.obstacles.set('half.bpcheckpoint', 'ELOOP');
    const first = await again().listUnreadable();
    const reads: string[] = [];
    const read = folder.read.bind(folder);
    folder.read = (name, limit) => {
      reads.push(name);
      return read(name, limit);
    };
    const later = again();
    expect(await later.listUnreadable()).toEqual(first);
    expect(later.unreadable.setAside).toEqual([]);
    expect(reads).toEqual(['index.json']);
  });

  it('can be removed and had back from within the app', async () => {
    await library.save(record('good'));
    await put('odd.bprun', cannotBeShown());
    folder.obstacles.set('folder.bprun', 'NOT_A_FILE');
    folder.obstacles.set('circle.bprun', 'ELOOP');
    const found = again();
    const before = await found.listUnreadable();
    expect(before).toHaveLength(3);
    const names = before.map(({ file }) => file);
    await found.removeUnreadable([...names, '../other', 'good.bprun']);
    expect(await found.listUnreadable()).toEqual([]);
    expect(await again().listUnreadable()).toEqual([]);
    expect(await idsIn(again())).toEqual(['good']);
    await found.restoreUnreadable(names);
    const byName = (a: { file: string }, b: { file: string }) =>
      a.file < b.file ? -1 : 1;
    expect((await found.listUnreadable()).sort(byName)).toEqual(
      [...before].sort(byName),
    );
    expect(found.unreadable.setAside).toHaveLength(3);
  });

  it('gets its name back once it can be read', async () => {
    await put(
      'a.bprun',
      strToU8('half of a file that is being copied'),
    );
    await again().list();
    const [aside] = folder.names.filter((name) =>
      name.includes('unread'),
    );
    await put(aside, fileOf(record('a')));
    expect(await idsIn(again())).toEqual(['a']);
    expect(await again().listUnreadable()).toEqual([]);
    expect(folder.names).toEqual(['a.bprun', 'index.json']);
  });

  it('gets another name where its own was given away', async () => {
    await put('a.bprun', strToU8('half of a file'));
    await again().list();
    const [aside] = folder.names.filter((name) =>
      name.includes('unread'),
    );
    await put('a.bprun', fileOf(record('a', { note: 'later' })));
    await put(aside, fileOf(record('a', { note: 'earlier' })));
    const notes = (await again().list()).map(({ head }) => head.note);
    expect(notes.sort()).toEqual(['earlier', 'later']);
    expect(folder.names).toContain('a (2).bprun');
  });

  it('is not overwritten by a run of its name', async () => {
    const bytes = strToU8('nothing that can be read today');
    await put('a.bprun', bytes);
    folder.read = (name, limit) =>
      name === 'a.bprun'
        ? Promise.reject(failure('EACCES'))
        : OddFolder.prototype.read.call(folder, name, limit);
    const found = again();
    expect(await found.listUnreadable()).toMatchObject([
      { file: 'a.bprun', problem: { code: 'EACCES' } },
    ]);
    await found.save(record('a'));
    expect(await idsIn(found)).toEqual(['a']);
    const [{ file }] = await found.listUnreadable();
    expect(folder.files.get(file)?.bytes).toEqual(bytes);
  });

  it.each(['EACCES', 'EIO', 'ENOMEM', 'EISDIR'])(
    'is left where it is while the system says %s',
    async (code) => {
      await library.save(record('good'));
      await put('bad.bprun', fileOf(record('bad')));
      const read = folder.read.bind(folder);
      folder.read = (name, limit) =>
        name === 'bad.bprun'
          ? Promise.reject(failure(code))
          : read(name, limit);
      const found = again();
      expect(await idsIn(found)).toEqual(['good']);
      expect(await found.listUnreadable()).toEqual([
        { file: 'bad.bprun', problem: { kind: 'unreadable', code } },
      ]);
      folder.read = read;
      expect((await idsIn(again())).sort()).toEqual(['bad', 'good']);
    },
  );

  it('is also what fails in a way that nobody thought of', async () => {
    await library.save(record('good'));
    await put('bad.bprun', fileOf(record('bad')));
    const sha256 = archive.sha256.bind(archive);
    archive.sha256 = (content) => {
      if (typeof content !== 'string')
        throw new RangeError('no memory');
      return sha256(content);
    };
    const found = again();
    expect(await idsIn(found)).toEqual(['good']);
    expect(await found.listUnreadable()).toEqual([
      {
        file: 'bad.bprun',
        problem: { kind: 'unreadable', code: 'RangeError' },
      },
    ]);
  });
});

describe('a folder', () => {
  it('on a read-only disk is listed, with an expired deleted file in it', async () => {
    await library.save(record('a'));
    await library.save(record('b'));
    await library.remove(['b']);
    await put('bad.bprun', strToU8('x'));
    archive.now += 2 * DAY;
    folder.isReadOnly = true;
    const found = again();
    expect(await idsIn(found)).toEqual(['a']);
    expect(await found.listUnreadable()).toMatchObject([
      { file: 'bad.bprun', problem: { kind: 'notARun' } },
    ]);
    await expect(found.remove(['a'])).rejects.toThrow('EROFS');
    await expect(found.change('a', { name: 'x' })).rejects.toThrow(
      'EROFS',
    );
    expect(await idsIn(found)).toEqual(['a']);
    expect((await found.read('a')).head.name).toBe('');
  });

  it.each(['EACCES', 'ENOTDIR', 'ELOOP', 'EIO'])(
    'that cannot be read (%s) is told of once, and read as soon as it can be',
    async (code) => {
      await library.save(record('a'));
      const found = again();
      folder.entriesFail = code;
      for (let i = 0; i < 3; i++) {
        expect(await found.list()).toEqual([]);
        expect(await found.listUnreadable()).toEqual([]);
      }
      expect(found.unreadable.setAside).toEqual([
        {
          file: 'runs',
          renamedTo: undefined,
          problem: { kind: 'unreadable', code },
        },
      ]);
      folder.entriesFail = undefined;
      expect(await idsIn(found)).toEqual(['a']);
    },
  );
});
