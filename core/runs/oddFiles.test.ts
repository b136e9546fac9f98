// Whatever lies in the folder of runs: each is a run by its own name or listed with its reason, and none takes the others along.

import { strToU8 } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { withHead } from '../testing/forgedRuns.ts';
import { FullFolder, trainedRecord } from '../testing/records.ts';
import type { FolderEntry } from './archive.ts';
import { RunIdSchema } from './runRecord.ts';
import { NoSuchRun } from './runFiles.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';
import { Imports, packArchive } from './transfer.ts';
import * as v from 'valibot';

const DAY = 24 * 60 * 60 * 1000;
const base = trainedRecord(digits);

const record = (
  id: string,
  changes: Partial<RunRecord['head']> = {},
) => ({
  ...base,
  head: { ...base.head, id, ...changes },
});

/** A folder in which some names stand for what is no file, and which can be read-only. */
class OddFolder extends FullFolder {
  readonly obstacles = new Map<string, string>();
  isReadOnly = false;
  entriesFail: string | undefined;

  override async entries(): Promise<FolderEntry[]> {
    if (this.entriesFail) throw failure(this.entriesFail);
    const odd = [...this.obstacles].map(([name, obstacle]) => ({
      name,
      bytes: 0,
      modified: 5,
      obstacle,
    }));
    return [...(await super.entries()), ...odd];
  }

  override async write(
    name: string,
    bytes: Uint8Array,
  ): Promise<FolderEntry> {
    this.requireWritable();
    return super.write(name, bytes);
  }

  override async rename(from: string, to: string): Promise<void> {
    this.requireWritable();
    const obstacle = this.obstacles.get(from);
    if (obstacle === undefined) {
      await super.rename(from, to);
      return;
    }
    this.obstacles.delete(from);
    this.obstacles.set(to, obstacle);
  }

  override async remove(name: string): Promise<void> {
    this.requireWritable();
    if (this.obstacles.get(name) === 'NOT_A_FILE') {
      throw failure('ENOTEMPTY');
    }
    await super.remove(name);
  }

  get names(): string[] {
    return [...this.files.keys(), ...this.obstacles.keys()].sort();
  }

  private requireWritable(): void {
    if (this.isReadOnly) throw failure('EROFS');
  }
}

const failure = (code: string) =>
  Object.assign(new Error(code), { code });

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

describe('a file whose name is not its head’s id', () => {
  const names = [
    'a (copy).bprun',
    'a copy 2.bprun',
    'A.bprun',
    'メモ.bprun',
    'renamed.bprun',
    `${'x'.repeat(80)}.bprun`,
    'a.BPRUN',
    '.bprun',
    'a\nb.bprun',
    '__proto__.bprun',
  ];

  beforeEach(async () => {
    await put('a.bprun', fileOf(record('a', { note: 'the original' })));
    for (const name of names) {
      await put(name, fileOf(record('a', { note: name })));
    }
  });

  it('is a run of its own, by an id that no other has and that stays', async () => {
    const runs = await again().list();
    const ids = runs.map(({ head }) => head.id);
    expect(new Set(ids).size).toBe(names.length + 1);
    expect(ids.every((id) => v.is(RunIdSchema, id))).toBe(true);
    expect(ids).toContain('a');
    expect(ids).toContain('renamed');
    expect((await idsIn(again())).sort()).toEqual([...ids].sort());
  });

  it('can be opened, labelled, carried elsewhere, removed and had back', async () => {
    const found = again();
    for (const { head } of await found.list()) {
      const { id, note } = head;
      expect((await found.read(id)).head).toMatchObject({ id, note });
      await found.change(id, { name: `named ${id}` });
      const bytes = await found.readBytes(id);
      expect(found.reader.decode(bytes).head.id).toBe(id);
    }
    const before = await again().list();
    expect(before).toHaveLength(names.length + 1);
    for (const { head } of before) {
      expect(head.name).toBe(`named ${head.id}`);
    }
    expect(folder.names).toEqual(
      [...names, 'a.bprun', 'index.json'].sort(),
    );

    const ids = before.map(({ head }) => head.id);
    await found.remove(ids);
    expect(await found.list()).toEqual([]);
    expect(await again().list()).toEqual([]);
    await found.restore(ids);
    expect(await found.list()).toEqual(before);
    expect(await again().list()).toEqual(before);
  });

  it('goes into an archive as the run that it is here', async () => {
    const found = again();
    const before = await found.list();
    const bytes = await packArchive(archive, found, '{}');
    const elsewhere = new RunLibrary(new FakeArchive());
    const imports = new Imports(elsewhere);
    const looked = await imports.inspect('a.zip', bytes);
    if (!('preview' in looked)) throw new Error('refused');
    await imports.accept(looked.preview.token);
    const withoutSizes = (
      runs: Awaited<ReturnType<RunLibrary['list']>>,
    ) => runs.map(({ bytes: _bytes, ...rest }) => rest);
    expect(withoutSizes(await elsewhere.list())).toEqual(
      withoutSizes(before),
    );
  });

  it('never takes the id of another, not even one made like it', async () => {
    const [odd] = (await idsIn(again())).filter((id) =>
      id.startsWith('file-'),
    );
    await put(`${odd}.bprun`, fileOf(record('a', { note: 'like it' })));
    const runs = await again().list();
    const ids = runs.map(({ head }) => head.id);
    expect(new Set(ids).size).toBe(names.length + 2);
    const like = runs.find(({ head }) => head.note === 'like it');
    expect(like?.head.id).toBe(odd);
  });
});

describe('an id that is not listed', () => {
  it('is no file, whatever it would make together with an ending', async () => {
    await library.save(record('a'));
    await put('index', strToU8('x'));
    const reads: string[] = [];
    const read = folder.read.bind(folder);
    folder.read = (name, limit) => {
      reads.push(name);
      return read(name, limit);
    };
    for (const id of [
      '../a',
      'b',
      '',
      'a.bprun',
      'index',
      'A',
      '__proto__',
    ]) {
      for (const call of [
        () => library.read(id),
        () => library.readBytes(id),
        () => library.change(id, { name: 'x' }),
      ]) {
        await expect(call()).rejects.toThrow(NoSuchRun);
      }
      await library.remove([id]);
      await library.restore([id]);
    }
    expect(reads).toEqual([]);
    expect(await idsIn(library)).toEqual(['a']);
  });

  it('is what was removed behind the app’s back', async () => {
    await library.save(record('a'));
    folder.files.delete('a.bprun');
    await expect(library.read('a')).rejects.toThrow(NoSuchRun);
    expect(await library.list()).toEqual([]);
    expect(await library.listUnreadable()).toEqual([]);
  });
});

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
      'pipe.bprun': { kind: 'notAFile' },
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
