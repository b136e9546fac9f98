import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

import { svelteOptions } from './renderer/build/svelteOptions.ts';
import { findChromium } from './scripts/machine/chromium.ts';
import { leftOut } from './scripts/test/leftOut.ts';
import { serveApp } from './tests/components/app/serveApp.ts';

/** Where one set of kernels could do what another does not: what computes in float32, and what compares it. */
const kernels = ['core/{nn,tensor}/**/*.test.ts'];
const computing = [
  'core/training/!(hyperparameter*|progress|runConfig*|slowSteps|storedConfig).test.ts',
  'core/drawing/drawingService.test.ts',
  'core/race/race{,Service}.test.ts',
  'core/gradientCheck/{checkService,gradientCheck,recordedCheck}.test.ts',
  'core/reference/{autogradModel,handWritten*,pytorch}.test.ts',
  'core/runs/resumedRun.test.ts',
];
/** What trains or checks large networks: on the kernels that it is quickest with, and that learners have. */
const large = [
  'core/{gradientCheck/slices,mistakes/trainedMistakes,training/slowSteps}.test.ts',
  'renderer/lessons/**/*.test.ts',
];
/** What starts a Python, which takes seconds. */
const python = ['core/{judge,ownBackward,python}/**/*.test.ts'];
/** What puts others in the place of modules, which would stay there for the next file. */
const mocking = ['electron/**/*.test.ts', 'renderer/state/undoableForm.test.ts'];
const rooms = ['{packaging,renderer,scripts}/**/*.test.ts'];
/** What no kernel decides on: nothing of what is refused is computed, data and random numbers are made without kernels, and Python has its own. */
const once = ['tests/parity/{*Mistakes,cli[A-Z]*,generated,lessonStatements,live*,tries}.test.ts'];
const parity = [
  'tests/parity/!(*Mistakes|cli[A-Z]*|generated|lessonStatements|live*|tries).test.ts',
];

/** Tests on one of the sets of kernels. Files share their modules: what has state is made anew by its tests. */
const onKernels = (set: string, name: string, include: string[], exclude: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include,
    exclude: [...exclude, ...leftOut()],
    isolate: include === mocking,
    // On a machine that is busy, Python takes its time.
    testTimeout: include === python ? 180_000 : 60_000,
    env: { KERNELS: set },
    setupFiles: ['tests/kernelsUnderTest.ts'],
    globalSetup: name.startsWith('parity') ? ['tests/parity/bundleCommandLine.ts'] : [],
  },
});

/** Nothing in the browser itself is to ask the network for anything. */
const chromiumSwitches = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--no-first-run'],
];

/** What the app's page does, in Debian's Chromium. */
const components = {
  plugins: [serveApp()],
  // Found only when the first test asks for it, it would have the page loaded again in the middle of that.
  optimizeDeps: { include: ['axe-core'] },
  test: {
    name: 'components',
    include: ['tests/components/**/*.test.ts'],
    exclude: leftOut().filter((path) => path.startsWith('tests/components/')),
    // For the slowest machine; what is missing is told sooner, by the action or expectation that waits for it.
    testTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: { executablePath: findChromium(), args: chromiumSwitches },
        actionTimeout: 30_000,
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
};

export default defineConfig({
  plugins: [svelte(svelteOptions)],
  test: {
    globalSetup: ['scripts/test/compileKernelsForTests.ts'],
    // Child processes of the command line tests start slowly on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: '100%',
    projects: [
      onKernels('plain', 'core', ['core/**/*.test.ts'], [...large, ...python]),
      onKernels('simd', 'core-simd', kernels),
      onKernels('simd-fma', 'core-simd-fma', [...kernels, ...computing]),
      onKernels('plain', 'rooms', rooms, [...large, ...mocking]),
      onKernels('plain', 'rooms-mocking', mocking),
      onKernels('simd-fma', 'large-simd-fma', large),
      onKernels('simd-fma', 'python-simd-fma', python),
      { extends: true, test: { name: 'bench', include: ['bench/**/*.test.ts'] } },
      { extends: true, test: { name: 'fuzz', include: ['tests/fuzz/**/*.test.ts'] } },
      onKernels('plain', 'parity', parity),
      onKernels('simd-fma', 'parity-simd-fma', [...parity, ...once]),
      { extends: true, ...components },
    ],
  },
});
