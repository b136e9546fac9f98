// An import that is taken back leaves everything as it was, but for what was written since.

import { unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import {
  archiveOf,
  half,
  Importing,
  record,
  whole,
} from '../../tests/importing.ts';

let here: Importing;
let { folder, library, imports, previewOf } = new Importing();

beforeEach(() => {
  here = new Importing();
  ({ folder, library, imports, previewOf } = here);
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
    const before = await here.everything();
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
    expect(await here.everything()).toEqual(before);
    // Nor is it taken in again by a press that comes late.
    expect(await imports.accept(token)).toBe(false);
    expect(await here.everything()).toEqual(before);
  });

  it('pressed while it is still being taken in', async () => {
    const many = Array.from({ length: 100 }, (_, i) =>
      record(`run-${i}`, half),
    );
    const { token } = await previewOf(await archiveOf(...many));
    const accepted = imports.accept(token);
    await library.list();
    expect(await imports.undo()).toBe(true);
    expect(await accepted).toBe(true);
    expect(await library.list()).toEqual([]);
  });

  it('pressed while it is failing is none to take back', async () => {
    const { token } = await previewOf(await archiveOf(record('a')));
    folder.isFull = true;
    const accepted = imports.accept(token);
    const undone = imports.undo();
    await expect(accepted).rejects.toThrow('no space');
    expect(await undone).toBe(false);
    folder.isFull = false;
    expect(await imports.accept(token)).toBe(true);
    expect(await imports.undo()).toBe(true);
    expect(await library.list()).toEqual([]);
  });

  it('with one id twice in it, under whichever names', async () => {
    const files: Record<string, Uint8Array> = unzipSync(
      await archiveOf(record('a')),
    );
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
    const before = await here.everything();
    const preview = await previewOf(
      await archiveOf(record('ours'), record('new')),
    );
    await imports.accept(preview.token);
    folder.isFull = true;
    await expect(imports.undo()).rejects.toThrow('no space');
    folder.isFull = false;
    expect(await imports.undo()).toBe(true);
    expect(await here.everything()).toEqual(before);
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
