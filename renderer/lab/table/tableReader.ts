// A worker that reads one table.

import { createBirpc, type BirpcReturn } from 'birpc';

import { channelOver } from '../../state/channel.ts';
import type { TableWorkerClient, TableWorkerFunctions } from './tableContract.ts';

export interface TableReader {
  readonly functions: BirpcReturn<TableWorkerFunctions, TableWorkerClient>;
  end(): void;
}

/** @param client is told how much is read, and that the worker broke down */
export function startReader(client: TableWorkerClient & { broken(): void }): TableReader {
  const worker = new Worker(new URL('./tableWorker.ts', import.meta.url), {
    type: 'module',
    name: 'table',
  });
  const functions = createBirpc<TableWorkerFunctions, TableWorkerClient>(
    {
      progress: (share) => {
        client.progress(share);
      },
    },
    channelOver(worker),
  );
  worker.onerror = (event) => {
    event.preventDefault();
    client.broken();
  };
  return {
    functions,
    end: () => {
      worker.terminate();
      functions.$close();
    },
  };
}
