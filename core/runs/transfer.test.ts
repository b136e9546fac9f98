// Everything into one archive and back: looked at before, joined with what is here, and taken back if wanted.

import { readFileSync } from 'node:fs';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { runJson } from '../exports/runJson.ts';
import { FullFolder, trainedRecord } from '../testing/records.ts';
import { RunLibrary } from './runLibrary.ts';
import type { RunRecord } from './runRecord.ts';
import { Imports, packArchive } from './transfer.ts';

const whole = trainedRecord(digits);
const half = trainedRecord(digits, { steps: 20 });

function record(id: string, from = whole, changes = {}): RunRecord {
  const { head, curves, parameters } = from;
  return { head: { ...head, id, ...changes }, curves, parameters };
}

let folder: FullFolder;
let library: RunLibrary;
let imports: Imports;

beforeEach(() => {
  folder = new FullFolder();
  library = new RunLibrary(new FakeArchive(folder));
  imports = new Imports(library);
});

async function archiveOf(...records: RunRecord[]): Promise<Uint8Array> {
  const archive = new FakeArchive();
  const other = new RunLibrary(archive);
  for (const each of records) await other.save(each);
  return packArchive(archive, other, '{"version":2}');
}

async function everything(of: RunLibrary) {
  const runs = await of.list();
  const records = await Promise.all(
    runs.map(({ head }) => of.read(head.id)),
  );
  return records.sort((a, b) => (a.head.id < b.head.id ? -1 : 1));
}

async function previewOf(bytes: Uint8Array, file = 'a.zip') {
  const inspection = await imports.inspect(file, bytes);
  if ('refused' in inspection)
    throw new Error(JSON.stringify(inspection.refused));
  return inspection.preview;
}

describe('an archive', () => {
  it('that version 0.1.0 wrote gives its run and the progress in it', async () => {
    const file = '../../tests/golden/settings/archive-0.1.0.zip';
    const bytes = readFileSync(new URL(file, import.meta.url));
    const preview = await previewOf(new Uint8Array(bytes));
    expect(preview.added.map(({ head }) => head.lesson)).toEqual([
      '07-training',
    ]);
    expect(JSON.parse(preview.progress ?? '')).toMatchObject({
      version: 2,
      notes: { '08-regression': 'Huber?' },
    });
    expect(await imports.accept(preview.token)).toBe(true);
    const [{ head }] = await everything(library);
    expect(head.config).toMatchObject({ epochs: 2, hiddenSizes: [4] });
  });

  it('carries all runs and the progress to another computer', async () => {
    const bytes = await archiveOf(record('a'), record('b', half));
    const preview = await previewOf(bytes);
    expect(preview.progress).toBe('{"version":2}');
    expect(preview.added.map(({ head }) => head.id).sort()).toEqual([
      'a',
      'b',
    ]);
    expect([preview.changed, preview.same]).toEqual([[], 0]);
    expect(await library.list()).toEqual([]);
    await imports.accept(preview.token);
    expect(await everything(library)).toEqual([
      record('a'),
      record('b', half),
    ]);
  });

  it('joins: what went further counts, and nothing that was written is lost', async () => {
    await library.save(record('same'));
    await library.save(record('ours', whole, { note: 'ours' }));
    await library.save(record('further', half, { name: 'mine' }));
    const before = await everything(library);
    const bytes = await archiveOf(
      record('same'),
      record('ours', whole, { note: 'theirs', starred: true }),
      record('further', whole, { name: 'theirs', note: 'new' }),
      record('new'),
    );
    const preview = await previewOf(bytes);
    expect(preview.same).toBe(1);
    expect(preview.added.map(({ head }) => head.id)).toEqual(['new']);
    expect(preview.changed.map(({ head }) => head.id).sort()).toEqual([
      'further',
      'ours',
    ]);
    await imports.accept(preview.token);
    const heads = (await everything(library)).map(({ head }) => head);
    expect(heads).toMatchObject([
      { id: 'further', name: 'mine', note: 'new', state: 'finished' },
      { id: 'new' },
      { id: 'ours', note: 'ours', starred: true },
      { id: 'same' },
    ]);

    await imports.undo();
    expect(await everything(library)).toEqual(before);
    // Once only.
    await imports.undo();
    expect(await everything(library)).toEqual(before);
  });

  it('taken in a second time changes nothing', async () => {
    const bytes = await archiveOf(record('a'), record('b'));
    await imports.accept((await previewOf(bytes)).token);
    const preview = await previewOf(bytes);
    expect([preview.added, preview.changed, preview.same]).toEqual([
      [],
      [],
      2,
    ]);
  });

  it('is taken in wholly or not at all', async () => {
    await library.save(record('old'));
    const preview = await previewOf(
      await archiveOf(record('a'), record('b')),
    );
    const write = folder.write.bind(folder);
    let writes = 0;
    folder.write = (name, bytes) => {
      if (name === 'b.bprun' || ++writes > 100) {
        return Promise.reject(new Error('no space'));
      }
      return write(name, bytes);
    };
    await expect(imports.accept(preview.token)).rejects.toThrow(
      'no space',
    );
    expect((await library.list()).map(({ head }) => head.id)).toEqual([
      'old',
    ]);
  });

  it('that was looked at before another is not taken in', async () => {
    const first = await previewOf(await archiveOf(record('a')));
    await previewOf(await archiveOf(record('b')));
    await imports.accept(first.token);
    expect(await library.list()).toEqual([]);
  });
});

