// The session on disk: written when the learner has paused, without fsync. If a write is lost, only the reading position is.

import { join } from 'node:path';

import { fittingFields, isPlainObject } from '../../fittingParts.ts';
import { firstSession, SessionSchema, type Session } from '../../settings.ts';
import type { LeftOut } from '../../storage.ts';
import { fieldNames, kindOf } from '../log/errorKind.ts';
import { readTextFile, replaceFile } from './replaceFile.ts';

const NAME = 'session.json';
/** Milliseconds from the last change to when it is written. */
const WRITE_DELAY = 2000;

export class SessionFile {
  private content: Session;
  private timer: NodeJS.Timeout | undefined;
  /** The last attempt to write failed, and the log says so. */
  private hasFailed = false;
  private readonly path: string;
  /** What of the file could not be used when it was read. */
  leftOut: LeftOut | undefined;

  /** @param folder where the app keeps its data */
  constructor(folder: string) {
    this.path = join(folder, NAME);
    this.content = this.open();
  }

  read(): Session {
    return this.content;
  }

  change(changes: Partial<Session>): void {
    const before = this.content;
    this.content = { ...before, ...changes };
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
      replaceFile(this.path, JSON.stringify(this.content));
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
    this.leftOut = undefined;
    try {
      const saved = JSON.parse(readTextFile(this.path)) as unknown;
      if (!isPlainObject(saved)) throw new SyntaxError('The file holds something else');
      const { fields, leftOut } = fittingFields(SessionSchema, firstSession, saved);
      if (leftOut.length > 0) {
        console.error(`Parts of the session could not be used: ${fieldNames(leftOut)}`);
        this.leftOut = { file: NAME, places: leftOut, copy: undefined };
      }
      return fields;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        console.error(`The session could not be used: ${kindOf(error)}`);
        this.leftOut = { file: NAME, places: [], copy: undefined };
      }
      return firstSession;
    }
  }
}
