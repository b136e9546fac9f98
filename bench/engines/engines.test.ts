// Other engines compute what our core does: else their times would say nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { presets } from '../../core/training/runConfig.ts';
import { Trainer, type EpochResult } from '../../core/training/trainer.ts';
import { findPython } from '../../tests/parity/pythonCases.ts';
import { digits } from '../../tests/parity/recordings.ts';
import { problemOf } from '../problem.ts';
import { problemFile } from '../problemFile.ts';
import { convNet } from './convNet.ts';
import type { Engine } from './engine.ts';
import { ourEngine } from './ourEngine.ts';
import { tensorFlow } from './tensorFlow.ts';

/** The last batch of each epoch is smaller: 1,437 is no multiple of 64. */
const config = { ...presets.article, hiddenSizes: [13], batchSize: 64, epochs: 3 };

type Figures = Pick<EpochResult, 'trainLoss' | 'valLoss' | 'valCorrect'>;

/** What the core says of its last epoch, asked without the benchmark. */
function expected(): Figures {
  const trainer = new Trainer(config, digits);
  for (;;) {
    trainer.step();
    const result = trainer.atEpochEnd && trainer.finishEpoch();
    if (result && result.epoch === config.epochs) return result;
  }
}

function expectSame(found: Figures): void {
  const { trainLoss, valLoss, valCorrect } = expected();
  expect(found.trainLoss).toBeCloseTo(trainLoss, 5);
  expect(found.valLoss).toBeCloseTo(valLoss, 5);
  expect(found.valCorrect).toBe(valCorrect);
}

const engines: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  plain: () => ourEngine('plain'),
  simd: () => ourEngine('simd'),
  'TensorFlow.js cpu': () => tensorFlow('cpu'),
  'TensorFlow.js wasm': () => tensorFlow('wasm'),
  ConvNetJS: convNet,
};

it.each(Object.entries(engines))(
  '%s ends with the core’s losses and right answers, and begins anew each time',
  async (_, start) => {
    const engine = await start();
    if (!engine) throw new Error('The engine is not there');
    const train = engine.prepare(config, digits);
    expectSame(train());
    expectSame(train());
  },
);

const python = findPython();
const live = python === undefined ? [] : [[python] as const];

describe.each(live)('with the PyTorch of %s', (executable) => {
  it.each(['article', 'manual', 'autograd'])(
    'its %s loop ends with the core’s losses and right answers',
    (loop) => {
      const folder = mkdtempSync(join(tmpdir(), 'backprop-lab-bench-'));
      try {
        const file = problemFile(problemOf(config, digits));
        writeFileSync(join(folder, 'short.safetensors'), file);
        const { stdout } = spawnSync(
          executable,
          [join(import.meta.dirname, 'pytorch.py'), loop, folder],
          { input: '{"kind": "train", "workload": "short"}\n', encoding: 'utf8' },
        );
        const [, answer = ''] = stdout.split('\n');
        expectSame((JSON.parse(answer) as { outcome: Figures }).outcome);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
