// Which Chromium the tests take.

import { afterEach, describe, expect, it, vi } from 'vitest';

import { findChromium, requireChromium, usualPlaces } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes one that the system usually has, or the one that is named', () => {
  vi.stubEnv('CHROMIUM_UNDER_TEST', undefined);
  expect(usualPlaces()).toContain(findChromium());
  vi.stubEnv('CHROMIUM_UNDER_TEST', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(requireChromium).not.toThrow();
});

it('installs nothing in place of one that is named and missing', () => {
  vi.stubEnv('CHROMIUM_UNDER_TEST', '/no/such/chromium');
  expect(() => {
    requireChromium();
  }).toThrow('There is no Chromium at /no/such/chromium');
});

describe('the usual place', () => {
  it('is Debian’s on Linux', () => {
    expect(usualPlaces('linux')).toEqual(['/usr/bin/chromium']);
  });

  it('is in the folder of applications on macOS', () => {
    expect(usualPlaces('darwin')).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });

  it('is where programs are on Windows, for all or for one', () => {
    const places = usualPlaces('win32', {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\花子 山田\\AppData\\Local',
    });
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(places).toContain(
      'C:\\Users\\花子 山田\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
    );
    expect(usualPlaces('win32', {})).toEqual([]);
  });
});
