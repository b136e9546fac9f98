// What counts as used: everything reachable from the entries of each room, Markdown lessons included.

import type { KnipConfig } from 'knip';

const scripts = /<script[^>]*>([^]*?)<\/script>/g;

export default {
  compilers: {
    md: (text: string) => [...text.matchAll(scripts)].map(([, script]) => script).join('\n'),
  },
  workspaces: {
    '.': {
      entry: [
        'electron.vite.config.ts',
        'bench/children/{nodeChild,electronMain,utilityChild}.ts',
        'bench/engines/convnetjs.d.ts',
        'bench/peak/assembly/*.ts',
        'packaging/{dist,packageSizes,prepareRelease,renderIcons}.ts',
        'packaging/workflows/workflowErrors.ts',
        'scripts/generate/{recordDatasets,recordExercises,recordPanes,recordPython,recordTries,writeRunSchema}.ts',
        'scripts/launch/{dev,start}.ts',
        'scripts/licences/{checkLicences,spdx-satisfies.d}.ts',
        'scripts/oldestEngine/{checkBundles,checkFeatures}.ts',
        'scripts/test/{compileKernelsForTests,test,testFaults,testFuzz,types}.ts',
        'bench/window/inElectron/{emptyWindow,startProbe}.ts',
        'tests/browser/standIn/{desktop,coreWorker}.ts',
        'tests/fuzz/fuzzChild.ts',
        'tests/release/{playwright.config,display,release.spec}.ts',
        'tests/components/app/coreWorker.ts',
        'electron/main/index.ts',
        'electron/preload/index.ts',
        'electron/core/coreProcess.ts',
        'electron/oldestBuffer.d.ts',
        'renderer/app/main.ts',
        'packaging/electron-installer-debian.d.ts',
        'renderer/{codeModules,modules}.d.ts',
        'renderer/lessons/*/{lesson.ts,Page.svelte}',
        'renderer/lessons/*/*.md',
      ],
      project: [
        '{bench,electron,packaging,renderer,scripts,tests}/**/*.{ts,svelte,md}',
        '*.{ts,js}',
      ],
      // The compiler finds @typescript/lib-dom by itself; @typescript/native and svelte-check are run by scripts/test/checks.ts; source:, python: and lesson-text: are the build's own schemes, app-fonts.css is its own file; it finds the typeface by a path.
      ignoreDependencies: [
        '@typescript/lib-dom',
        '@typescript/native',
        'svelte-check',
        'source',
        'python',
        'app-fonts.css',
        '@expo-google-fonts/noto-sans-jp',
        'lesson-text',
        'glossary-formulas',
      ],
      // Of the operating system.
      ignoreBinaries: [
        'apt-cache',
        'apt-get',
        'desktop-file-validate',
        'dpkg',
        'dpkg-deb',
        'dpkg-query',
        'fakeroot',
        'getent',
        'ldd',
        'makensis',
        'mkfifo',
        'strace',
        'useradd',
        'userdel',
        'xdotool',
        'Xvfb',
      ],
    },
    core: { entry: ['tensor/simd/*.ts', 'exercises/*/*.md'], project: ['**/*.{ts,md}'] },
  },
} satisfies KnipConfig;
