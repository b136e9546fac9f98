// Export and import of everything as one file: preview, import, undo.

import { localDay } from '@backprop-lab/core/exports/fileName';
import type { ImportPreview, ImportRefusal } from '@backprop-lab/core/service';
import { getDotPath, ValiError } from 'valibot';

import type { OpenOutcome } from '../../../electron/storage.ts';
import type { Work } from '../../../electron/settings.ts';
import {
  NewerSettings,
  readSettings,
  SETTINGS_VERSION,
} from '../../../electron/settingsVersions.ts';
import { language } from '../../state/language.svelte.ts';
import { runsPage } from '../../lab/runs/runsPage.svelte.ts';
import { announcement } from '../../state/announcement.svelte.ts';
import { core } from '../../state/core.svelte.ts';
import { work } from '../../state/settings.svelte.ts';
import { mergeProgress, type MergedProgress, type ProgressChanges } from './mergeProgress.ts';

export type TransferState =
  | { readonly kind: 'none' }
  | { readonly kind: 'notRead'; readonly file: string; readonly code: string }
  | { readonly kind: 'refused'; readonly refusal: ImportRefusal }
  | { readonly kind: 'progressRefused'; readonly file: string; readonly place: string }
  | { readonly kind: 'progressNewer'; readonly file: string }
  | {
      readonly kind: 'preview';
      readonly file: string;
      readonly preview: ImportPreview;
      readonly counts: ProgressChanges | undefined;
    }
  | { readonly kind: 'accepted' }
  /** Another core does not know of it any more. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'undone' };

class Transfer {
  state = $state.raw<TransferState>({ kind: 'none' });
  private merged: MergedProgress | undefined;
  /** Before the last file was taken in. */
  private before: Partial<Work> | undefined;
  private after: Partial<Work> = {};

  /** All runs and progress as one file's bytes. */
  async pack(): Promise<Uint8Array> {
    const progress = { version: SETTINGS_VERSION, work: work.current };
    return (await core.service()).packArchive(JSON.stringify(progress));
  }

  /** What that file is called. */
  fileName(): string {
    return `backprop-lab-${localDay(new Date())}.zip`;
  }

  /** Asks for a file and says what it would change. */
  async open(): Promise<void> {
    await this.inspect(await window.desktop.openFile());
  }

  /** Says what a file would change. */
  async inspect(opened: OpenOutcome): Promise<void> {
    if (opened.kind === 'cancelled') return;
    const file = opened.name;
    if (opened.kind === 'failed') {
      this.state = { kind: 'notRead', file, code: opened.code };
      return;
    }
    const look = await (await core.service()).inspectImport(file, opened.bytes);
    if ('refused' in look) {
      this.state = { kind: 'refused', refusal: look.refused };
      return;
    }
    this.preview(file, look.preview);
  }

  /** @returns false when it could not be taken in */
  async accept(): Promise<boolean> {
    if (this.state.kind !== 'preview') return false;
    const { token } = this.state.preview;
    if (!(await (await core.service()).acceptImport(token))) {
      this.state = { kind: 'forgotten' };
      return false;
    }
    // What it offers to undo would be this import from now on.
    announcement.close();
    const changes = this.merged?.changes ?? {};
    this.before = Object.fromEntries(
      Object.keys(changes).map((key) => [key, work.current[key as keyof Work]]),
    );
    this.after = changes;
    work.change(changes);
    this.state = { kind: 'accepted' };
    await runsPage.refresh();
    return true;
  }

  async undo(): Promise<void> {
    const isUndone = await (await core.service()).undoImport();
    // What was written since then stays.
    const untouched = Object.entries(this.before ?? {}).filter(
      ([key]) => work.current[key as keyof Work] === this.after[key as keyof Work],
    );
    work.change(Object.fromEntries(untouched));
    this.state = { kind: isUndone ? 'undone' : 'forgotten' };
    await runsPage.refresh();
  }

  cancel(): void {
    this.state = { kind: 'none' };
  }

  private preview(file: string, preview: ImportPreview): void {
    this.merged = undefined;
    if (preview.progress !== undefined) {
      try {
        const other = readSettings(JSON.parse(preview.progress), language.code);
        this.merged = mergeProgress(work.current, other.work);
      } catch (error) {
        this.state = progressRefusal(file, error);
        return;
      }
    }
    this.state = { kind: 'preview', file, preview, counts: this.merged?.counts };
  }
}

function progressRefusal(file: string, error: unknown): TransferState {
  if (error instanceof NewerSettings) return { kind: 'progressNewer', file };
  if (!(error instanceof ValiError)) throw error;
  const [issue] = error.issues;
  return { kind: 'progressRefused', file, place: getDotPath(issue) ?? 'progress.json' };
}

export const transfer = new Transfer();
