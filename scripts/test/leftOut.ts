// Files of tests that ask for what a system does not have, by their paths in the project. Where they cannot run they are left out whole; the summary names and counts them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from '../project.ts';

/** An Electron of another name for another user, processes as files, a disk that is mounted, a device that is always full. */
export const linuxOnly: readonly string[] = [
  'electron/boundedFile.test.ts',
  'tests/faults/brokenApp.spec.ts',
  'tests/faults/brokenPage.spec.ts',
  'tests/faults/disk.spec.ts',
  'tests/security/links.spec.ts',
  'tests/security/messages.spec.ts',
  'tests/security/navigation.spec.ts',
  'tests/security/network.spec.ts',
  'tests/security/offline.spec.ts',
  'tests/security/protocol.spec.ts',
  'tests/security/python.spec.ts',
  'tests/security/sandbox.spec.ts',
];

/** Pipes and devices among files, rights of files, signals that are requests. */
export const notOnWindows: readonly string[] = [
  'electron/core/folderOnDisk.test.ts',
  'electron/main/files/savedFile.test.ts',
  'electron/main/log/log.test.ts',
  'electron/main/policy/policy.test.ts',
  'electron/main/settings/replaceFile.test.ts',
  'electron/main/settings/settingsStore.test.ts',
  'electron/wholeFile.test.ts',
  'scripts/launch/runApp.test.ts',
  'tests/e2e/openedFiles.spec.ts',
  'tests/e2e/policy.spec.ts',
  'tests/e2e/sessionFile.spec.ts',
  'tests/faults/brokenFiles.spec.ts',
];

/** Keys and menus as Linux and Windows have them: on a Mac other keys do the same, and menus stand elsewhere. */
export const notOnMacOS: readonly string[] = [
  'tests/components/drawing.test.ts',
  'tests/components/keyboard.test.ts',
  'tests/components/lesson05.test.ts',
  'tests/components/limitedTexts.test.ts',
  'tests/components/palette.test.ts',
  'tests/components/paneTrials.test.ts',
  'tests/components/programs.test.ts',
  'tests/components/pythonEditor.test.ts',
  'tests/components/race.test.ts',
  'tests/components/undo.test.ts',
  'tests/components/workbench.test.ts',
  'tests/e2e/clipboard.spec.ts',
  'tests/e2e/menus.spec.ts',
  'tests/e2e/print.spec.ts',
  'tests/e2e/programs.spec.ts',
  'tests/e2e/typeface.spec.ts',
  'tests/e2e/undo.spec.ts',
];

/** What Vitest and Playwright leave out. */
export function leftOut(platform: NodeJS.Platform = process.platform): readonly string[] {
  if (platform === 'linux') return [];
  return [...linuxOnly, ...(platform === 'win32' ? notOnWindows : notOnMacOS)];
}

/** How many tests files have; a table of cases counts as one. */
export function testsIn(files: readonly string[]): number {
  return files
    .map((file) => readFileSync(join(projectRoot, file), 'utf8'))
    .reduce((sum, text) => sum + (text.match(/^\s*(?:test|it)(?:\.each)?\(/gm) ?? []).length, 0);
}
