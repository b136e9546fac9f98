// Which tests this machine can run; the others are left out, and the summary says so.

import { existsSync } from 'node:fs';

import { findPython } from '../../tests/parity/pythonCases.ts';
import { APT_GET } from '../machine/aptPackages.ts';
import { canMount } from '../../tests/faults/smallDisk.ts';
import { leftOut, linuxOnly, notOnMacOS, notOnWindows, testsIn } from './leftOut.ts';

/** An Electron's folder is the package's on Linux alone. */
export const canPackage = process.platform === 'linux';

/** Only root may install a package, and only where there is apt. */
export const canInstallPackages = canPackage && process.getuid?.() === 0 && existsSync(APT_GET);

/** Needs a disk of its own to fill. */
const FULL_DISKS = 'tests/faults/disk.spec.ts';

const packaged = ['fuses', 'packagedApp'].map((name) => `tests/packages/${name}.spec.ts`);
const installed = ['appImage', 'debian', 'newUser', 'windowsInstaller'].map(
  (name) => `tests/packages/${name}.spec.ts`,
);

/**
 * One sentence for each kind of test that is not there.
 * @param themselves the file of each test that left itself out
 */
export function skippedTests(themselves: readonly string[]): readonly string[] {
  const without = leftOut();
  const sentence = (where: string, what: string, files: readonly string[]) =>
    `Not tested here, but ${where}: ${what} (${testsIn(files)} tests in ${files.length} files).`;
  return [
    ...(without.includes(linuxOnly[0] ?? '')
      ? [sentence('on Linux only', 'the sandbox, the network, full and mounted disks', linuxOnly)]
      : []),
    ...(without.includes(notOnWindows[0] ?? '')
      ? [sentence('not on Windows', 'pipes, devices and rights of files', notOnWindows)]
      : []),
    ...(without.includes(notOnMacOS[0] ?? '')
      ? [sentence('not on macOS', 'keys and menus as Linux and Windows have them', notOnMacOS)]
      : []),
    ...(process.platform === 'linux' && !canMount()
      ? [sentence('as root only', 'full and read-only disks', [FULL_DISKS])]
      : []),
    ...(canPackage ? [] : [sentence('on Linux only', 'the packaged app', packaged)]),
    ...(canInstallPackages
      ? []
      : [sentence('as root on a system with apt only', 'installed packages', installed)]),
    ...(findPython()
      ? []
      : [
          'Not tested here, but where a Python has torch and scikit-learn: the exported programs, run by PyTorch itself.',
        ]),
    ...[...new Set(themselves)].map(
      (file) =>
        `Not tested here, but on another system: ${themselves.filter((each) => each === file).length} tests of ${file}.`,
    ),
  ];
}
