// Export and import of everything as one file: preview, import, undo.

import { BadExperiment } from '@backprop-lab/core/experiments/badExperiment';
import type { Experiment } from '@backprop-lab/core/experiments/experiment';
import { decodeExperiment } from '@backprop-lab/core/experiments/experimentFile';
import { localDay } from '@backprop-lab/core/exports/fileName';
import type { ImportPreview, ImportRefusal } from '@backprop-lab/core/service';
import { getDotPath, ValiError } from 'valibot';

import type { OpenOutcome } from '../../../electron/storage.ts';
import { emptyWork, type Work } from '../../../electron/settings.ts';
import {
  NewerSettings,
  readSettings,
  SETTINGS_VERSION,
} from '../../../electron/settingsVersions.ts';
import { language } from '../../state/language.svelte.ts';
import { experiments } from '../../lab/experiment/openExperiment.ts';
import { runsPage } from '../../lab/runs/runsPage.svelte.ts';
import { announcement } from '../../state/announcement.svelte.ts';
import { core } from '../../state/core.svelte.ts';
import { longWork } from '../../state/longWork.svelte.ts';
import { once } from '../../state/once.ts';
import { saveAs } from '../../state/saveAs.svelte.ts';
import { work } from '../../state/settings.svelte.ts';
import { mergeProgress, type ProgressChanges } from './mergeProgress.ts';
import { partedProgress } from './partedProgress.ts';

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
      /** That was open when the file was saved. */
      readonly experiment: Experiment | undefined;
    }
  /** All runs together do not fit into one file. */
  | { readonly kind: 'tooMuch' }
  | { readonly kind: 'accepted' }
  /** Another core does not know of it any more. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'undone' }
  /** The core that took it in is gone, and with it what was there before. */
  | { readonly kind: 'notUndone' };

class Transfer {
  state = $state.raw<TransferState>({ kind: 'none' });
  /** The progress in the file that was looked at. */
  private other: Work | undefined;
  /** Before the last file was taken in. */
  private before: Work = emptyWork;
  private after: Partial<Work> = {};

  /** Asks where to save all runs and progress as one file, unless that is cancelled while they are packed. */
  async save(): Promise<void> {
    saveAs.outcome = undefined;
    this.cancel();
    try {
      const bytes = await this.pack();
      if (bytes) await saveAs.save(this.fileName(), bytes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.state = { kind: 'tooMuch' };
    }
  }

  /** What that file is called. */
  fileName(): string {
    return `backprop-lab-${localDay(new Date())}.zip`;
  }

  /** Asks for a file and says what it would change. */
  readonly open = once(async (): Promise<void> => {
    await this.inspect(await window.desktop.openFile('kept'));
  });

  /** Says what a file would change. */
  async inspect(opened: OpenOutcome): Promise<void> {
    if (opened.kind === 'cancelled') return;
    const file = opened.name;
    if (opened.kind === 'failed') {
      this.state = { kind: 'notRead', file, code: opened.code };
      return;
    }
    const look = await (await core.service()).inspectImport(file, opened.bytes);
    if ('cancelled' in look) {
      this.state = { kind: 'none' };
      return;
    }
    if ('refused' in look) {
      this.state = { kind: 'refused', refusal: look.refused };
      return;
    }
    this.preview(file, look.preview);
  }

  /** Pressed twice, it is taken in once. @returns false when it could not be taken in */
  readonly accept = once(() => this.takeIn());

  /** Takes the last import back, but for what was written since. Pressed twice, it is taken back once. */
  readonly undo = once(() => this.takeBack());

  cancel(): void {
    this.state = { kind: 'none' };
  }

  private async pack(): Promise<Uint8Array | undefined> {
    const progress = {
      version: SETTINGS_VERSION,
      work: work.current,
      ...(experiments.current && { experiment: experiments.key }),
    };
    return (await core.service()).packArchive(JSON.stringify(progress));
  }

  private async takeIn(): Promise<boolean> {
    if (this.state.kind !== 'preview') return false;
    const { other } = this;
    const { token } = this.state.preview;
    const { cancellations } = longWork;
    if (!(await (await core.service()).acceptImport(token))) {
      // What was cancelled can still be taken in.
      if (longWork.cancellations === cancellations) this.state = { kind: 'forgotten' };
      return false;
    }
    // What it offers to undo would be this import from now on.
    announcement.close();
    // Joined with what is here now, which may be more than when it was looked at.
    this.before = { ...work.current };
    this.after = other ? mergeProgress(this.before, other).changes : {};
    work.change(this.after);
    this.state = { kind: 'accepted' };
    await runsPage.refresh();
    return true;
  }

  private async takeBack(): Promise<void> {
    if (!(await (await core.service()).undoImport())) {
      this.state = { kind: 'notUndone' };
      return;
    }
    work.change(partedProgress(this.before, this.after, work.current));
    this.after = {};
    this.state = { kind: 'undone' };
    await runsPage.refresh();
  }

  private preview(file: string, preview: ImportPreview): void {
    this.other = undefined;
    let counts: ProgressChanges | undefined;
    let experiment: Experiment | undefined;
    if (preview.progress !== undefined) {
      try {
        const saved = JSON.parse(preview.progress) as object;
        const other = readSettings(saved, language.code);
        experiment = 'experiment' in saved ? experimentOf(saved.experiment) : undefined;
        counts = mergeProgress(work.current, other.work).counts;
        this.other = other.work;
      } catch (error) {
        this.state = progressRefusal(file, error);
        return;
      }
    }
    this.state = { kind: 'preview', file, preview, counts, experiment };
  }
}

/** @param text of its file @throws BadExperiment */
function experimentOf(text: unknown): Experiment {
  return decodeExperiment(new TextEncoder().encode(typeof text === 'string' ? text : ''));
}

function progressRefusal(file: string, error: unknown): TransferState {
  if (error instanceof NewerSettings) return { kind: 'progressNewer', file };
  if (error instanceof BadExperiment) return { kind: 'progressRefused', file, place: 'experiment' };
  if (!(error instanceof ValiError)) throw error;
  const [issue] = error.issues;
  return { kind: 'progressRefused', file, place: getDotPath(issue) ?? 'progress.json' };
}

export const transfer = new Transfer();
