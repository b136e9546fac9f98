// Experiments with letters and with entries changed: none is opened that cannot be trained, sent on and read again.

import { BadExperiment } from '../../../core/experiments/badExperiment.ts';
import { brokenLocks } from '../../../core/experiments/experiment.ts';
import { decodeExperiment, encodeExperiment } from '../../../core/experiments/experimentFile.ts';
import { sampleExperiment } from '../../../core/testing/experiments.ts';
import { problemsOf } from '../../../core/training/runConfigProblem.ts';
import { attempts, expectThat, unlessRefused, type Kind, type Verdict } from '../kind.ts';
import { changedBytes, changedValue } from '../mutations.ts';

const original = encodeExperiment(sampleExperiment);

async function attemptFile(file: Uint8Array): Promise<Verdict> {
  const read = await unlessRefused(() => decodeExperiment(file), BadExperiment);
  if (!read) return 'refused';
  expectThat(problemsOf(read.config).length === 0, 'its settings are those of a run');
  expectThat(brokenLocks(read, read.config).length === 0, 'its own settings keep to it');
  const again = encodeExperiment(decodeExperiment(encodeExperiment(read)));
  expectThat(
    new TextDecoder().decode(again) === new TextDecoder().decode(encodeExperiment(read)),
    'it is written and read as it is',
  );
  return 'accepted';
}

export const experimentBytes: Kind = {
  name: 'experiment-bytes',
  inputs: 4000,
  begin: async () => attempts(changedBytes([original]), attemptFile),
};

export const experimentValues: Kind = {
  name: 'experiment-values',
  inputs: 4000,
  begin: async () => {
    const value = JSON.parse(new TextDecoder().decode(original)) as unknown;
    return attempts(changedValue([value]), (changed) =>
      attemptFile(new TextEncoder().encode(JSON.stringify(changed) ?? '')),
    );
  },
};
