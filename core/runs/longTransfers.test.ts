// Hundreds of runs at once: in slices, with word of how far it is, with others in between, and with a way to cancel.

import { deflateRawSync } from 'node:zlib';

import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';

import { FakeArchive } from '../../tests/fakeArchive.ts';
import { archiveOf, record } from '../../tests/importing.ts';
import { digits, digitsFile } from '../../tests/parity/recordings.ts';
import { createCoreService, type CoreService } from '../service.ts';
import type { TransferProgress } from '../serviceTypes.ts';
import { FakeHost } from '../testing/fakeHost.ts';
import { trainedRecord } from '../testing/records.ts';
import { shortConfig } from '../testing/runs.ts';

const COUNT = 200;
const small = trainedRecord(digits, {
  config: {
    ...shortConfig,
    hiddenSizes: [1],
    batchSize: 1149,
    epochs: 1,
  },
});
const bytes = await archiveOf(
  ...Array.from({ length: COUNT }, (_, i) => record(`r${i}`, small)),
);

/** The folder of runs, and how often its index was written. */
class CountingArchive extends FakeArchive {
  indexWrites = 0;

  constructor() {
    super();
    const { folder } = this;
    const write = folder.write.bind(folder);
    folder.write = (name, content) => {
      if (name === 'index.json') this.indexWrites += 1;
      return write(name, content);
    };
  }

  get runs(): string[] {
    const { files } = this.folder;
    return [...files.keys()].filter((name) => name.endsWith('.bprun'));
  }
}

let host: FakeHost;
let archive: CountingArchive;
let service: CoreService;
let told: (TransferProgress | undefined)[];

beforeEach(() => {
  host = new FakeHost(7, { 'digits.csv': digitsFile() });
  archive = new CountingArchive();
  told = [];
  service = createCoreService(
    host,
    async () => undefined,
    archive,
    () => undefined,
    (progress) => told.push(progress),
  );
});

/** The call's answer; `between` is called before each turn of the event loop. */
async function answered<Result>(
  call: Promise<Result>,
  between: () => void = () => undefined,
): Promise<Result> {
  let isThere = false;
  const noticed = call.finally(() => (isThere = true));
  while (!isThere) {
    between();
    await host.runEventLoopOnce();
  }
  return noticed;
}

async function preview(of: Uint8Array) {
  const found = await answered(service.inspectImport('a.zip', of));
  if (!('preview' in found)) throw new Error(JSON.stringify(found));
  return found.preview;
}

/** Whether shares only grow, and nothing is under way in the end. */
function expectShares(kind: TransferProgress['kind']) {
  expect(told.at(-1)).toBeUndefined();
  const shares = told.slice(0, -1).map((progress) => {
    expect(progress?.kind).toBe(kind);
    return progress?.share ?? NaN;
  });
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
}

describe('taking in hundreds of runs', () => {
  it('looks at them in slices, and says how far it is', async () => {
    const { added } = await preview(bytes);
    expect(added).toHaveLength(COUNT);
    expect(host.yieldCount).toBeGreaterThan(50);
    expectShares('inspect');
    expect(archive.runs).toEqual([]);
  });

  it('takes them in in slices, and writes the index once', async () => {
    const { token } = await preview(bytes);
    archive.indexWrites = 0;
    host.yieldCount = 0;
    told = [];
    expect(await answered(service.acceptImport(token))).toBe(true);
    expect(archive.runs).toHaveLength(COUNT);
    expect(host.yieldCount).toBeGreaterThan(50);
    expect(archive.indexWrites).toBe(1);
    expectShares('accept');
    expect(await service.listRuns()).toHaveLength(COUNT);
    archive.indexWrites = 0;
    told = [];
    expect(await answered(service.undoImport())).toBe(true);
    expect(archive.indexWrites).toBe(1);
    expect(archive.runs).toEqual([]);
    expectShares('undo');
  });

  it('lets others have their turn', async () => {
    const { token } = await preview(bytes);
    const listed: number[] = [];
    let isAsked = false;
    await answered(service.acceptImport(token), () => {
      if (isAsked) return;
      isAsked = true;
      void service.listRuns().then((runs) => {
        listed.push(runs.length);
        isAsked = false;
      });
    });
    expect(listed.length).toBeGreaterThan(2);
    expect(Math.min(...listed)).toBeLessThan(COUNT / 2);
  });

  it.each([1, 20, 60])(
    'is cancelled wherever it is, and all is as before: after %i turns',
    async (turns) => {
      await archive.folder.write('note.txt', strToU8('mine'));
      let left = turns;
      const cancel = () => {
        left -= 1;
        if (left === 0) void service.cancelTransfer();
      };
      expect(
        await answered(service.inspectImport('a.zip', bytes), cancel),
      ).toEqual({ cancelled: true });
      const { token } = await preview(bytes);
      left = turns;
      const taken = answered(service.acceptImport(token), cancel);
      expect(await taken).toBe(false);
      expect(archive.runs).toEqual([]);
      expect(await service.listRuns()).toEqual([]);
      expect((await service.storageState()).failure).toBeUndefined();
      expect(await answered(service.acceptImport(token))).toBe(true);
      expect(archive.runs).toHaveLength(COUNT);
    },
  );
});

