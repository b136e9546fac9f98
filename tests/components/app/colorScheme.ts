// The light or dark look that the system asks for: in the app, the main process sets it.

import { cdp } from 'vitest/browser';

export type Scheme = 'light' | 'dark';

/** For the rest of the test. */
export async function useScheme(scheme: Scheme): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
}
