// What crosses the port between window and core, in both directions.

import type {
  CoreService,
  Progress,
  StorageState,
  TransferProgress,
} from '@backprop-lab/core/service';

/** What the window may call. A type, not an interface, so that it has an index signature for the RPC library. */
export type CoreFunctions = { [Name in keyof CoreService]: CoreService[Name] };

/** What the core may call. */
export interface CoreClient {
  /** Resolves when the window has processed the progress. */
  progress(progress: Progress): Promise<void>;
  /** The state of the run storage, whenever it changes. */
  storage(state: StorageState): Promise<void>;
  /** How far packing or taking in is; undefined when neither is being done any more. */
  transfer(progress: TransferProgress | undefined): Promise<void>;
}
