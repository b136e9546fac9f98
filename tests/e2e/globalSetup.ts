// Before all end-to-end tests: an Electron to drive and a display to open windows on, found as `npm start` finds them, and a Chromium of today.

import { prepareElectron } from '../../scripts/electron/prepareElectron.ts';
import { requireChromium } from '../../scripts/machine/chromium.ts';

export default async function globalSetup(): Promise<() => Promise<void>> {
  requireChromium();
  const electron = await prepareElectron();
  process.env.ELECTRON_UNDER_TEST = JSON.stringify({
    executable: electron.executable,
    arguments: electron.arguments,
  });
  Object.assign(process.env, electron.display.environment);
  return () => electron.display.stop();
}
