// Waiting for what is computed.

import type { Locator } from '@playwright/test';

/** Milliseconds that a slow machine may compute. */
export const COMPUTING = 150_000;

/** Waits until so large a part of the work is done, looking at every frame. */
export async function progressReaches(bar: Locator, share: number): Promise<void> {
  const progress = await bar.elementHandle();
  await bar
    .page()
    .waitForFunction(
      ([element, part]) => element instanceof HTMLProgressElement && element.value >= part,
      [progress, share] as const,
      { timeout: COMPUTING },
    );
}
