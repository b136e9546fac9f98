// A host whose clock and event loop are controlled by the test.

import type { Host } from '../host.ts';
import type { Progress } from '../training/progress.ts';

export class FakeHost implements Host {
  /** What the clock shows, in milliseconds. */
  time = 0;
  /** How often the core has yielded to the event loop. */
  yieldCount = 0;
  /** How often the core has waited for a moment. */
  waits = 0;
  /** Paths in the order they were read. */
  readonly reads: string[] = [];
  private waiting: (() => void)[] = [];
  private timers: {
    readonly due: number;
    readonly ring: () => void;
  }[] = [];

  /**
   * @param tick milliseconds that pass between two looks at the clock
   * @param files what `readText` finds
   */
  constructor(
    public tick = 0,
    private readonly files: Readonly<Record<string, string>> = {},
  ) {}

  readText(path: string): Promise<string> {
    this.reads.push(path);
    return path in this.files
      ? Promise.resolve(this.files[path])
      : Promise.reject(new Error(`no such file: ${path}`));
  }

  now(): number {
    const { time } = this;
    this.time += this.tick;
    return time;
  }

  yieldToEventLoop(): Promise<void> {
    this.yieldCount += 1;
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  wait(milliseconds: number): Promise<void> {
    this.waits += 1;
    const due = this.time + milliseconds;
    return new Promise((ring) => this.timers.push({ due, ring }));
  }

  /** Lets so much time pass at once, and what waited for a moment in it go on. */
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const isDue = ({ due }: { due: number }) => due <= this.time;
    const rung = this.timers.filter(isDue);
    this.timers = this.timers.filter((timer) => !isDue(timer));
    for (const { ring } of rung) ring();
    await settled();
  }

  /** How many yields still wait for the event loop. */
  get pendingYields(): number {
    return this.waiting.length;
  }

  /** Resumes everything that waits and lets the core work until it yields again. */
  async runEventLoopOnce(): Promise<void> {
    const granted = this.waiting;
    this.waiting = [];
    for (const resolve of granted) resolve();
    await settled();
  }

  /** Runs until nothing waits for the event loop any more. */
  async runEventLoop(): Promise<void> {
    await settled();
    while (this.waiting.length > 0) await this.runEventLoopOnce();
  }
}

/** Lets all promise reactions run that do not wait for the test. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 100; i++) await Promise.resolve();
}

/** A listener that keeps every message and acknowledges it at once or when told to. */
export class FakeListener {
  readonly messages: Progress[] = [];
  /** The greatest number of messages that waited for their acknowledgement together. */
  mostInFlight = 0;
  private unacknowledged: (() => void)[] = [];

  constructor(private readonly byHand = false) {}

  readonly listen = (progress: Progress): Promise<void> => {
    this.messages.push(progress);
    if (!this.byHand) return Promise.resolve();
    return new Promise((resolve) => {
      this.unacknowledged.push(resolve);
      this.mostInFlight = Math.max(
        this.mostInFlight,
        this.unacknowledged.length,
      );
    });
  };

  async acknowledge(): Promise<void> {
    const waiting = this.unacknowledged;
    this.unacknowledged = [];
    for (const resolve of waiting) resolve();
    await settled();
  }

  get states(): string[] {
    return this.messages.map(({ state }) => state);
  }

  get batchLosses(): number[] {
    return this.messages.flatMap((m) => Array.from(m.batchLosses));
  }

  get trainLosses(): number[] {
    return this.messages.flatMap((m) => Array.from(m.trainLosses));
  }
}
