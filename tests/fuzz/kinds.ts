// All kinds of input, those that take longest first.

import type { Kind } from './kind.ts';
import { archiveBytes, archiveContents, zipFiles } from './kinds/archives.ts';
import { commandLines, drawnNumbers } from './kinds/commandLines.ts';
import { checkConfigs, csvFiles, runConfigs, typedValues } from './kinds/configs.ts';
import { experimentBytes, experimentValues } from './kinds/experiments.ts';
import { ipcMessages, portMessages } from './kinds/messages.ts';
import { figureValues, notebookText, notebookValue } from './kinds/programs.ts';
import { runFileBytes, runFileContent, tensorFiles } from './kinds/runFiles.ts';
import { runJsonText, runJsonValue } from './kinds/runJson.ts';
import { serviceCalls } from './kinds/serviceCalls.ts';
import { tableFiles } from './kinds/tables.ts';
import { sessionFiles, settingsFiles, settingsValues } from './kinds/settings.ts';

export const kinds: readonly Kind[] = [
  serviceCalls,
  archiveBytes,
  archiveContents,
  runJsonText,
  runJsonValue,
  runFileContent,
  runFileBytes,
  tensorFiles,
  zipFiles,
  settingsFiles,
  settingsValues,
  sessionFiles,
  notebookText,
  notebookValue,
  figureValues,
  experimentBytes,
  experimentValues,
  csvFiles,
  tableFiles,
  runConfigs,
  checkConfigs,
  typedValues,
  ipcMessages,
  portMessages,
  commandLines,
  drawnNumbers,
];
