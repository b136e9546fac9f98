// The session on disk: written when the learner has paused, without fsync. If a write is lost, only the reading position is.

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { firstSession, SessionSchema, type Session, type SettingsChanges } from '../../settings.ts';
import { kindOf } from '../log/errorKind.ts';

const NAME = 'session.json';
/** Milliseconds from the last change to when it is written. */
const WRITE_DELAY = 2000;

export class SessionFile {
  private content: Session;
  private timer: NodeJS.Timeout | undefined;
  /** The last attempt to write failed, and the log says so. */
  private hasFailed = false;
  private readonly path: string;

  /** @param folder where the app keeps its data */
  constructor(folder: string) {
    this.path = join(folder, NAME);
    this.content = this.open();
  }

  read(): Session {
    return this.content;
  }

  /** @throws ValiError when the result would be no session; nothing is changed then */
  change(changes: NonNullable<SettingsChanges['session']>): void {
    const before = this.content;
    this.content = v.parse(SessionSchema, { ...before, ...changes });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.flush();
    }, WRITE_DELAY);
    // The open page changes seldom, and losing it would be noticed most.
    if (this.content.page !== before.page) this.flush();
  }

  /** Writes what was not written yet. */
  flush(): void {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    try {
      // Written to a separate file first: a killed process leaves no half-written session.
      writeFileSync(`${this.path}.partial`, JSON.stringify(this.content));
      renameSync(`${this.path}.partial`, this.path);
      this.hasFailed = false;
    } catch (error) {
      if (!this.hasFailed) console.error(`The session could not be written: ${kindOf(error)}`);
      this.hasFailed = true;
    }
  }

  /** Reads the file again after it was replaced. */
  reload(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.content = this.open();
  }

  private open(): Session {
    try {
      const saved = JSON.parse(readFileSync(this.path, 'utf8')) as unknown;
      return v.parse(SessionSchema, saved);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        console.error(`The session could not be used: ${kindOf(error)}`);
      }
      return firstSession;
    }
  }
}
