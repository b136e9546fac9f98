// Files whose names are not their runs' ids: each is a run of its own, by an id that no other has.

import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { OddFolder } from '../testing/oddFolder.ts';
import { trainedRecord } from '../testing/records.ts';
import { NoSuchRun } from './runFiles.ts';
import { RunLibrary } from './runLibrary.ts';
import { RunIdSchema, type RunRecord } from './runRecord.ts';
import { Imports, packArchive } from './transfer.ts';

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
