// Which of the window's modules share a file: every file costs a request at the start, so what is needed together comes together.

/** Waits for what it loads; a file that everything else imports must not. */
const ENTRY = /[\\/]renderer[\\/](?:app[\\/]main\.ts|index\.html)/;

/** Parts that nearly every lesson has, and nothing that only some have, such as charts. */
const LESSON_PARTS =
  /[\\/]renderer[\\/](?:reading|ui(?![\\/]charts)|state)[\\/](?!.*(?:Page|Entry)\.svelte)/;

/** What the words of every language are made with. */
const WORDS =
  /[\\/](?:core[\\/](?:training[\\/](?:hyperparameter|runConfig)|data[\\/]task|nn[\\/]activation)|electron[\\/]appName|renderer[\\/]language[\\/](?!(?:en|ja)\.ts)[\w-]+\.ts)/;

export const chunkGroups = [
  {
    name: 'shell',
    tags: ['$initial' as const],
    test: (id: string) => !ENTRY.test(id),
    includeDependenciesRecursively: false,
    priority: 3,
  },
  { name: 'words', test: WORDS, priority: 2 },
  { name: 'lesson', test: LESSON_PARTS, minShareCount: 3, priority: 1 },
];
