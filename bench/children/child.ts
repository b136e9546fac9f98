// The parent's side of an engine process: it stays running and warmed up, and answers one request at a time.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';

import * as v from 'valibot';

import { AnswerSchema, type Answer, type Request } from './protocol.ts';

/** How a process is started. */
export interface Launch {
  readonly command: string;
  readonly words: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** An engine that is not there; its sentence says why. */
export class EngineMissing extends Error {
  override readonly name = 'EngineMissing';
}

export class Child {
  private readonly lines: AsyncIterator<string>;
  private errorOutput = '';

  private constructor(
    private readonly process: ChildProcessWithoutNullStreams,
    reader: Interface,
  ) {
    this.lines = reader[Symbol.asyncIterator]();
    process.stderr.on('data', (text: Buffer) => {
      this.errorOutput = (this.errorOutput + text.toString()).slice(-2000);
    });
  }

  /**
   * Starts the process and waits until its engine is there.
   * @throws EngineMissing when the process says so
   */
  static async start({ command, words, environment = process.env }: Launch) {
    const started = spawn(command, words, { env: environment });
    const child = new Child(started, createInterface({ input: started.stdout }));
    const answer = await child.answer();
    if (answer.kind === 'missing') {
      await child.stop();
      throw new EngineMissing(answer.reason);
    }
    if (answer.kind !== 'ready') throw new Error(`${command} began with ${answer.kind}`);
    return { child, versions: answer.versions };
  }

  /** @throws Error with what the process said last when it ends instead of answering */
  async ask<Kind extends Answer['kind']>(
    request: Request,
    kind: Kind,
  ): Promise<Extract<Answer, { kind: Kind }>> {
    this.process.stdin.write(`${JSON.stringify(request)}\n`);
    const answer = await this.answer();
    if (answer.kind !== kind) throw new Error(`Asked for ${kind}, answered ${answer.kind}`);
    return answer as Extract<Answer, { kind: Kind }>;
  }

  /** Resolves when the process is gone. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.stdin.end();
    await gone;
  }

  private async answer(): Promise<Answer> {
    for (;;) {
      const next = await this.lines.next();
      if (next.done === true) {
        throw new Error(`The engine's process ended: ${this.errorOutput.trim()}`);
      }
      // Other lines are remarks of the libraries.
      if (next.value.startsWith('{')) return v.parse(AnswerSchema, JSON.parse(next.value));
    }
  }
}
