// Which addresses name a file of the bundle: plain ones, and no other spelling of anything.

import { join, sep } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { bundlePath } from './bundlePath.ts';

// Electron exists only inside Electron.
vi.mock('electron', () => ({ app: { isPackaged: true } }));

describe('bundlePath', () => {
  it('names the files that the build makes', () => {
    for (const path of ['index.html', 'assets/en-55E83xee.js', 'assets/linear.ts!Linear-C6.js']) {
      expect(bundlePath(`app://lab/${path}`)).toBe(path);
    }
  });

  it('names nothing for any spelling that leads elsewhere', () => {
    for (const address of [
      'app://other/index.html',
      'app://lab:80/index.html',
      'app://user@lab/index.html',
      'https://lab/index.html',
      'file:///index.html',
      'app://lab',
      'app://lab/',
      'app://lab//index.html',
      'app://lab/index.html/',
      'app://lab/index.html?x',
      'app://lab/%69ndex.html',
      'app://lab/%',
      'app://lab/%zz',
      'app://lab/index.html%00',
      'app://lab/..%2findex.html',
      'app://lab/assets\\index.html',
      'app://lab/.hidden',
      'app://lab/C:/index.html',
      'app:index.html',
      'index.html',
      '',
    ]) {
      expect(bundlePath(address), address).toBeUndefined();
    }
  });

  it('never throws and never leaves the folder, whatever is asked', () => {
    const root = join(sep, 'app', 'renderer');
    const pieces = fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%', '\0', 'a', '?');
    const paths = fc.oneof(
      fc.string(),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(paths, (path) => {
        const found = bundlePath(`app://lab/${path}`);
        if (found !== undefined) expect(join(root, found).startsWith(root + sep)).toBe(true);
      }),
    );
  });
});
