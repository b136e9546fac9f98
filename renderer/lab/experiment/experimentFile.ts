// Experiments as files: opened in the lab, and saved from its form.

import {
  BadExperiment,
  type ExperimentProblem,
} from '@backprop-lab/core/experiments/badExperiment';
import type { Experiment } from '@backprop-lab/core/experiments/experiment';
import {
  decodeExperiment,
  encodeExperiment,
  saysExperiment,
} from '@backprop-lab/core/experiments/experimentFile';
import { fileName } from '@backprop-lab/core/exports/fileName';

import type { OpenOutcome } from '../../../electron/storage.ts';
import { announcement } from '../../state/announcement.svelte.ts';
import { chooseFile } from '../../state/chooseFile.ts';
import { headingTarget } from '../../state/headingTarget.svelte.ts';
import { once } from '../../state/once.ts';
import { saveAs, savedAnnouncement } from '../../state/saveAs.svelte.ts';
import { fromBase64, keepTableFile } from './experimentTable.ts';
import { experiments } from './openExperiment.ts';
import { experimentWords } from './words.ts';
import { language } from '../../state/language.svelte.ts';

const EXTENSION = '.bpexp';

/** Whether a file is one by its name, or says so itself. */
export function isExperiment(opened: OpenOutcome): boolean {
  if (opened.kind === 'cancelled') return false;
  if (opened.name.toLowerCase().endsWith(EXTENSION)) return true;
  return opened.kind === 'opened' && saysExperiment(opened.bytes);
}

/** Asks for a file and opens it. */
export const chooseExperiment = once(async (): Promise<void> => {
  await openExperimentFile(await chooseFile('experiment'));
});

/** Opens it in the lab; what is wrong with it is told, and nothing changes then. */
export async function openExperimentFile(opened: OpenOutcome): Promise<void> {
  if (opened.kind === 'cancelled') return;
  announcement.close();
  const { name } = opened;
  if (opened.kind === 'failed') {
    const { code } = opened;
    announcement.show({
      kind: 'wrong',
      text: ({ settingsPage, keeping }) => settingsPage.notRead(name, keeping.readCause(code)),
    });
    return;
  }
  try {
    const experiment = decodeExperiment(opened.bytes);
    await keepTableOf(experiment);
    experiments.open(experiment);
    headingTarget.heading = experiment.title.trim();
  } catch (error) {
    if (!(error instanceof BadExperiment)) throw error;
    refuse(name, error.problem);
  }
}

function refuse(file: string, problem: ExperimentProblem): void {
  announcement.show({
    kind: 'wrong',
    text: () => {
      const words = experimentWords[language.code];
      return words.refused(file, words.problem(problem));
    },
  });
}

/** @throws BadExperiment where the table in it is another than the one it speaks of */
async function keepTableOf({ config: { table }, tableFile }: Experiment): Promise<void> {
  if (!table || tableFile === undefined) return;
  if (!(await keepTableFile(table, fromBase64(tableFile)))) {
    throw new BadExperiment({ kind: 'wrongContent', place: 'tableFile' });
  }
}

/** Asks where, writes it, and says what came of it. */
export async function saveExperiment(experiment: Experiment): Promise<void> {
  await saveAs.save(
    fileName(experiment.title, EXTENSION, 'experiment'),
    encodeExperiment(experiment),
  );
  const { outcome } = saveAs;
  if (outcome) announcement.show(savedAnnouncement(outcome));
}
