// What a Python program prints in a terminal: whole lines, and the line that is begun where somebody is looking.

import type { OutputLine } from '../python/python.ts';

interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

/** Takes away the line that the cursor is in. */
const ERASE = '\r\u001b[2K';

export class TerminalLines {
  /** Whose begun line is in sight, which another one takes the place of. */
  private open: Stream | undefined;

  constructor(private readonly streams: Streams) {}

  /** A line, with its end. */
  say({ stream, text }: OutputLine): void {
    this.erase();
    this.streams[stream].write(`${text}\n`);
  }

  /** A line that goes on or is written again, such as a bar of progress. It comes whole in the end: in a file it stands once. */
  begin({ stream, text }: OutputLine): void {
    const to = this.streams[stream];
    if (!to.isTTY) return;
    this.erase();
    if (text === '') return;
    to.write(text);
    this.open = to;
  }

  /** What stands before an answer. */
  ask(begun: string): void {
    this.erase();
    this.streams.stdout.write(begun);
  }

  private erase(): void {
    this.open?.write(ERASE);
    this.open = undefined;
  }
}
