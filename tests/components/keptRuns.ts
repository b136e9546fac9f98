// Runs as they are kept, for tests that begin with some.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createStore } from 'idb-keyval';

import { encodeRun } from '../../core/runs/runFile.ts';
import type { RunRecord } from '../../core/runs/runRecord.ts';
import { DatabaseFolder } from '../browser/standIn/databaseFolder.ts';
import type { Profile } from './app/fakeDesktop.ts';

/** The bytes of a run's file. */
export function runFile(record: RunRecord): Uint8Array {
  return encodeRun(record, (content) =>
    bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content)),
  );
}

/** As if an app with this profile had kept the run before. */
export async function keepRun({ name }: Profile, record: RunRecord): Promise<void> {
  const folder = new DatabaseFolder(createStore(name, 'runs'));
  await folder.write(`${record.head.id}.bprun`, runFile(record));
}
