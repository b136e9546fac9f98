import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

import { svelteOptions } from './renderer/build/svelteOptions.ts';

/** What computes with tensors, or compares what was computed. */
const computing = ['core/**/*.test.ts', 'tests/parity/**/*.test.ts'];

/** The same tests on one of the sets of kernels. */
const onKernels = (kernels: string, include: string[]) => ({
  extends: true as const,
  test: {
    name: kernels,
    include,
    env: { KERNELS: kernels },
    setupFiles: ['tests/kernelsUnderTest.ts'],
  },
});

export default defineConfig({
  plugins: [svelte(svelteOptions)],
  test: {
    globalSetup: ['scripts/test/compileKernelsForTests.ts'],
    // Child processes of the command line tests start slowly on a busy machine.
    testTimeout: 60_000,
    projects: [
      onKernels('plain', [...computing, '{renderer,electron,packaging,scripts}/**/*.test.ts']),
      { extends: true, test: { name: 'bench', include: ['bench/**/*.test.ts'] } },
      onKernels('simd', ['core/**/*.test.ts']),
      onKernels('simd-fma', [...computing, 'renderer/lessons/**/*.test.ts']),
    ],
  },
});
