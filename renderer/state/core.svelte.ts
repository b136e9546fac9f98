// The connection to the core: calls go out, progress comes in, and a core that died is replaced.

import type {
  CoreService,
  Progress,
  StorageState,
  TransferProgress,
} from '@backprop-lab/core/service';
import { createBirpc } from 'birpc';

import { notices } from '../../electron/channels.ts';
import type { CoreClient, CoreFunctions } from '../../electron/coreContract.ts';
import { channelOver } from './channel.ts';

/** `failed`: the core ends right after every start, so it is not started again. */
export type CoreStatus = 'connecting' | 'connected' | 'failed';

export interface CoreListener {
  progress?(progress: Progress): void;
  /** How keeping runs goes, when that changes. */
  storage?(state: StorageState): void;
  /** How far work on many runs is; undefined when there is none any more. */
  transfer?(progress: TransferProgress | undefined): void;
  /** A core has connected, the first or a replacement, and can be asked. */
  connected?(service: CoreService): void;
  /** The core died. Whatever it was doing is gone; calls made now wait for its successor. */
  lost?(): void;
}

let status = $state<CoreStatus>('connecting');
let listeners: readonly CoreListener[] = [];

/** The error of a call whose core ended before answering. */
export class CoreLost extends Error {
  override readonly name = 'CoreLost';
}

let service: Promise<CoreService>;
/** Nobody has been given a core by `service` yet: who waits for it must not be forgotten. */
let isAwaited = false;
let connected: (service: CoreService) => void;
/** Rejects the calls that can no longer be answered. */
let disconnect: (reason: Error) => void = () => undefined;
expectConnection();

export const core = {
  get status(): CoreStatus {
    return status;
  },

  /** The core to call, once it is connected. */
  service: (): Promise<CoreService> => service,

  /** @returns a function that ends the subscription */
  subscribe(listener: CoreListener): () => void {
    listeners = [...listeners, listener];
    if (status === 'connected') void service.then((present) => listener.connected?.(present));
    return () => {
      listeners = listeners.filter((other) => other !== listener);
    };
  },

  /** Replaces an unresponsive core, or starts one after failed starts. Listeners are notified by `lost`. */
  replace(): void {
    void window.desktop.replaceCore();
  },

  connect(): void {
    window.addEventListener('message', receive);
    void window.desktop.connectCore();
  },
};

/** Repeats a question to the next core when one ended before answering. For questions the learner did not ask by pressing a button. */
export async function askUntilAnswered(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof CoreLost)) throw error;
    await askUntilAnswered(ask);
  }
}

/** Tells the core what the next one is told anew: that this one ended meanwhile is no fault. */
export async function tellCore(tell: (service: CoreService) => Promise<void>): Promise<void> {
  await tell(await core.service()).catch((error: unknown) => {
    if (!(error instanceof CoreLost)) throw error;
  });
}

function receive({ source, data, ports: [port] }: MessageEvent): void {
  if (source !== window) return;
  if (data === notices.coreConnected && port) {
    const remote = serviceOver(port);
    connected(remote);
    isAwaited = false;
    status = 'connected';
    for (const listener of listeners) listener.connected?.(remote);
  } else if (data === notices.coreLost || data === notices.coreFailed) {
    disconnect(new CoreLost('The core ended before it answered'));
    if (!isAwaited) expectConnection();
    status = data === notices.coreLost ? 'connecting' : 'failed';
    for (const listener of listeners) listener.lost?.();
  }
}

function expectConnection(): void {
  isAwaited = true;
  service = new Promise((resolve) => (connected = resolve));
}

function serviceOver(port: MessagePort): CoreService {
  const client: CoreClient = {
    async progress(progress) {
      for (const listener of listeners) listener.progress?.(progress);
    },
    async storage(state) {
      for (const listener of listeners) listener.storage?.(state);
    },
    async transfer(progress) {
      for (const listener of listeners) listener.transfer?.(progress);
    },
  };
  const remote = createBirpc<CoreFunctions, CoreClient>(client, channelOver(port));
  disconnect = remote.$close;
  return remote;
}
