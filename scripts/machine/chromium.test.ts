// Which Chromium the tests take.

import { afterEach, expect, it, vi } from 'vitest';

import { findChromium, requireChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

it('takes Debian’s, or the one that is named', () => {
  vi.stubEnv('CHROMIUM_UNDER_TEST', undefined);
  expect(findChromium()).toBe('/usr/bin/chromium');
  vi.stubEnv('CHROMIUM_UNDER_TEST', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(requireChromium).not.toThrow();
});

it('installs nothing in place of one that is named and missing', () => {
  vi.stubEnv('CHROMIUM_UNDER_TEST', '/no/such/chromium');
  expect(requireChromium).toThrow('There is no Chromium at /no/such/chromium');
});
