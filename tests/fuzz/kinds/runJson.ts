// A run as JSON: with letters changed, and with entries changed.

import { runFromJson, runJson } from '../../../core/exports/runJson.ts';
import { BadRunFile } from '../../../core/runs/badRunFile.ts';
import { attempts, unlessRefused, type Kind, type Verdict } from '../kind.ts';
import { changedBytes, changedValue } from '../mutations.ts';
import { golden, someRecords } from '../originals.ts';
import { expectSoundRun } from './soundRun.ts';

const texts = () => [
  ...someRecords().map((record) => runJson(record)),
  new TextDecoder().decode(golden('version-0.1.0/runs/finished.json')),
];

async function attemptJson(text: string): Promise<Verdict> {
  const record = await unlessRefused(() => runFromJson(text), BadRunFile);
  if (!record) return 'refused';
  expectSoundRun(record);
  return 'accepted';
}

export const runJsonText: Kind = {
  name: 'run as JSON, letters changed',
  inputs: 8000,
  async begin() {
    const files = texts().map((text) => new TextEncoder().encode(text));
    return attempts(changedBytes(files), (bytes) => attemptJson(new TextDecoder().decode(bytes)));
  },
};

export const runJsonValue: Kind = {
  name: 'run as JSON, entries changed',
  inputs: 8000,
  async begin() {
    const values = texts().map((text) => JSON.parse(text) as unknown);
    return attempts(changedValue(values), (value) => attemptJson(JSON.stringify(value)));
  },
};
