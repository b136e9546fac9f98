// Waiting for what is computed.

import { expect } from 'vitest';
import type { Locator } from 'vitest/browser';

/** Milliseconds that a slow machine may compute. */
export const COMPUTING = 150_000;

/** Waits until so large a part of the work is done. */
export async function progressReaches(bar: Locator, share: number): Promise<void> {
  const value = () => (bar.query() as HTMLProgressElement | null)?.value ?? 0;
  await expect.poll(value, { timeout: COMPUTING, interval: 10 }).toBeGreaterThanOrEqual(share);
}
