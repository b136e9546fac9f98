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

describe('an import that is taken back', () => {
  const labelsIn = async () =>
    Object.fromEntries(
      (await library.list()).map(({ head }) => [
        head.id,
        [head.name, head.note, head.starred],
      ]),
    );

  it('however often it was taken in, and however often it is taken back', async () => {
    await library.save(record('ours', half, { name: 'mine' }));
    const before = await everything(library);
    const { token } = await previewOf(
      await archiveOf(record('a'), record('ours')),
    );
    const accepted = [imports.accept(token), imports.accept(token)];
    expect(await Promise.all(accepted)).toEqual([true, true]);
    expect(await imports.accept(token)).toBe(true);
    expect(await library.list()).toHaveLength(2);
    const undone = [imports.undo(), imports.undo()];
    expect(await Promise.all(undone)).toEqual([true, true]);
    expect(await imports.undo()).toBe(true);
    expect(await everything(library)).toEqual(before);
    // Nor is it taken in again by a press that comes late.
    expect(await imports.accept(token)).toBe(false);
    expect(await everything(library)).toEqual(before);
  });

  it('pressed while it is still being taken in', async () => {
    const { token } = await previewOf(await archiveOf(record('a')));
    const accepted = imports.accept(token);
    expect(await imports.undo()).toBe(true);
    expect(await accepted).toBe(true);
    expect(await library.list()).toEqual([]);
  });

  it('with one id twice in it, under whichever names', async () => {
    const files = unzipSync(await archiveOf(record('a')));
    files['runs/b.bprun'] = files['runs/a.bprun'];
    files['runs/a (copy).bprun'] = library.reader.encode(
      record('a', half, { note: 'from the copy' }),
    );
    const preview = await previewOf(zipSync(files));
    expect(preview.runIds).toEqual(['a']);
    expect(preview.added).toHaveLength(1);
    expect(preview.same).toBe(0);
    await imports.accept(preview.token);
    expect(await labelsIn()).toEqual({
      a: ['', 'from the copy', false],
    });
    expect((await library.read('a')).head.steps).toBe(45);
    await imports.undo();
    expect(await library.list()).toEqual([]);
  });

  it('keeps what was written since: of runs that were here', async () => {
    const ours = ['named', 'noted', 'starred', 'untouched'];
    for (const id of ours) {
      await library.save(record(id, half, { note: 'before' }));
    }
    const theirs = ours.map((id) =>
      record(id, whole, { name: 'theirs', note: 'theirs' }),
    );
    const preview = await previewOf(await archiveOf(...theirs));
    expect(preview.changed).toHaveLength(4);
    await imports.accept(preview.token);
    await library.change('named', { name: 'since' });
    await library.change('noted', { note: 'since' });
    await library.change('starred', { starred: true });
    await imports.undo();
    expect(await labelsIn()).toEqual({
      named: ['since', 'before', false],
      noted: ['', 'since', false],
      starred: ['', 'before', true],
      untouched: ['', 'before', false],
    });
    for (const { head } of await library.list()) {
      expect(head.steps).toBe(20);
    }
  });

  it('keeps what was written since: of runs that came with it', async () => {
    const preview = await previewOf(
      await archiveOf(record('named'), record('untouched')),
    );
    await imports.accept(preview.token);
    await library.change('named', { name: 'since' });
    await imports.undo();
    expect(await labelsIn()).toEqual({ named: ['since', '', false] });
  });

  it('brings nothing back that was removed since', async () => {
    await library.save(record('ours', half));
    const preview = await previewOf(
      await archiveOf(record('ours'), record('new')),
    );
    await imports.accept(preview.token);
    await library.remove(['ours', 'new']);
    expect(await imports.undo()).toBe(true);
    expect(await library.list()).toEqual([]);
  });

  it('can be asked for again where the disk refused it', async () => {
    await library.save(record('ours', half));
    const before = await everything(library);
    const preview = await previewOf(
      await archiveOf(record('ours'), record('new')),
    );
    await imports.accept(preview.token);
    folder.isFull = true;
    await expect(imports.undo()).rejects.toThrow('no space');
    folder.isFull = false;
    expect(await imports.undo()).toBe(true);
    expect(await everything(library)).toEqual(before);
  });

  it('after it failed can be taken in again', async () => {
    const preview = await previewOf(await archiveOf(record('a')));
    folder.isFull = true;
    await expect(imports.accept(preview.token)).rejects.toThrow();
    folder.isFull = false;
    expect(await library.list()).toEqual([]);
    expect(await imports.accept(preview.token)).toBe(true);
    expect(await library.list()).toHaveLength(1);
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

describe('an archive that other programs touched is taken in', () => {
  const named = (change: (path: string) => string) =>
    tampered((files) => {
      for (const [path, content] of Object.entries(files)) {
        delete files[path];
        files[change(path)] = content;
      }
    });
  const empty = new Uint8Array(0);

  const touched: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    'with entries for folders': () =>
      tampered((files) => {
        files['runs/'] = empty;
        files['/'] = empty;
      }),
    'by macOS': () =>
      tampered((files) => {
        files['__MACOSX/'] = empty;
        files['__MACOSX/._manifest.json'] = strToU8('Mac OS X');
        files['__MACOSX/runs/._a.bprun'] = strToU8('Mac OS X');
        files['.DS_Store'] = strToU8('Bud1');
        files['runs/.DS_Store'] = strToU8('Bud1');
        files['runs/._a.bprun'] = strToU8('Mac OS X');
      }),
    'by Windows': () =>
      tampered((files) => {
        files['Thumbs.db'] = strToU8('x');
        files['runs/THUMBS.DB'] = strToU8('x');
        files['Desktop.ini'] = strToU8('[.ShellClassInfo]');
      }),
    'by a Linux desktop': () =>
      tampered((files) => {
        files['.directory'] = strToU8('[Desktop Entry]');
        files['.Trash-1000/info'] = strToU8('x');
      }),
    'with a folder around it': () =>
      named((path) => `backprop-lab-2026-01-01/${path}`),
    'with folders around it and litter beside them': async () => {
      const files = unzipSync(
        await named((path) => `backprop (2)/内側/${path}`),
      );
      files['__MACOSX/backprop (2)/._x'] = strToU8('x');
      files['backprop (2)/'] = empty;
      files['.DS_Store'] = strToU8('x');
      return zipSync(files);
    },
    'with backslashes': () =>
      named((path) => path.replaceAll('/', '\\')),
    'with a dot before each path': () => named((path) => `./${path}`),
    'with a renamed run in it': () =>
      named((path) => path.replace('a.bprun', 'my best run (2).BPRUN')),
    'with byte-order marks': () =>
      tampered((files) => {
        for (const name of ['manifest.json', 'progress.json']) {
          files[name] = Uint8Array.of(0xef, 0xbb, 0xbf, ...files[name]);
        }
      }),
    'with lines that end as on Windows': () =>
      tampered((files) => {
        files['manifest.json'] = strToU8(
          '{\r\n"format":"backprop-lab-archive",\r\n"version":1\r\n}\r\n',
        );
        files['progress.json'] = strToU8('{\r\n"version":2\r\n}\r\n');
      }),
    'with texts in UTF-16': () =>
      tampered((files) => {
        for (const name of ['manifest.json', 'progress.json']) {
          files[name] = utf16(strFromU8(files[name]), true);
        }
      }),
  };

  it.each(Object.entries(touched))('%s', async (_name, make) => {
    const preview = await previewOf(await make());
    expect(preview.runIds).toEqual(['a']);
    expect(JSON.parse(preview.progress ?? '')).toEqual({ version: 2 });
    await imports.accept(preview.token);
    expect(await everything(library)).toEqual([record('a')]);
  });
});

/** An archive with some of its files exchanged. */
async function tampered(
  change: (files: Record<string, Uint8Array>) => void,
) {
  const files = unzipSync(await archiveOf(record('a')));
  change(files);
  return zipSync(files);
}

/** As some editors write text, with their mark before it. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 + 2 * text.length));
  bytes.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) {
    bytes.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  }
  return new Uint8Array(bytes.buffer);
}

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
    const [{ head }] = await everything(library);
    expect(head.name).toBe('学習率 😀');
  });
});

describe('a bad file is refused with file, place and reason, and changes nothing', () => {
  async function refusalOf(bytes: Uint8Array, file = 'x.zip') {
    const inspection = await imports.inspect(file, bytes);
    expect(await library.list()).toEqual([]);
    return 'refused' in inspection ? inspection.refused : undefined;
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

  it.each([
    'runs/../../a.bprun',
    '../a.bprun',
    'x/runs/a.bprun',
    'a.txt',
  ])('with something else in it: %s', async (part) => {
    const bytes = await tampered((files) => {
      files[part] = files['runs/a.bprun'];
    });
    expect(await refusalOf(bytes)).toEqual({
      file: 'x.zip',
      part,
      problem: { kind: 'notARun', place: part },
    });
  });

  it('with nothing but a run in a folder', async () => {
    const bytes = await tampered((files) => {
      delete files['manifest.json'];
      delete files['progress.json'];
    });
    expect(await refusalOf(bytes)).toMatchObject({
      part: 'manifest.json',
    });
  });

  it.each(['0', '-1', '1.5', '1e999', '"1"', 'null'])(
    'with a version of %s',
    async (version) => {
      const bytes = await tampered((files) => {
        files['manifest.json'] = strToU8(
          `{"format":"backprop-lab-archive","version":${version}}`,
        );
      });
      expect(await refusalOf(bytes)).toMatchObject({
        part: 'manifest.json',
        problem: { kind: 'wrongContent', place: 'version' },
      });
    },
  );

  it('with more progress than can be kept', async () => {
    const bytes = await tampered((files) => {
      files['progress.json'] = strToU8(
        JSON.stringify({ notes: { a: 'n'.repeat(17e6) } }),
      );
    });
    expect(await refusalOf(bytes)).toMatchObject({
      part: 'progress.json',
      problem: { kind: 'tooLarge' },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a note', { note: 'n'.repeat(20_001) }],
    ['a name', { name: 'n'.repeat(201) }],
    ['a lesson', { lesson: 'n'.repeat(65) }],
  ])('with %s longer than can be kept', async (_name, labels) => {
    const bytes = await tampered((files) => {
      files['runs/a.bprun'] = library.reader.encode(
        record('a', whole, labels),
      );
    });
    expect(await refusalOf(bytes)).toMatchObject({
      part: 'runs/a.bprun',
      problem: { kind: 'wrongContent' },
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
