// What calls go over: a worker, what started this worker, or a port.

import type { ChannelOptions } from 'birpc';

interface Port {
  postMessage: (message: unknown) => void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Calls have no time limit: they may be questions about long work. */
export function channelOver(port: Port): ChannelOptions & { timeout: number } {
  return {
    post: (message: unknown) => {
      port.postMessage(message);
    },
    on: (receive) => {
      port.onmessage = ({ data }: MessageEvent) => {
        receive(data);
      };
    },
    timeout: -1,
  };
}
