// The icons that are kept are those that the drawing gives.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { projectRoot } from '../scripts/project.ts';
import { iconFiles, LINUX_SIZES, linuxIcon } from './iconFiles.ts';

const bytesOf = (path: string) => readFileSync(join(projectRoot, path));

it('is drawn once: every file follows from resources/icon.svg', async () => {
  const files = await iconFiles(bytesOf('resources/icon.svg').toString());
  const outdated = [...files].filter(([path, bytes]) => !bytesOf(path).equals(bytes));
  // `npm run icons` writes them anew.
  expect(outdated.map(([path]) => path)).toEqual([]);
});

it('has the size that its name says', () => {
  for (const side of LINUX_SIZES) {
    const png = bytesOf(linuxIcon(side));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([side, side]);
  }
});

it('is an icon for Windows and one for macOS', () => {
  const ico = bytesOf('packaging/icons/icon.ico');
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 7]);
  const icns = bytesOf('packaging/icons/icon.icns');
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
});
