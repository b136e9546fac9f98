// The core that a tested app is connected to: a worker of its own, which can be ended and replaced.

import { notices } from '../../../electron/channels.ts';

/** A message of birpc: a question or the answer to one, with its id. */
interface Call {
  readonly t: 'q' | 's';
  readonly i?: string;
}

export class CoreInWorker {
  private worker: Worker;
  /** What the core has said while nothing of it was to arrive. */
  private held: (() => void)[] | undefined;
  /** Ids of questions that the core has not answered. */
  private readonly asked = new Set<unknown>();

  /** @param app the window that is told of ports and losses  @param profile names the database that runs are kept in */
  constructor(
    private readonly app: Window & typeof globalThis,
    private readonly profile: string,
  ) {
    this.worker = this.start();
  }

  connect(): void {
    const toApp = new MessageChannel();
    const toCore = new MessageChannel();
    toApp.port1.onmessage = ({ data }: MessageEvent<Call>) => {
      if (data.t === 'q' && data.i !== undefined) this.asked.add(data.i);
      toCore.port1.postMessage(data);
    };
    toCore.port1.onmessage = ({ data }: MessageEvent<Call>) => {
      if (data.t === 's') this.asked.delete(data.i);
      const pass = () => {
        toApp.port1.postMessage(data);
      };
      if (this.held) this.held.push(pass);
      else pass();
    };
    this.worker.postMessage('connect', [toCore.port2]);
    this.tell(notices.coreConnected, [toApp.port2]);
  }

  /** How many questions the core has not answered yet. */
  get waiting(): number {
    return this.asked.size;
  }

  /** Nothing that the core says arrives until `release`: what it does lasts as long as a test needs. */
  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = undefined;
    for (const pass of held) pass();
  }

  /** Whatever it is doing ends at once; another takes its place. */
  replace(): void {
    this.asked.clear();
    this.end();
    this.tell(notices.coreLost);
    this.worker = this.start();
    // As in the app: it takes the next core a while to be there.
    this.worker.addEventListener('message', () => this.connect(), { once: true });
  }

  end(): void {
    this.worker.terminate();
  }

  private start(): Worker {
    return new Worker('/core-worker.js', { name: this.profile });
  }

  /** The app hears only what comes from its own window. */
  private tell(data: string, ports: MessagePort[] = []): void {
    const { app } = this;
    app.dispatchEvent(new app.MessageEvent('message', { data, ports, source: app }));
  }
}
