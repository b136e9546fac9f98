import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { svelteOptions } from './renderer/build/svelteOptions.ts';

export default defineConfig({
  plugins: [svelte(svelteOptions)],
  test: {
    include: [
      '{bench,core,renderer,electron,packaging,scripts}/**/*.test.ts',
      'tests/parity/**/*.test.ts',
    ],
    // Child processes of the command line tests start slowly on a busy machine.
    testTimeout: 60_000,
  },
});
