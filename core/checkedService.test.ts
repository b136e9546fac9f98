// No call gets anything that it does not take, and none that is refused says more than one sentence.

import { beforeEach, describe, expect, it } from 'vitest';

import { digitsFile } from '../tests/parity/recordings.ts';
import { FakeArchive } from '../tests/fakeArchive.ts';
import { InvalidArguments } from './checkedService.ts';
import type { CoreService } from './coreService.ts';
import { createCoreService } from './service.ts';
import { serviceSchemas } from './serviceSchemas.ts';
import { FakeHost } from './testing/fakeHost.ts';
import { shortConfig } from './testing/runs.ts';
import { InvalidCheckConfig } from './gradientCheck/checkConfig.ts';
import { InvalidRunConfig } from './training/runConfigProblem.ts';

type Call = (...given: readonly unknown[]) => Promise<unknown>;

let archive: FakeArchive;
let service: CoreService;

beforeEach(() => {
  archive = new FakeArchive();
  service = createCoreService(
    new FakeHost(1, { 'digits.csv': digitsFile() }),
    async () => undefined,
    archive,
  );
});

/** A call with whatever. */
const call = (method: string, ...given: readonly unknown[]) =>
  (service as unknown as Record<string, Call>)[method](...given);

const methods = Object.keys(serviceSchemas);

/** What no argument of any method is. */
const strange = [null, Symbol('x'), () => 1, [[]], { a: 1 }];

describe('the core service', () => {
  it('has a schema for every method, and nothing that is none', () => {
    expect(Object.keys(service).sort()).toEqual([...methods].sort());
    for (const name of [
      'constructor',
      'hasOwnProperty',
      'toString',
      'valueOf',
      '__proto__',
    ]) {
      expect(name in service).toBe(false);
    }
  });

  it.each(methods)(
    '%s refuses what it does not take',
    async (method) => {
      for (const value of strange) {
        for (const given of [[value], [value, value, value, value]]) {
          const refusal: unknown = await call(method, ...given).catch(
            (error: unknown) => error,
          );
          expect([
            InvalidArguments,
            InvalidCheckConfig,
            InvalidRunConfig,
          ]).toContain((refusal as Error).constructor);
        }
      }
      await expect(
        call(method, ...Array<number>(9).fill(1)),
      ).rejects.toThrow(InvalidArguments);
    },
  );

  it.each<[string, readonly unknown[]]>([
    ['activationAt', ['nonsense', 1]],
    ['activationAt', ['constructor', 1]],
    ['activationAt', ['relu', '1']],
    ['activationCurve', []],
    ['drawnDigit', [1, Array<number>(64).fill(0), 3]],
    ['drawnDigit', [1, new Uint8Array(65), 3]],
    ['changedDigit', [1, new Uint8Array(64).fill(17), 3]],
    ['judgeDigits', [1, { pixels: new Uint8Array(64), label: 1 }]],
    ['activationCurve', ['__proto__']],
    ['inspectImport', ['a.zip', 'PK']],
    ['inspectImport', ['a.zip', new ArrayBuffer(8)]],
    ['inspectImport', ['x'.repeat(2000), new Uint8Array(1)]],
    ['outputLayer', ['nonsense', [1], 1, 1]],
    ['outputLayer', ['binary', null, 1, 1]],
    ['outputLayer', ['binary', [1], 1, 'hot']],
    ['outputLayer', ['classification', { length: 1e9 }, 1, 1]],
    ['softmaxBothWays', [[], 1]],
    ['softmaxBothWays', [undefined, 1]],
    ['softmaxBothWays', [Array<number>(1_000_000).fill(0), 1]],
    ['removeRuns', [undefined]],
    ['removeRuns', ['abc']],
    ['removeRuns', [[1, 2]]],
    ['judgeGradients', [1]],
    ['judgeGradients', [1, { rtol: NaN }]],
    ['judgeGradients', [1, { rtol: 1, other: 2 }]],
    ['gradientNorms', ['nonsense', 3]],
    ['gradientTerms', [1, ['W1'], 0, 0]],
    ['smallNetwork', [2, Array<number>(1_000_000).fill(1)]],
    ['learningFlow', [0, { parameters: 5, learningRate: 0.5 }]],
    ['learningFlow', [0, 0.5]],
    [
      'nudgedWeight',
      [{ parameter: 'W3', row: 0, column: 0 }, [0.1], 0],
    ],
    ['nudgedWeight', [{ parameter: 'W1', row: 0 }, [0.1], 0]],
    ['nudgedWeight', ['W1', [0.1], 0]],
    ['passCost', [Array<number>(1_000_000).fill(1)]],
    ['passCost', [30]],
    ['train', ['for ever']],
    ['packArchive', [new Uint8Array(3)]],
    ['addToTable', [1, 'a,b']],
    ['keepTable', [-1]],
    ['tableFile', ['../settings.json']],
    ['labelRun', ['run-1', { name: 5 }]],
    ['keepInterrupted', ['run-1', 'finished']],
    ['prepare', [shortConfig, 5]],
    ['prepare', [shortConfig, 'x'.repeat(1000)]],
  ])('%s(%o) is refused in one sentence', async (method, given) => {
    const refusal: unknown = await call(method, ...given).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(InvalidArguments);
    const { message } = refusal as Error;
    expect(message).toMatch(/^\w+ was given a \w+ argument [^.]*\.$/);
    expect(message.length).toBeLessThan(200);
  });

  const long = { ['x'.repeat(1e5)]: 1 };

  it.each<[string, unknown[]]>([
    ['labelRun', ['run-1', long]],
    ['scalarGraph', ['neuron', long, 'relu']],
    ['judgeGradients', [1, { rtol: 1, ...long }]],
    ['learningFlow', [1, long]],
  ])(
    '%s quotes only the beginning of a long name',
    async (method, given) => {
      const refusal = await call(method, ...given).catch(
        (error: unknown) => error,
      );
      expect(refusal).toBeInstanceOf(InvalidArguments);
      expect((refusal as Error).message.length).toBeLessThan(200);
    },
  );

  it.each([
    'openRun',
    'runCurves',
    'exportRun',
    'labelRun',
    'removeRuns',
    'restoreRuns',
    'resumeInterrupted',
    'keepInterrupted',
    'discardInterrupted',
  ])('%s takes no path for an id', async (method) => {
    const more: Record<string, unknown> = {
      exportRun: 'runFile',
      labelRun: { name: 'mine' },
    };
    for (const path of [
      '../x',
      '../../dir/file',
      '/etc/passwd',
      'a/b',
      'a\\b',
      '..',
      '',
      'A',
      'x'.repeat(65),
      'a\n',
      'C:',
    ]) {
      archive.folder.files.clear();
      await archive.folder.write(
        `${path}.bprun`,
        new TextEncoder().encode('not a run'),
      );
      const before = [...archive.folder.files.keys()];
      const id = /^(remove|restore)/.test(method) ? [path] : path;
      const given = method in more ? [id, more[method]] : [id];
      await expect(call(method, ...given)).rejects.toThrow(
        InvalidArguments,
      );
      expect([...archive.folder.files.keys()]).toEqual(before);
    }
  });

  it('begins runs whose files can be read again', async () => {
    await service.prepare(shortConfig, '07-training');
    await expect(call('prepare', shortConfig, 5)).rejects.toThrow(
      InvalidArguments,
    );
    // The run that was there is still the current one.
    expect(await service.currentRun()).toMatchObject({
      lesson: '07-training',
    });
  });
});