describe('quitting', () => {
  it.each([1, 20, 60])(
    'while runs are taken in leaves none of them, and waits for that: after %i turns',
    async (turns) => {
      const { token } = await preview(bytes);
      let left = turns;
      let isTaken: boolean | undefined;
      let ended: Promise<void> | undefined;
      const taken = service.acceptImport(token);
      void taken.then((is) => (isTaken = is));
      await answered(taken, () => {
        left -= 1;
        if (left === 0) ended = service.pauseAndFlush();
      });
      await ended;
      expect(ended).toBeDefined();
      expect(isTaken).toBe(false);
      expect(archive.runs).toEqual([]);
    },
  );

  it('waits for what is being taken back', async () => {
    const { token } = await preview(bytes);
    await answered(service.acceptImport(token));
    void service.undoImport();
    await answered(service.pauseAndFlush());
    expect(archive.runs).toEqual([]);
  });
});

describe('packing hundreds of runs', () => {
  beforeEach(async () => {
    const { token } = await preview(bytes);
    await answered(service.acceptImport(token));
    host.yieldCount = 0;
    told = [];
  });

  it('is done in slices', async () => {
    const packed = await answered(service.packArchive('{}'));
    expect(host.yieldCount).toBeGreaterThan(50);
    expectShares('pack');
    const files = Object.keys(unzipSync(packed ?? bytes.slice(0, 0)));
    expect(files).toHaveLength(COUNT + 2);
  });

  it('is cancelled', async () => {
    let turns = 20;
    const packed = answered(service.packArchive('{}'), () => {
      turns -= 1;
      if (turns === 0) void service.cancelTransfer();
    });
    expect(await packed).toBeUndefined();
    expect(told.at(-1)).toBeUndefined();
    expect(await answered(service.packArchive('{}'))).toBeDefined();
  });
});

describe('what is too large', () => {
  const refusalOf = async (of: Uint8Array, file = 'a.zip') => {
    const found = await answered(service.inspectImport(file, of));
    return 'refused' in found ? found.refused : found;
  };

  it('is refused by name as it is unpacked', async () => {
    // A hundred kilobytes that become 140 MB, packed by Node, which is faster.
    const packed = deflateRawSync(new Uint8Array(140_000_000));
    const files = unzipSync(await archiveOf(record('a', small)));
    const bomb = zipSync({
      'runs/b.bprun': [packed, { level: 0 }],
      ...files,
    });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint16(directory + 10, 8, true);
    expect(await refusalOf(bomb)).toEqual({
      file: 'a.zip',
      part: 'runs/b.bprun',
      problem: { kind: 'tooLarge', megabytes: 128 },
    });
    expect(host.yieldCount).toBeGreaterThan(20);
  });

  it('is refused also where it is no run', async () => {
    const files = unzipSync(await archiveOf(record('a', small)));
    files['manifest.json'] = new Uint8Array(70_000);
    expect(await refusalOf(zipSync(files))).toMatchObject({
      part: 'manifest.json',
      problem: { kind: 'tooLarge' },
    });
  });

  it('is refused as JSON, in slices', async () => {
    const many = strToU8(`{"batchLoss":[${'0,'.repeat(17_000_000)}0]}`);
    expect(await refusalOf(many, 'a.json')).toMatchObject({
      problem: { kind: 'notARun' },
    });
    expect(host.yieldCount).toBeGreaterThan(5);
  });
});
