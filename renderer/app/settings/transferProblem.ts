// Why a file was not taken in, in a sentence.

import { MAX_FILE_BYTES } from '../../../electron/storage.ts';
import type { Dictionary } from '../../language/en.ts';
import type { TransferState } from './transfer.svelte.ts';

/** Undefined where nothing is wrong. */
export function transferProblem(state: TransferState, words: Dictionary): string | undefined {
  const { settingsPage, keeping } = words;
  switch (state.kind) {
    case 'notRead':
      return settingsPage.notRead(state.file, keeping.readCause(state.code));
    case 'refused': {
      const { file, part, problem } = state.refusal;
      return settingsPage.refused(file, part, keeping.fileProblem(problem));
    }
    case 'progressRefused':
      return settingsPage.progressRefused(state.file, state.place);
    case 'progressNewer':
      return settingsPage.progressNewer(state.file);
    case 'tooMuch':
      return settingsPage.tooMuch(MAX_FILE_BYTES / 2 ** 20);
    case 'forgotten':
      return settingsPage.forgotten;
    case 'notUndone':
      return settingsPage.notUndone;
    default:
      return undefined;
  }
}
