// Names that are another's: whatever a file is called, no run and no checkpoint is lost by it.

import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { archiveOf } from '../../tests/importing.ts';
import { OddFolder } from '../testing/oddFolder.ts';
import { trainedRecord } from '../testing/records.ts';
import { shortConfig } from '../testing/runs.ts';
import { Checkpoints } from './checkpoints.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunHead, RunRecord } from './runRecord.ts';
import { RunStore } from './runStore.ts';
import { Imports } from './transfer.ts';

const whole = trainedRecord(digits, { id: 'a' });
const half = trainedRecord(digits, { id: 'b', steps: 5 });

const withHead = (record: RunRecord, head: Partial<RunHead>) => ({
  ...record,
  head: { ...record.head, ...head },
});

/** Kept runs that are not the run of the checkpoint `half`, whatever their file is called. */
const others = {
  'another run’s, copied or renamed': whole,
  'another run’s with this id in its head': withHead(whole, {
    id: 'b',
    startedAt: '2025-12-24T18:00:00.000Z',
  }),
  'one of other settings': trainedRecord(digits, {
    id: 'b',
    config: { ...shortConfig, torchSeed: 7 },
  }),
  'the same run’s before it went that far': withHead(
    trainedRecord(digits, { id: 'b', steps: 3 }),
    { note: 'early' },
  ),
  'one whose curve went another way': {
    ...withHead(whole, { id: 'b' }),
    curves: {
      ...whole.curves,
      batchLosses: whole.curves.batchLosses.map((loss) => loss + 1),
    },
  },
};

let folder: OddFolder;
let archive: FakeArchive;
let library: RunLibrary;
let checkpoints: Checkpoints;

beforeEach(() => {
  folder = new OddFolder();
  archive = new FakeArchive(folder);
  library = new RunLibrary(archive);
  checkpoints = new Checkpoints(archive, library);
});

const put = (name: string, record: RunRecord) =>
  folder.write(name, library.reader.encode(record));

const stepsKept = async () =>
  (await library.list()).map(({ head }) => head.steps).sort();

describe('a file called by a checkpoint’s id', () => {
  it.each(Object.entries(others))(
    'is %s: the checkpoint stays, and can be read',
    async (_name, other) => {
      await put('b.bprun', other);
      await checkpoints.save(half);
      for (let i = 0; i < 2; i++) {
        expect(await checkpoints.list()).toEqual([half.head]);
      }
      expect(await checkpoints.read('b')).toEqual(half);
      expect(folder.names).toContain('b.bpcheckpoint');
    },
  );

  it('stays beside the run that the checkpoint becomes', async () => {
    await put('b.bprun', whole);
    await checkpoints.save(half);
    expect(await checkpoints.keep('b', 'interrupted')).toBe('b-2');
    expect(await checkpoints.list()).toEqual([]);
    expect(await stepsKept()).toEqual([whole.head.steps, 5].sort());
    expect((await library.read('b')).head.steps).toBe(whole.head.steps);
    expect((await library.read('b-2')).head.steps).toBe(5);
  });

  it('stays beside the run that went on from it, also when that is saved twice', async () => {
    await put('b.bprun', whole);
    await checkpoints.save(half);
    const store = new RunStore(archive, () => undefined);
    const ended = withHead(half, { state: 'stopped' });
    await store.keep(ended);
    await store.keep(ended);
    expect(await store.checkpoints.list()).toEqual([]);
    expect(await store.library.list()).toHaveLength(2);
    expect((await store.library.read('b')).curves).toEqual(
      whole.curves,
    );
  });

  it('that is the run itself leaves nothing of the checkpoint', async () => {
    await put('b.bprun', withHead(whole, { id: 'b', note: 'mine' }));
    await checkpoints.save(half);
    expect(await checkpoints.keep('b', 'interrupted')).toBeUndefined();
    expect(folder.names).toEqual(['b.bprun', 'index.json']);
    expect((await library.read('b')).head).toMatchObject({
      note: 'mine',
      state: 'finished',
    });
  });

  it('that is the run itself, not as far, goes as far and keeps what was written', async () => {
    const early = trainedRecord(digits, { id: 'b', steps: 3 });
    await put('b.bprun', withHead(early, { note: 'early' }));
    await checkpoints.save(half);
    await checkpoints.keep('b', 'stopped');
    expect((await library.read('b')).head).toMatchObject({
      note: 'early',
      steps: 5,
    });
    expect(await library.list()).toHaveLength(1);
  });
});

describe('a file that gets the name of a run', () => {
  it('while the app is open makes room for it, and is a run of its own', async () => {
    await library.list();
    await put('b.bprun', whole);
    await library.save(withHead(half, { id: 'b', state: 'stopped' }));
    expect(await stepsKept()).toEqual([whole.head.steps, 5].sort());
    expect(await new RunLibrary(archive).list()).toHaveLength(2);
  });

  it('while the app is open in place of it is not overwritten', async () => {
    await library.save(withHead(half, { state: 'stopped' }));
    await put('b.bprun', withHead(whole, { id: 'c' }));
    await library.save(withHead(half, { state: 'stopped' }));
    expect(await new RunLibrary(archive).list()).toHaveLength(2);
  });
});

describe('an archive with a run of an id that is another run’s here', () => {
  const theirs = withHead(whole, {
    id: 'b',
    startedAt: '2025-12-24T18:00:00.000Z',
  });
  const ours = withHead(half, { state: 'stopped', note: 'ours' });

  async function takeIn(...records: RunRecord[]) {
    const imports = new Imports(library);
    const found = await imports.inspect(
      'a.zip',
      await archiveOf(...records),
    );
    if (!('preview' in found)) throw new Error('refused');
    await imports.accept(found.preview.token);
    return { imports, preview: found.preview };
  }

  it('takes nothing from that, once however often it is taken in', async () => {
    await library.save(ours);
    const { preview, imports } = await takeIn(theirs);
    expect(preview.added.map(({ head }) => head.id)).toEqual(['b-2']);
    expect((await library.read('b')).head).toMatchObject({
      note: 'ours',
      steps: 5,
    });
    expect((await takeIn(theirs)).preview.same).toBe(1);
    expect(await library.list()).toHaveLength(2);
    await imports.undo();
    expect(await library.list()).toHaveLength(1);
  });

  it('has both where it holds two of one id', async () => {
    const bytes = await archiveOf(theirs);
    const both = new RunLibrary(new FakeArchive());
    const imports = new Imports(both);
    const files: Record<string, Uint8Array> = unzipSync(bytes);
    files['runs/other.bprun'] = library.reader.encode(ours);
    const found = await imports.inspect('a.zip', zipSync(files));
    if (!('preview' in found)) throw new Error('refused');
    const { added, runIds, token } = found.preview;
    expect(added.map(({ head }) => head.id).sort()).toEqual([
      'b',
      'b-2',
    ]);
    expect(new Set(runIds).size).toBe(2);
    await imports.accept(token);
    expect(await both.list()).toHaveLength(2);
  });
});

describe('a damaged file', () => {
  it('is set aside beside one that was set aside in the same moment', async () => {
    for (const content of ['first', 'second']) {
      await folder.write('a.bprun', new TextEncoder().encode(content));
      await new RunLibrary(archive).list();
    }
    expect(await new RunLibrary(archive).listUnreadable()).toHaveLength(
      2,
    );
  });
});
