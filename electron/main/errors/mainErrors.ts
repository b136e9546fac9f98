// Unexpected errors of the main process: each is logged, and the learner is told once.

import { app, BrowserWindow, dialog } from 'electron';

import { notices } from '../../channels.ts';
import { codeOf } from '../../errorCode.ts';
import { wordsIn } from '../../language/words.ts';
import { ErrorReports } from '../log/errorReports.ts';
import { logFile, person } from '../log/log.ts';
import { withoutHome } from '../log/personalNames.ts';
import type { PolicyError } from '../policy/policy.ts';
import { policySentence } from '../policy/policySentence.ts';
import { systemLanguage } from '../settings/settingsStore.ts';

export function handleMainErrors(): void {
  const reports = new ErrorReports((text) => console.error(text));
  let told = false;
  const take = (error: unknown) => {
    reports.take(`Unexpected in the main process: ${textOf(error)}`);
    if (told) return;
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.send(notices.mainError);
      told = true;
    }
  };
  process.on('uncaughtException', take);
  process.on('unhandledRejection', take);
}

/** Without a window there is nothing to go on with. */
export function failToStart(error: unknown): void {
  console.error(`The app could not start: ${textOf(error)}`);
  const words = wordsIn(systemLanguage());
  const log = withoutHome(logFile(), person);
  dialog.showErrorBox(words.app, words.failures.cannotStart(codeOf(error), log));
  app.exit(1);
}

/** What was decided for this computer cannot be done. Nothing of the learner’s has been read or written. */
export function refuseToStart({ problem }: PolicyError): void {
  const words = wordsIn(systemLanguage());
  const sentence = policySentence(problem, words.policy);
  console.error(sentence);
  dialog.showErrorBox(words.app, sentence);
  app.exit(1);
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
