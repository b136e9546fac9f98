// Settings of every version, the session and what archives carry of them: as values, and as files with bytes changed.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import * as v from 'valibot';

import {
  defaultSettings,
  emptyWork,
  WorkSchema,
  type Settings,
} from '../../../electron/settings.ts';
import {
  NewerSettings,
  readSettings,
  SETTINGS_VERSION,
} from '../../../electron/settingsVersions.ts';
import { SessionFile } from '../../../electron/main/settings/sessionFile.ts';
import { readContent, savedForm } from '../../../electron/main/settings/settingsContent.ts';
import { attempts, expectThat, unlessRefused, type Kind } from '../kind.ts';
import { changedBytes, changedValue } from '../mutations.ts';
import { golden, jsonOf } from '../originals.ts';

const today: Settings = {
  ...defaultSettings('ja'),
  work: {
    ...emptyWork,
    lessonMarks: { '01-mlp': 'done' },
    answers: { '06-backward': { bias: { given: '3', right: true } } },
    bookmarks: { '02-activation': [0, 3] },
    notes: { '07-training': '学習率' },
    forms: { '07-training': { learningRate: '0.03' } },
    presets: { '07-training': [{ name: 'mine', texts: { epochs: '3' } }] },
  },
};

const saved = () => [
  { version: SETTINGS_VERSION, preferences: today.preferences, work: today.work },
  (jsonOf('settings/version-1.json') as { settings?: unknown }).settings,
  (jsonOf('settings/version-2.json') as { settings?: unknown }).settings,
];

export const settingsValues: Kind = {
  name: 'settings of an archive',
  inputs: 6000,
  begin: async () =>
    attempts(changedValue(saved()), async (value) => {
      const read = await unlessRefused(() => readSettings(value, 'en'), NewerSettings, v.ValiError);
      if (!read) return 'refused';
      const { preferences, work } = read;
      const again = readSettings(
        JSON.parse(JSON.stringify({ version: SETTINGS_VERSION, preferences, work })),
        'en',
      );
      const texts = [work, again.work].map((each) => JSON.stringify(each));
      expectThat(texts[0] === texts[1], 'they are written and read as they are');
      v.parse(WorkSchema, work);
      return 'accepted';
    }),
};

/** Gone when the process ends. */
function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backprop-lab-fuzz-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export const settingsFiles: Kind = {
  name: 'settings file',
  inputs: 5000,
  async begin() {
    const file = join(ownFolder(), 'settings.json');
    const text = JSON.stringify(savedForm({ ...today, zoom: 1.5 }));
    const originals: Uint8Array[] = [new TextEncoder().encode(text)];
    originals.push(golden('settings/version-1.json'), golden('settings/version-2.json'));
    return attempts(changedBytes(originals), async (bytes) => {
      writeFileSync(file, bytes);
      const read = await unlessRefused(
        () => readContent(file, 'en'),
        SyntaxError,
        NewerSettings,
        v.ValiError,
      );
      if (!read) return 'refused';
      writeFileSync(file, JSON.stringify(savedForm(read.content)));
      const again = readContent(file, 'en').content;
      expectThat(
        JSON.stringify(savedForm(again)) === JSON.stringify(savedForm(read.content)),
        'they are written and read as they are',
      );
      return 'accepted';
    });
  },
};

export const sessionFiles: Kind = {
  name: 'session file',
  inputs: 3000,
  async begin() {
    const folder = ownFolder();
    const session = { page: '07-training', scrollTop: 120.5, panels: { notes: true } };
    const original: Uint8Array = new TextEncoder().encode(JSON.stringify(session));
    const inputs = fc.oneof(
      changedBytes([original]),
      changedValue([session]).map((value) => JSON.stringify(value) ?? ''),
    );
    const { error } = console;
    return attempts(inputs, (content) => {
      writeFileSync(join(folder, 'session.json'), content);
      // What cannot be used is told of in the log.
      let isTold = false;
      console.error = () => (isTold = true);
      try {
        const file = new SessionFile(folder);
        file.change({ page: 'runs' });
        file.flush();
        const kept = JSON.stringify(file.read());
        const again = JSON.stringify(new SessionFile(folder).read());
        expectThat(kept === again, 'it is written and read as it is');
      } finally {
        console.error = error;
      }
      return isTold ? 'refused' : 'accepted';
    });
  },
};
