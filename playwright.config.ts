import { defineConfig } from '@playwright/test';

import { leftOut } from './scripts/test/leftOut.ts';
import type { EngineOption } from './tests/browser/engine.ts';

export default defineConfig<object, EngineOption>({
  testDir: 'tests',
  // On this system; the summary of `npm test` counts them.
  testIgnore: leftOut().map((path) => `**/${path}`),
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/globalSetup.ts',
  // One window at a time: focus and the virtual screen are shared. Each run has a screen of its own.
  workers: 1,
  retries: 0,
  // For the slowest machine; what is missing is told sooner, by the action or expectation that waits for it.
  timeout: 180_000,
  use: { actionTimeout: 30_000 },
  expect: { timeout: 30_000 },
  projects: [
    { name: 'electron', testMatch: '{e2e,security}/**/*.spec.ts' },
    { name: 'faults', testMatch: '{faults,packages}/**/*.spec.ts' },
    { name: 'chromium', use: { engine: 'chromium' }, testMatch: 'tests/browser/*.spec.ts' },
  ],
});