describe('a single run', () => {
  it('is taken in from its own file', async () => {
    const bytes = library.reader.encode(record('a'));
    await imports.accept((await previewOf(bytes, 'a.bprun')).token);
    expect(await everything(library)).toEqual([record('a')]);
  });

  it('is taken in from JSON', async () => {
    const bytes = strToU8(runJson(record('a')));
    await imports.accept((await previewOf(bytes, 'a.json')).token);
    expect(await everything(library)).toEqual([record('a')]);
  });
});

describe('a bad file is refused with file, place and reason, and changes nothing', () => {
  async function refusalOf(bytes: Uint8Array, file = 'x.zip') {
    const inspection = await imports.inspect(file, bytes);
    expect(await library.list()).toEqual([]);
    return 'refused' in inspection ? inspection.refused : undefined;
  }

  /** An archive with some of its files exchanged. */
  async function tampered(
    change: (files: Record<string, Uint8Array>) => void,
  ) {
    const files = unzipSync(await archiveOf(record('a')));
    change(files);
    return zipSync(files);
  }

  it.each<[string, Uint8Array, string]>([
    ['empty', new Uint8Array(0), 'empty'],
    ['text', strToU8('hello, this is a letter'), 'notARun'],
    ['broken zip', strToU8('PK but not a zip'), 'notARun'],
    ['JSON of another kind', strToU8('{"a": 1}'), 'wrongContent'],
    ['broken JSON', strToU8('{"a": '), 'notARun'],
  ])('%s', async (_name, bytes, kind) => {
    expect(await refusalOf(bytes, 'x')).toMatchObject({
      file: 'x',
      problem: { kind },
    });
  });

  it('without a manifest', async () => {
    const bytes = await tampered(
      (files) => delete files['manifest.json'],
    );
    expect(await refusalOf(bytes)).toMatchObject({
      part: 'manifest.json',
      problem: { kind: 'notARun' },
    });
  });

  it('from a newer version', async () => {
    const bytes = await tampered((files) => {
      files['manifest.json'] = strToU8(
        '{"format":"backprop-lab-archive","version":2}',
      );
    });
    expect(await refusalOf(bytes)).toEqual({
      file: 'x.zip',
      problem: { kind: 'newer', version: '2' },
    });
  });

  it('with one damaged run among good ones', async () => {
    const bytes = await tampered((files) => {
      const run = files['runs/a.bprun'].slice();
      run[run.length - 1] ^= 1;
      files['runs/b.bprun'] = run;
    });
    expect(await refusalOf(bytes)).toEqual({
      file: 'x.zip',
      part: 'runs/b.bprun',
      problem: { kind: 'altered' },
    });
  });

  it('with a path that leads out of it', async () => {
    const bytes = await tampered((files) => {
      files['runs/../../a.bprun'] = files['runs/a.bprun'];
    });
    expect(await refusalOf(bytes)).toMatchObject({
      part: 'runs/../../a.bprun',
    });
  });

  it('a run as JSON whose parameters do not fit its settings', async () => {
    const json = JSON.parse(runJson(record('a'))) as {
      run: { config: { hiddenSizes: number[] } };
    };
    json.run.config.hiddenSizes = [5];
    const bytes = strToU8(JSON.stringify(json));
    expect(strFromU8(bytes)).toContain('W1');
    expect(await refusalOf(bytes, 'a.json')).toEqual({
      file: 'a.json',
      problem: { kind: 'wrongContent', place: 'W1' },
    });
  });
});
