// Which tests this machine can run; the others are left out, and the summary says so.

import { existsSync } from 'node:fs';

import { findPython } from '../../tests/parity/pythonCases.ts';

/** An Electron's folder is the package's on Linux alone. */
export const canPackage = process.platform === 'linux';

/** Only root may install a package, and only where there is apt. */
export const canInstallPackages =
  canPackage && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** One sentence for each kind of test that is not there. */
export function skippedTests(): readonly string[] {
  return [
    ...(canPackage ? [] : ['Not tested here, but on Linux only: the packaged app.']),
    ...(canInstallPackages
      ? []
      : ['Not tested here, but as root on a system with apt only: the installed .deb.']),
    ...(findPython()
      ? []
      : [
          'Not tested here, but where a Python has torch and scikit-learn: the exported programs, run by PyTorch itself.',
        ]),
  ];
}
