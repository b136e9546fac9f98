// The core that a tested app is connected to: a worker of its own, which can be ended and replaced.

import { notices } from '../../../electron/channels.ts';

export class CoreInWorker {
  private worker: Worker;

  /** @param app the window that is told of ports and losses  @param profile names the database that runs are kept in */
  constructor(
    private readonly app: Window & typeof globalThis,
    private readonly profile: string,
  ) {
    this.worker = this.start();
  }

  connect(): void {
    const { port1, port2 } = new MessageChannel();
    this.worker.postMessage('connect', [port1]);
    this.tell(notices.coreConnected, [port2]);
  }

  /** Whatever it is doing ends at once; another takes its place. */
  replace(): void {
    this.end();
    this.tell(notices.coreLost);
    this.worker = this.start();
    this.connect();
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
