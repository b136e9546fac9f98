// Keeps one core worker running, connects the page to it, and replaces it when it ends.

import { notices } from '../../../electron/channels.ts';

export class CoreSupervisor {
  private worker = startWorker(() => {
    this.succeed();
  });

  connect(): void {
    const { port1, port2 } = new MessageChannel();
    this.worker.postMessage('connect', [port1]);
    window.postMessage(notices.coreConnected, location.origin, [port2]);
  }

  replace(): void {
    this.worker.terminate();
  }

  private succeed(): void {
    window.postMessage(notices.coreLost, location.origin);
    this.worker = startWorker(() => {
      this.succeed();
    });
    this.connect();
  }
}

/** @param ended is called when the worker has ended, however it did */
function startWorker(ended: () => void): Worker {
  const name = crypto.randomUUID();
  const worker = new Worker('/stand-in/coreWorker.js', { name });
  // A worker tells nobody of its end, but the lock that it holds becomes free.
  worker.addEventListener(
    'message',
    () => {
      void navigator.locks.request(name, ended);
    },
    { once: true },
  );
  return worker;
}
