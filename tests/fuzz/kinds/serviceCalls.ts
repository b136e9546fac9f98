// Every method of the core, with arguments that fit and with others, one call after another on the same core.

import fc from 'fast-check';

import { InvalidArguments } from '../../../core/checkedService.ts';
import { nodeHost } from '../../../core/cli/nodeHost.ts';
import { InvalidCheckConfig } from '../../../core/gradientCheck/checkConfig.ts';
import { BadRunFile } from '../../../core/runs/badRunFile.ts';
import { NoSuchRun } from '../../../core/runs/runFiles.ts';
import { encodeRun } from '../../../core/runs/runFile.ts';
import { createCoreService, type CoreService } from '../../../core/service.ts';
import { serviceSchemas } from '../../../core/serviceSchemas.ts';
import { InvalidRunConfig } from '../../../core/training/runConfigProblem.ts';
import { FakeArchive } from '../../fakeArchive.ts';
import { attempts, expectThat, unlessRefused, type Kind } from '../kind.ts';
import { changedValue, oddAnything } from '../mutations.ts';
import { configs, sha256, someRecords, someRunFiles } from '../originals.ts';

type Method = keyof CoreService;
type Call = (...given: readonly unknown[]) => Promise<unknown>;

const [config] = configs;
const check = { network: config, rows: 3, reference: 'autograd' };
const ids = ['run-1', 'run-2', 'run-3', 'nothing', '../run-1'];
const [file] = someRunFiles();
const lists = ids.map((id) => [[id]]);
const named = ids.map((id) => [id]);
const numbers = [0, 1, 2, 3].map((number) => [number]);

const image = Uint8Array.from({ length: 64 }, (_, i) => i % 17);

const ownRun = {
  ownBackward: { exercise: 'relu-backward', code: 'def relu_backward(dA, Z): return dA' },
  lesson: '06-backward',
  state: 'stopped',
  milliseconds: 10,
  kernels: 'simd',
  curves: {
    batchLosses: new Float32Array(48).fill(1),
    trainLosses: Float64Array.of(1),
    valLosses: Float64Array.of(1),
    valCorrect: Uint32Array.of(300),
  },
  parameters: [1920, 30, 300, 10].map((length) => new Float32Array(length)),
};

/** Arguments that fit, of the methods that take some; each a list of examples. */
const fitting: Partial<Record<Method, readonly (readonly unknown[])[]>> = {
  prepare: configs.map((each) => [each, '07-training']),
  resumeInterrupted: named,
  train: [['step'], ['epoch', 500], ['end']],
  setSpeed: [[], [0.1], [1000]],
  parameters: [[], [1]],
  validationAnswers: numbers,
  drawnDigit: numbers.map(([id]) => [id, image, 3]),
  confirmInputGradient: numbers.map(([id]) => [id, image, 0]),
  changedDigit: numbers.map(([id]) => [id, image, 9]),
  judgeDigits: numbers.map(([id]) => [id, [{ pixels: image, label: 7 }]]),
  recordedRun: [[config]],
  untrainedForward: [[config]],
  startGradientCheck: [[check], [{ ...check, mistake: 'wrongSign', reference: 'finite', rows: 1 }]],
  advanceGradientCheck: numbers,
  judgeGradients: numbers.map(([id]) => [id, { rtol: 1e-4, atol: 1e-6 }]),
  gradientTerms: numbers.map(([id]) => [id, 'W1', 0, 5]),
  startSideBySide: [[config, 'wrongSign']],
  advanceSideBySide: numbers,
  startRace: [[[config, { ...config, learningRate: 0.3 }]]],
  advanceRace: numbers,
  addToTable: [[1, file]],
  keepTable: numbers,
  tableProblem: [[{ ...config, data: 'table' }]],
  tableFile: [['0'.repeat(64)]],
  digitImage: [[7]],
  forwardTrace: [[7, 'randn', 3]],
  confidence: [['kaiming', 0]],
  scalarGraph: [
    ['neuron', { x1: 2, w1: 0.5, x2: -1, w2: -2, b: -1, y: 0.5 }, 'sigmoid'],
    ['split', { x: 2, w: 3 }, 'relu'],
  ],
  arrayOperation: [['product', [1, 2, 3, 4, 5, 6]]],
  logLossAt: [[0.7]],
  smallNetwork: [[2, [3, 2]]],
  learningFlow: [[5]],
  outputLayer: [
    ['classification', [1, 2, 3], 1],
    ['binary', [0.5], 1],
    ['regression', [2], 7],
  ],
  softmaxBothWays: [[[1, 2, 100], 1]],
  activationCurve: [['tanh']],
  activationAt: [['relu', 0.5]],
  stackedLayers: [['sigmoid', 3]],
  gradientNorms: [['relu', 2]],
  lossValley: [[[0.03, 3]]],
  openRun: named,
  runCurves: named,
  keepOwnRun: [[ownRun]],
  labelRun: named.map(([id]) => [id, { name: 'mine', note: 'x', starred: true }]),
  removeRuns: lists,
  restoreRuns: lists,
  removeUnreadable: [[['bad.bprun']]],
  restoreUnreadable: [[['bad.bprun']]],
  exportRun: ['json', 'epochsCsv', 'npz', 'python', 'runFile'].map((format) => ['run-1', format]),
  keepInterrupted: [['run-2', 'stopped'], ['run-2']],
  discardInterrupted: [['nothing']],
  packArchive: [['{"version":3}']],
  inspectImport: [
    ['a.bprun', file],
    ['a.zip', new Uint8Array(9)],
  ],
  acceptImport: numbers,
};

/** They train a network each, and take next to no arguments. */
const slow: readonly Method[] = ['activeShares', 'comparedRun', 'heldOutScore'];
const methods = (Object.keys(serviceSchemas) as Method[]).filter((name) => !slow.includes(name));

async function newService(): Promise<CoreService> {
  const archive = new FakeArchive();
  const service = createCoreService(nodeHost, async () => undefined, archive);
  for (const record of someRecords()) {
    const ending = record.position ? 'bpcheckpoint' : 'bprun';
    await archive.folder.write(`${record.head.id}.${ending}`, encodeRun(record, sha256));
  }
  await archive.folder.write('bad.bprun', new Uint8Array(7));
  return service;
}

/** Calls to one core before another takes its place. */
const CALLS = 100;

export const serviceCalls: Kind = {
  name: 'call of the core',
  inputs: 12_000,
  async begin() {
    let service = await newService();
    let calls = 0;
    const inputs = fc
      .constantFrom(...methods)
      .chain((method) =>
        fc.tuple(fc.constant(method), changedValue(fitting[method] ?? [[]], oddAnything, 2)),
      );
    return attempts(inputs, async ([method, given]) => {
      calls += 1;
      if (calls % CALLS === 0) {
        await service.stop();
        service = await newService();
      }
      const call = service[method] as Call;
      const args = Array.isArray(given) ? (given as unknown[]) : [given];
      let isAnswered = false;
      const answer = await unlessRefused(
        async () => {
          const result = await call(...args);
          isAnswered = true;
          return result;
        },
        InvalidArguments,
        InvalidRunConfig,
        InvalidCheckConfig,
        BadRunFile,
        NoSuchRun,
        RangeError,
      );
      structuredClone(answer);
      // What cannot be shown in the table of runs would take the others with it.
      if (calls % 20 === 0) {
        const runs = await service.listRuns();
        expectThat(Array.isArray(runs), 'runs are listed');
      }
      return isAnswered ? 'accepted' : 'refused';
    });
  },
};
