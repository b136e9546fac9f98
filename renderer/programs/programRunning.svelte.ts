// A program that runs on its page: in a fresh namespace or in the last one, with the answers that it is given.

import { PythonSession } from '../python/pythonSession.svelte.ts';
import { keepRun, lastRunOf, type LastRun } from './lastRuns.ts';
import { selectedLines, withoutMagics } from './selectedLines.ts';

const FILE = 'program.py';

export class ProgramRunning {
  readonly session: PythonSession;
  /** The text that was run last: lines of its error are marked as long as it stands there. */
  #code = $state('');
  #last: { readonly source: string; readonly isFresh: boolean } | undefined;

  /** Whether what is shown is of a run before the page was left: its names are gone. */
  readonly isPast = $derived.by(() => this.#past !== undefined && !this.#hasRun);
  readonly #past: LastRun | undefined;
  #hasRun = $state(false);

  /** @param key of the program */
  constructor(key: string) {
    this.#past = lastRunOf(key);
    this.session = new PythonSession(this.#past?.output);
    this.#code = this.#past?.code ?? '';
  }

  /** The line of the last error, while the code is what was run. */
  lineIn(code: string): number | undefined {
    const { end } = this.session;
    return typeof end === 'object' && code === this.#code ? end.line : undefined;
  }

  /** Begins with no names. */
  async runAll(code: string, answers: string): Promise<void> {
    await this.#run(code, code, answers, true);
  }

  /** Goes on with the names of the last run. */
  async runSelection(code: string, from: number, to: number, answers: string): Promise<void> {
    await this.#run(code, selectedLines(code, from, to), answers, false);
  }

  /** What was run last, with other answers. */
  async runAgain(code: string, answers: string): Promise<void> {
    if (this.#last) await this.#run(code, this.#last.source, answers, this.#last.isFresh);
  }

  stop(): void {
    this.session.stop();
  }

  /** Ends Python. What the last run gave is kept. @param key of the program, which may have become another one's */
  close(key: string): void {
    const { output } = this.session;
    if (output) keepRun(key, { output, code: this.#code });
    this.session.close();
  }

  async #run(code: string, source: string, answers: string, isFresh: boolean): Promise<void> {
    this.#code = code;
    this.#hasRun = true;
    this.#last = { source, isFresh };
    await this.session.runProgram({
      source: withoutMagics(source),
      fileName: FILE,
      isFresh,
      answers: answersOf(answers),
    });
  }
}

/** Whether a program asks for anything. */
export function asksForInput(code: string): boolean {
  return /\binput\s*\(/.test(code);
}

/** A line each; a line break at the end begins no other. */
function answersOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** With one more. */
export function withAnswer(text: string, answer: string): string {
  const lines = [...answersOf(text), answer];
  return `${lines.join('\n')}\n`;
}
