// Before the tests of a release: a display to open windows on.

import { openDisplay } from '../../scripts/machine/display.ts';

export default async function globalSetup(): Promise<() => Promise<void>> {
  const display = await openDisplay();
  Object.assign(process.env, display.environment);
  return () => display.stop();
}
