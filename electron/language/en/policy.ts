// Why the app does not start where whoever looks after the computer has decided something that cannot be done. One sentence each.

export const policy = {
  unreadable: (origin: string, code: string) =>
    `The app does not start because “${origin}” cannot be read (${code}): mend the file, or remove it.`,
  entry: (origin: string, entry: string) =>
    `The app does not start because “${entry}” in “${origin}” is no text.`,
  unknownEntry: (origin: string, entry: string) =>
    `The app does not start because it does not know “${entry}” in “${origin}”: there are dataFolder and language.`,
  relative: (origin: string, value: string) =>
    `The app does not start because the folder “${value}”, which ${origin} names, is no full path.`,
  language: (origin: string, value: string) =>
    `The app does not start because the language “${value}”, which ${origin} names, is neither ja nor en.`,
  placeholder: (origin: string, value: string) =>
    `The app does not start because nothing is known for “${value}” in the folder that ${origin} names: there are {user} and {home}.`,
  folder: (origin: string, value: string, code: string) =>
    `The app does not start because progress cannot be kept in “${value}”, which ${origin} names (${code}).`,
};
