// Tests of what `npm run dist` made: they need a display, but neither an Electron from source nor a Chromium.

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/release',
  globalSetup: './display.ts',
  workers: 1,
  retries: 0,
  use: { actionTimeout: 30_000 },
  expect: { timeout: 60_000 },
});
