// Everything into one archive and back: looked at before, and joined with what is here.

import { readFileSync } from 'node:fs';

import { strToU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import {
  archiveOf,
  half,
  Importing,
  record,
  utf16,
  whole,
} from '../../tests/importing.ts';
import { runJson } from '../exports/runJson.ts';
import { RunLibrary } from './runLibrary.ts';
import { packArchive } from './transfer.ts';

let here: Importing;
let { folder, library, imports, previewOf } = new Importing();

beforeEach(() => {
  here = new Importing();
  ({ folder, library, imports, previewOf } = here);
});

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
    const [{ head }] = await here.everything();
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
    expect(await here.everything()).toEqual([
      record('a'),
      record('b', half),
    ]);
  });

  it('joins: what went further counts, and nothing that was written is lost', async () => {
    await library.save(record('same'));
    await library.save(record('ours', whole, { note: 'ours' }));
    await library.save(record('further', half, { name: 'mine' }));
    const before = await here.everything();
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
    const heads = (await here.everything()).map(({ head }) => head);
    expect(heads).toMatchObject([
      { id: 'further', name: 'mine', note: 'new', state: 'finished' },
      { id: 'new' },
      { id: 'ours', note: 'ours', starred: true },
      { id: 'same' },
    ]);

    await imports.undo();
    expect(await here.everything()).toEqual(before);
    // Once only.
    await imports.undo();
    expect(await here.everything()).toEqual(before);
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

describe('an import of many runs', () => {
  it('writes the index once, and is one thing to those who list meanwhile', async () => {
    const records = Array.from({ length: 30 }, (_, i) =>
      record(`run-${i}`, half),
    );
    const preview = await previewOf(await archiveOf(...records));
    let writes = 0;
    const write = folder.write.bind(folder);
    folder.write = (name, bytes) => {
      if (name === 'index.json') writes += 1;
      return write(name, bytes);
    };
    const accepted = imports.accept(preview.token);
    const counts: number[] = [];
    for (let i = 0; i < 5; i++)
      counts.push((await library.list()).length);
    await accepted;
    expect(new Set(counts)).toEqual(new Set([30]));
    expect(writes).toBe(1);
  });
});

describe('everything as one file', () => {
  it.each([
    ['at 1970', 0],
    ['at 1971', Date.UTC(1971, 5, 1)],
    ['before 1970', -1e12],
    ['at the end of the century', Date.UTC(2100, 0, 1)],
    ['far from now', 8e15],
  ])('is made with a clock %s', async (_name, now) => {
    const archive = new FakeArchive();
    archive.now = now;
    const other = new RunLibrary(archive);
    await other.save(record('a'));
    const preview = await previewOf(
      await packArchive(archive, other, '{}'),
    );
    expect(preview.runIds).toEqual(['a']);
  });

  it('leaves out a run that turns out unreadable, and says so', async () => {
    for (const id of ['a', 'b', 'c']) await library.save(record(id));
    await folder.write('b.bprun', strToU8('damaged since'));
    folder.files.delete('c.bprun');
    const bytes = await packArchive(
      new FakeArchive(),
      library,
      '{"version":2}',
    );
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
      'manifest.json',
      'progress.json',
      'runs/a.bprun',
    ]);
    expect(library.unreadable.setAside).toMatchObject([
      { file: 'b.bprun' },
    ]);
  });
});

describe('a single run', () => {
  it('is taken in from its own file', async () => {
    const bytes = library.reader.encode(record('a'));
    await imports.accept((await previewOf(bytes, 'a.bprun')).token);
    expect(await here.everything()).toEqual([record('a')]);
  });

  it('is taken in from JSON', async () => {
    const bytes = strToU8(runJson(record('a')));
    await imports.accept((await previewOf(bytes, 'a.json')).token);
    expect(await here.everything()).toEqual([record('a')]);
  });

  const text = runJson(record('a', whole, { name: '学習率 😀' }));
  it.each<[string, Uint8Array]>([
    ['a byte-order mark', strToU8(`\ufeff${text}`)],
    ['two of them', strToU8(`\ufeff\ufeff${text}`)],
    ['the marks and letters of UTF-16', utf16(text, true)],
    ['those of its other byte order', utf16(text, false)],
    ['blank lines before it', strToU8(`\r\n \n${text}`)],
    [
      'lines that end as on Windows',
      strToU8(
        JSON.stringify(JSON.parse(text), null, 2).replaceAll(
          '\n',
          '\r\n',
        ),
      ),
    ],
  ])('is taken in from JSON with %s', async (_name, bytes) => {
    await imports.accept((await previewOf(bytes, 'a.json')).token);
    const [{ head }] = await here.everything();
    expect(head.name).toBe('学習率 😀');
  });
});
