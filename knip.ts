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
        'scripts/{start,dev,test,testFaults,writeRunSchema,recordPython}.ts',
        'electron/main/index.ts',
        'electron/preload/index.ts',
        'electron/core/coreProcess.ts',
        'renderer/main.ts',
        'renderer/modules.d.ts',
        'renderer/lessons/*/{lesson.ts,Page.svelte}',
        'renderer/lessons/*/*.md',
      ],
      project: ['{electron,renderer,scripts,tests}/**/*.{ts,svelte,md}', '*.{ts,js}'],
      // svelte-check is run by scripts/test.ts; source:, python: and lesson-text: are the build's own schemes.
      ignoreDependencies: ['svelte-check', 'source', 'python', 'lesson-text', 'glossary-formulas'],
      // Of the operating system.
      ignoreBinaries: ['apt-cache', 'apt-get', 'ldd', 'Xvfb', 'strace'],
    },
    core: { project: ['**/*.{ts,md}'] },
  },
} satisfies KnipConfig;
