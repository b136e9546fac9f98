// The light or dark look that the system asks for: in the app, the main process sets it.

import { cdp } from 'vitest/browser';

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** For all tests that follow in the same browser. */
export async function useScheme(scheme: Scheme): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
}
