// The panes of code in lessons, in English.

export const code = {
  /** Of all panes, where one sets how the app looks. */
  setting: 'Code in lessons',
  choice: (names: string) => `Language of the code of ${names}`,
  languages: { python: 'Python', typescript: 'TypeScript' },
  captions: { python: 'The same computation', typescript: 'The code that runs' },
  label: (names: string, language: string) => `${names} in ${language}`,
  showProgram: 'Show the whole Python program',
  hideProgram: 'Hide the program',
  programLabel: (file: string) => `The whole program ${file}`,
  copy: 'Copy',
  copied: 'Copied',
  try: 'Try it',
  tryLabel: (names: string) => `Try it: ${names}`,
  close: 'Close',
  closeTry: (names: string) => `Close: ${names}`,
};
