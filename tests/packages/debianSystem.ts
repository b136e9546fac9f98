// This machine as Debian's tools see it, for tests that install the app on it.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import { installPackages } from '../../scripts/machine/aptPackages.ts';
import { product } from '../../packaging/product.ts';

/** Debian's name for this machine's processors. */
export function architecture(): string {
  return execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
}

/** What builds a package, what a desktop opens files with, and hands for its keys. */
export function requireTools(): void {
  const tools: Readonly<Record<string, string>> = {
    fakeroot: '/usr/bin/fakeroot',
    'libglib2.0-bin': '/usr/bin/gio',
    'desktop-file-utils': '/usr/bin/desktop-file-validate',
    nsis: '/usr/bin/makensis',
    xdotool: '/usr/bin/xdotool',
  };
  const missing = Object.keys(tools).filter((name) => !existsSync(tools[name] ?? ''));
  if (missing.length > 0) installPackages('Tests of the .deb need some of Debian’s tools', missing);
}

/** How long the system may be busy with packages of somebody else's, in seconds. */
const LOCK = ['-o', 'DPkg::Lock::Timeout=120'];

/** @throws with apt's own words */
export function aptGet(...words: string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-y', '-qq', ...LOCK, ...words], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${words.join(' ')} failed: ${stdout}${stderr}`);
}

/** Status and version as dpkg has them, e.g. `install ok installed 0.1.0`; empty when it knows no such package. */
export function installed(): string {
  const form = '--showformat=${Status} ${Version}';
  return spawnSync('dpkg-query', ['--show', form, product.executable], {
    encoding: 'utf8',
  }).stdout;
}

/** Files of the app outside of anybody's home. */
export function traces(): readonly string[] {
  const places = ['/usr', '/etc', '/opt', '/var/lib', '/var/cache'];
  return execFileSync('find', [...places, '-xdev', '-iname', '*backprop*lab*'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '');
}
