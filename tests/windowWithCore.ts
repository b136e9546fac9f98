// Stands in for the browser's window where only the core matters: a real core behind a real message channel, in one thread.

import { nodeArchive } from '../core/cli/nodeArchive.ts';
import { nodeHost } from '../core/cli/nodeHost.ts';
import { createCoreService, type CoreService } from '../core/service.ts';
import { notices } from '../electron/channels.ts';
import { serveCore } from '../electron/core/corePort.ts';

export class WindowWithCore extends EventTarget {
  /** What the preload offers. */
  readonly desktop = {
    connectCore: async () => this.connect(),
    replaceCore: async () => {
      this.lose();
      this.connect();
    },
  };
  /** Cores that there have been. */
  cores = 0;
  /** What would run after a while; the test decides when. */
  later: (() => void) | undefined;

  private ports: MessagePort[] = [];
  private service: CoreService | undefined;

  setTimeout(callback: () => void): number {
    this.later = callback;
    return 1;
  }

  clearTimeout(): void {
    this.later = undefined;
  }

  /** Connects a new core, as the main process does. */
  connect(): void {
    const { port1, port2 } = new MessageChannel();
    this.ports = [port1, port2];
    this.cores += 1;
    const service = createCoreService(
      nodeHost,
      (progress) => client.progress(progress),
      nodeArchive,
      () => undefined,
      (progress) => void client.transfer(progress),
    );
    const client = serveCore(service, {
      post: (message) => port1.postMessage(message),
      listen: (receive) => (port1.onmessage = ({ data }) => receive(data)),
    });
    this.service = service;
    this.announce(notices.coreConnected, [port2]);
  }

  /** From now on the core is too busy to hear anything. */
  blockMessages(): void {
    for (const port of this.ports) port.onmessage = null;
  }

  /** The core dies. */
  lose(channel: string = notices.coreLost): void {
    for (const port of this.ports) port.close();
    void this.service?.stop();
    this.announce(channel, []);
  }

  private announce(data: string, ports: readonly MessagePort[]): void {
    this.dispatchEvent(Object.assign(new Event('message'), { source: this, data, ports }));
  }
}
