// What an executable's fuses say, against what every package is to have.

import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';

const [OFF, ON] = ['0', '1'];
/** What stands for a fuse that an executable does not have. */
const NONE = '\0';

const wanted = {
  [OFF]: [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  ],
  [ON]: [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
};

/** @param hasFileProtocolFuse from Electron 29 on; an older one has none to read */
export async function expectFuses(executable: string, hasFileProtocolFuse: boolean): Promise<void> {
  const wire = await getCurrentFuseWire(executable);
  // The executable holds one character for each.
  const state = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0);
  for (const [character, those] of Object.entries(wanted)) {
    for (const fuse of those) expect(state(fuse), FuseV1Options[fuse]).toBe(character);
  }
  expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges), 'file protocol').toBe(
    hasFileProtocolFuse ? OFF : NONE,
  );
}
