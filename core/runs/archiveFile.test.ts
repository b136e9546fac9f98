// Archives as other programs leave them are taken in; bad ones are refused with the file in them that is to blame.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  archiveOf,
  Importing,
  record,
  utf16,
  whole,
} from '../../tests/importing.ts';
import { runJson } from '../exports/runJson.ts';

let here: Importing;
let { library, imports, previewOf } = new Importing();

beforeEach(() => {
  here = new Importing();
  ({ library, imports, previewOf } = here);
});

/** An archive with some of its files exchanged. */
async function tampered(
  change: (files: Record<string, Uint8Array>) => void,
): Promise<Uint8Array> {
  const files = unzipSync(await archiveOf(record('a')));
  change(files);
  return zipSync(files);
}

describe('an archive that other programs touched is taken in', () => {
  const named = async (change: (path: string) => string) =>
    zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(await archiveOf(record('a')))).map(
          ([path, content]) => [change(path), content],
        ),
      ),
    );
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
    expect(await here.everything()).toEqual([record('a')]);
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

  it.each(['', 'null', '[]', '7', '"work"', '{"work":', '\0'])(
    'with progress that is none: %j',
    async (text) => {
      const bytes = await tampered((files) => {
        files['progress.json'] = strToU8(text);
      });
      expect(await refusalOf(bytes)).toMatchObject({
        part: 'progress.json',
        problem: { kind: 'notARun' },
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
