// Tables through the service: taken in in parts, kept by their hash, trained on, shown again, and gone.

import { describe, expect, it } from 'vitest';

import { FakeArchive } from '../../../tests/fakeArchive.ts';
import { nodeHost } from '../../cli/nodeHost.ts';
import { createCoreService } from '../../service.ts';
import { presets, type RunConfig } from '../../training/runConfig.ts';
import { parseRunConfig } from '../../training/runConfigProblem.ts';
import {
  columnCalled,
  proposedFeatures,
  tableSettings,
} from './proposal.ts';
import { readTableAtOnce } from './readTable.ts';
import { tableData } from './tableData.ts';

const text = `x,y,kind\n${Array.from(
  { length: 40 },
  (_, i) =>
    `${i % 4},${i},${i === 3 ? 'rare' : i % 2 ? 'odd' : 'even'}`,
).join('\n')}\n`;
const bytes = new TextEncoder().encode(text);

function start(archive = new FakeArchive()) {
  let end = (): void => undefined;
  const service = createCoreService(
    nodeHost,
    async ({ state }) => {
      if (state === 'finished') end();
    },
    archive,
  );
  /** Trains to the end. @returns the id that the run is kept under */
  const trained = async (config: RunConfig): Promise<string> => {
    const ended = new Promise<void>((resolve) => (end = resolve));
    const { recordId } = await service.prepare(config);
    await service.train('end');
    await ended;
    await service.pauseAndFlush();
    return recordId;
  };
  return { archive, service, trained };
}

function configWith(
  hash: string,
  changes: Partial<RunConfig> = {},
): RunConfig {
  const table = readTableAtOnce(bytes);
  const target = columnCalled(table, 'kind');
  const choice = {
    target,
    features: proposedFeatures(table, target),
    predicts: 'class',
    missing: 'drop',
  } as const;
  const data = tableData(table, choice);
  return {
    ...presets.article,
    data: 'table',
    table: {
      ...tableSettings('own.csv', table, choice, data),
      hash,
    },
    batchSize: 8,
    epochs: 2,
    standardization: 'columns',
    ...changes,
  };
}

type Service = ReturnType<typeof start>['service'];

async function keptIn(service: Service): Promise<string> {
  const number = await service.beginTable();
  await service.addToTable(number, bytes.subarray(0, 10));
  await service.addToTable(number, bytes.subarray(10));
  return (await service.keepTable(number)) ?? '';
}

describe('a table in the core', () => {
  it('is kept once, by the SHA-256 of its bytes', async () => {
    const { service, archive } = start();
    const hash = await keptIn(service);
    expect(hash).toBe(archive.sha256(bytes));
    expect(await keptIn(service)).toBe(hash);
    expect(await service.tableFile(hash)).toEqual(bytes);
    expect(await service.tableFile('0'.repeat(64))).toBeUndefined();
    expect(archive.folder.files.size).toBe(1);
  });

  it('is forgotten where another is begun before its end', async () => {
    const { service, archive } = start();
    const first = await service.beginTable();
    await service.addToTable(first, bytes);
    const second = await service.beginTable();
    await service.addToTable(first, bytes);
    expect(await service.keepTable(first)).toBeUndefined();
    await service.addToTable(second, bytes);
    expect(await service.keepTable(second)).toBe(archive.sha256(bytes));
  });

  it('is trained on, and its run is shown with the names of its classes', async () => {
    const { service, trained } = start();
    const config = configWith(await keptIn(service));
    expect(parseRunConfig(config)).toEqual(config);
    expect(await service.tableProblem(config)).toBeUndefined();
    const opened = await service.openRun(await trained(config));
    expect([opened.head.trainRows, opened.head.valRows]).toEqual([
      32, 8,
    ]);
    expect(opened.head.dataHash).toBe(config.table?.hash);
    expect(opened.classNames).toEqual(['even', 'odd', 'rare']);
    expect(opened.answers?.labels).toHaveLength(8);
  });

  it('says what keeps a run from beginning', async () => {
    const { service } = start();
    const hash = await keptIn(service);
    expect(
      await service.tableProblem(configWith('0'.repeat(64))),
    ).toEqual({ kind: 'gone', name: 'own.csv' });
    const config = configWith(hash);
    const { table } = config;
    if (!table) throw new Error('There is no table');
    const changed = { ...config, table: { ...table, rows: 39 } };
    expect(await service.tableProblem(changed)).toEqual({
      kind: 'changed',
      name: 'own.csv',
    });
    // Some split holds back the only row of its class.
    const seeds = Array.from(
      { length: 40 },
      (_, splitSeed) => splitSeed,
    );
    const problems = await Promise.all(
      seeds.map((splitSeed) =>
        service.tableProblem(configWith(hash, { splitSeed })),
      ),
    );
    expect(problems).toContainEqual({
      kind: 'untrainedClass',
      name: 'rare',
    });
    expect(problems).toContain(undefined);
    expect(await service.tableProblem(presets.article)).toBeUndefined();
  });

  it('leaves its run to be looked at when it is gone, or another stands in its place', async () => {
    const { service, archive, trained } = start();
    const hash = await keptIn(service);
    const recordId = await trained(configWith(hash));
    for (const lose of [
      (name: string) => archive.folder.write(name, bytes.slice(1)),
      (name: string) => archive.folder.remove(name),
    ]) {
      await lose(`table-${hash}.csv`);
      // As after a new start: nothing of it is remembered.
      const later = start(archive).service;
      const opened = await later.openRun(recordId);
      expect(opened.answers).toBeUndefined();
      expect(opened.curves.batchLosses.length).toBeGreaterThan(0);
      expect(await later.tableFile(hash)).toBeUndefined();
      await expect(
        later.prepare(configWith(hash)),
      ).rejects.toMatchObject({ problem: { kind: 'gone' } });
    }
  });
});
