// The versions of the app, its engine and the operating system.

import { existsSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import { dirname, join } from 'node:path';

import { app } from 'electron';

import type { Versions } from '../../versions.ts';

export function versions(): Versions {
  const { electron, chrome, node, v8 } = process.versions;
  return {
    app: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    v8,
    system: `${type()} ${release()} ${arch()}`,
    chromiumLicences: chromiumLicences(),
  };
}

/** Electron's own packages have it beside the executable, on macOS among the app's resources. */
export function chromiumLicences(): string | undefined {
  const name = 'LICENSES.chromium.html';
  const places = [dirname(process.execPath), process.resourcesPath];
  return places.map((place) => join(place, name)).find((file) => existsSync(file));
}
