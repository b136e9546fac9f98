// The core's end of a port: calls that are calls reach the service, everything else is dropped.

import type { CoreService } from '@backprop-lab/core/service';
import { createBirpc, type BirpcReturn } from 'birpc';

import type { CoreClient, CoreFunctions } from '../coreContract.ts';
import { portMessage } from './portMessages.ts';

/** The window at the other end. */
export type Client = BirpcReturn<CoreClient, CoreFunctions>;

/** A port of whatever kind. */
export interface Port {
  /** @throws what cannot be copied */
  post(message: unknown): void;
  listen(receive: (data: unknown) => void): void;
}

/**
 * Answers the calls that come over a port. Nothing that is sent there ends the
 * process: a name that is no method's is answered by an error, an answer that
 * cannot be sent by the error that says so.
 */
export function serveCore(service: CoreService, port: Port): Client {
  return createBirpc<CoreClient, CoreFunctions>(service, {
    post: (message: { readonly i?: string }) => {
      try {
        port.post(message);
      } catch (error) {
        console.error('An answer could not be sent:', error);
        port.post({ t: 's', i: message.i, e: new TypeError('The answer cannot be sent.') });
      }
    },
    on: (receive) => {
      port.listen((data) => {
        const message = portMessage(data);
        if (message) receive(message);
      });
    },
    // `service` inherits nothing, but it need not be the one that looks names up.
    resolver: (name, method) => (Object.hasOwn(service, name) ? method : undefined),
    timeout: -1,
  });
}
