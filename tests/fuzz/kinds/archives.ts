// Everything as one file: with bytes changed, and with files in it changed, added, renamed and left out.

import { zipSync } from 'fflate';
import fc from 'fast-check';

import { atOnce } from '../../../core/portions.ts';
import { MemoryFolder } from '../../../core/runs/memoryFolder.ts';
import { RunLibrary } from '../../../core/runs/runLibrary.ts';
import { Imports, packArchive } from '../../../core/runs/transfer.ts';
import { NotZip, TooLargeEntry, zipEntries, ZipWriter } from '../../../core/runs/zipFile.ts';
import { FakeArchive } from '../../fakeArchive.ts';
import { attempts, expectThat, unlessRefused, type Kind, type Verdict } from '../kind.ts';
import { changedBytes, changedValue, oddTexts } from '../mutations.ts';
import { golden, someRecords, someRunFiles } from '../originals.ts';
import { expectSoundRun } from './soundRun.ts';

/** What is looked at is taken in by an empty library, and by one that has its runs. */
async function attemptImport(bytes: Uint8Array): Promise<Verdict> {
  const archive = new FakeArchive(new MemoryFolder());
  const library = new RunLibrary(archive);
  const imports = new Imports(library);
  const found = await imports.inspect('a.zip', bytes);
  expectThat((await library.list()).length === 0, 'looking changes nothing');
  if ('refused' in found) {
    const { place = '' } = found.refused.problem as { place?: string };
    expectThat(place.length <= 80, 'the place is short enough to be read');
    return 'refused';
  }
  const { token, runIds, added, progress } = found.preview;
  expectThat(added.length === runIds.length, 'all of them are new');
  expectThat(await imports.accept(token), 'it is taken in');
  const listed = await library.list();
  expectThat(listed.length === added.length, 'all of them are there');
  for (const { head } of listed) expectSoundRun(await library.read(head.id));
  const again = await imports.inspect(
    'b.zip',
    await packArchive(archive, library, progress ?? '{}'),
  );
  const same = 'preview' in again ? again.preview.same : -1;
  expectThat(same === listed.length, 'it is packed and read again');
  expectThat(await imports.undo(), 'it is taken back');
  expectThat((await library.list()).length === 0, 'nothing of it is left');
  return 'accepted';
}

async function packed(): Promise<Uint8Array> {
  const archive = new FakeArchive(new MemoryFolder());
  const library = new RunLibrary(archive);
  for (const { head, curves, parameters } of someRecords()) {
    await library.save({ head, curves, parameters });
  }
  return packArchive(archive, library, '{"version":3,"work":{"notes":{"01-mlp":"mine"}}}');
}

export const archiveBytes: Kind = {
  name: 'archive, bytes changed',
  inputs: 5000,
  begin: async () =>
    attempts(changedBytes([await packed(), golden('settings/archive-0.1.0.zip')]), attemptImport),
};

const names = fc.oneof(
  fc.constantFrom(
    ...['manifest.json', 'progress.json', 'runs/a.bprun', 'runs/', 'x/manifest.json', '../a.bprun'],
    ...['__MACOSX/._a', '.DS_Store', 'runs/b.BPRUN', 'a.txt', './manifest.json', 'runs\\c.bprun'],
  ),
  oddTexts,
);

export const archiveContents: Kind = {
  name: 'archive, files in it changed',
  inputs: 3000,
  async begin() {
    const encoder = new TextEncoder();
    const manifest = changedValue([{ format: 'backprop-lab-archive', version: 1 }]);
    const text = (json: fc.Arbitrary<unknown>) =>
      json.map((value) => encoder.encode(JSON.stringify(value)));
    const parts = fc.array(
      fc.tuple(names, fc.oneof(changedBytes(someRunFiles()), fc.uint8Array({ maxLength: 300 }))),
      { maxLength: 3 },
    );
    const inputs = fc.record({
      manifest: text(manifest),
      progress: text(changedValue([{ version: 3, work: { notes: { a: 'b' } } }])),
      parts,
      wrapping: fc.constantFrom('', '', '', 'folder/', 'a/b/c/', './'),
    });
    return attempts(inputs, ({ manifest: first, progress, parts: others, wrapping }) => {
      const writer = new ZipWriter(Date.UTC(2026, 0, 1));
      const files = [['manifest.json', first] as const, ['progress.json', progress] as const];
      for (const [name, content] of [...files, ...others]) {
        atOnce(writer.add(wrapping + name, content));
      }
      return attemptImport(writer.bytes());
    });
  },
};

export const zipFiles: Kind = {
  name: 'zip file',
  inputs: 8000,
  begin: async () =>
    attempts(
      changedBytes([await packed(), zipSync({ a: new Uint8Array(9999) })]),
      async (bytes) => {
        const entries = await unlessRefused(() => zipEntries(bytes), NotZip);
        if (!entries) return 'refused';
        let room = 1_000_000;
        for (const { unpack } of entries) {
          const content = await unlessRefused(() => atOnce(unpack(room)), NotZip, TooLargeEntry);
          if (!content) return 'refused';
          room -= content.length;
          expectThat(room >= 0, 'no more comes of it than there is room for');
        }
        return 'accepted';
      },
    ),
};
