// What each message of the window may carry: how many arguments, of which form, and how large.

import * as v from 'valibot';

import { channels, MAX_REPORT_LENGTH, type Channel } from '../../channels.ts';
import { performable } from '../../commands.ts';
import { MenuStateSchema } from '../../menuState.ts';
import { GivenChangesSchema } from '../../settings.ts';
import { fileKinds, MAX_FILE_BYTES } from '../../storage.ts';

const MAX_NAME_LENGTH = 200;

const nothing = v.strictTuple([]);

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME_LENGTH));

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ byteLength }) => byteLength <= MAX_FILE_BYTES, 'file too large'),
);

const report = v.strictTuple([v.pipe(v.string(), v.maxLength(MAX_REPORT_LENGTH))]);

export const messageSchemas = {
  [channels.readSettings]: nothing,
  /** Each field has limits of its own: one that exceeds them must not cost the others. */
  [channels.saveSettings]: v.strictTuple([GivenChangesSchema]),
  [channels.readSettingsState]: nothing,
  [channels.acknowledgeSettings]: nothing,
  [channels.saveFile]: v.strictTuple([name, bytes]),
  [channels.openFile]: v.strictTuple([v.picklist(fileKinds)]),
  [channels.receiveFiles]: nothing,
  [channels.menuState]: v.strictTuple([MenuStateSchema]),
  [channels.perform]: v.strictTuple([v.picklist(performable)]),
  [channels.dataFolder]: nothing,
  [channels.openDataFolder]: nothing,
  [channels.listBackups]: nothing,
  [channels.resetData]: nothing,
  [channels.restoreBackup]: v.strictTuple([v.pipe(v.string(), v.regex(/^backup-\d{1,16}$/))]),
  [channels.versions]: nothing,
  [channels.openChromiumLicences]: nothing,
  [channels.connectCore]: nothing,
  [channels.replaceCore]: nothing,
  [channels.copyDiagnostics]: nothing,
  [channels.showLog]: nothing,
  [channels.reportError]: report,
  [channels.startFailed]: report,
} satisfies Record<Channel, v.GenericSchema<unknown[], readonly unknown[]>>;

/** The arguments of a message that passed its schema. */
export type Given<C extends Channel> = v.InferOutput<(typeof messageSchemas)[C]>;
