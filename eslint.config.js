// Lint rules. The walls between the rooms are rules too: core knows nobody, the renderer knows the core only through its service.

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Forbids imports whose path matches. */
const wall = (message, regex) => ({
  'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
});

/** The rooms of the renderer, and the rooms below each: the only ones that it imports. */
const roomsBelow = {
  app: ['programs', 'workbench', 'lessons', 'lab', 'reading', 'ui', 'state', 'language'],
  programs: ['workbench', 'reading', 'python', 'lab', 'ui', 'state', 'language'],
  workbench: ['reading', 'python', 'lab', 'ui', 'state', 'language'],
  lessons: ['lab', 'reading', 'python', 'ui', 'state', 'language'],
  lab: ['ui', 'state', 'language'],
  reading: ['python', 'ui', 'state', 'language'],
  python: ['ui', 'state', 'language'],
  ui: ['state', 'language'],
  state: ['language'],
  language: [],
};

const outsideTheRenderer = {
  regex: '^(node:|electron$)|^(\\.\\./)+(bench|core|scripts|tests)/|/electron/(main|core)/',
  message:
    'The renderer reaches the core through its service and its schema, the desktop through the preload.',
};
const moreThanTheLanguage = {
  regex: '/state/(?!language\\.)|^@backprop-lab/core',
  message: 'renderer/ui is told everything but the language.',
};

const rendererRooms = Object.entries(roomsBelow).flatMap(([room, below]) => {
  const others = Object.keys(roomsBelow).filter((name) => name !== room && !below.includes(name));
  const otherRooms = (...names) => ({
    regex: `^(\\.\\./)+(${names.join('|')})/`,
    message: `renderer/${room} imports only ${below.join(', ') || 'itself'} of the renderer’s rooms.`,
  });
  const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
  const own = room === 'ui' ? [moreThanTheLanguage] : [];
  return [
    {
      files: [`renderer/${room}/**/*.{ts,svelte}`],
      rules: restrict(outsideTheRenderer, otherRooms(...others, 'build'), ...own),
    },
    // Tests may compare with what the build makes, and with the core itself.
    {
      files: [`renderer/${room}/**/*.test.ts`],
      rules:
        others.length > 0 ? restrict(otherRooms(...others)) : { 'no-restricted-imports': 'off' },
    },
  ];
});

/** Without what they turn off in scripts, where the compiler finds the same. */
const typeChecked = [
  ...ts.configs.strictTypeCheckedOnly,
  ...ts.configs.stylisticTypeCheckedOnly,
].filter(({ files }) => !files);

export default ts.config(
  {
    ignores: [
      ...['out/', 'dist/', 'node_modules/', 'test-results/', '.svelte-check/'],
      // AssemblyScript, checked by its own compiler, and what comes of it.
      ...['core/tensor/simd/', 'core/tensor/compiledKernels.ts'],
      // Made of Pyodide.
      'resources/python/',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  // The rules that ask for types: here for components, in .oxlintrc.json for all else.
  {
    files: ['**/*.svelte'],
    extends: typeChecked,
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index access is typed without undefined (core's loops would drown in assertions), so this rule would forbid needed checks.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // An async function without await still turns what it throws into a rejection, as its interface promises.
      '@typescript-eslint/require-await': 'off',
      // svelte-check does the type checking of components; these rules misread runes and props.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
    rules: {
      'prefer-const': 'off',
      // The only HTML inserted is made by our own build from our own sources.
      'svelte/no-at-html-tags': 'off',
    },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['core/**/*.test.ts', 'core/cli.ts', 'core/cli/**'],
    rules: wall(
      'core/ is plain TypeScript: no Node, no Electron, no other room.',
      '^(node:|electron|svelte)|/(bench|electron|renderer|scripts|tests|cli)/',
    ),
  },
  ...rendererRooms,
  {
    files: ['renderer/{language,lab,lessons,reading,ui}/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'window',
          property: 'desktop',
          message: 'Only renderer/app and renderer/state ask the desktop.',
        },
      ],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: wall(
      'electron/ hosts the core through its service and knows no screen.',
      // But for the core's own process in electron/core/, which electron/main/core/ starts.
      '^(\\.\\./)+(bench|renderer|scripts|tests)/|^(\\.\\./){2,}core/(?!coreProcess\\?modulePath$)',
    ),
  },
  {
    files: ['scripts/**/*.ts'],
    rules: wall('packaging/ imports scripts/, never the other way.', '^(\\.\\./)+packaging/'),
  },
  {
    files: ['bench/**/*.ts'],
    ignores: ['bench/window/**'],
    rules: wall(
      'bench/ measures the core and knows nothing of the app around it.',
      '^(\\.\\./)+(electron|packaging|renderer)/',
    ),
  },
  // Playwright wants a fixture's first argument destructured, also where it uses none.
  {
    files: ['tests/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
);
