// Removes from a text what identifies its user: the home folder and the user's name.

export interface Person {
  /** The home folder's path. */
  readonly home: string;
  readonly name: string;
}

/** Home folders, however they are spelled in paths and addresses, become `~`. */
export function withoutHome(text: string, { home }: Person): string {
  if (home.length < 2) return text;
  const slashes = home.replaceAll('\\', '/');
  const spellings = [home, home.replaceAll('\\', '\\\\'), slashes, encodeURI(slashes)];
  // The longest first: none may hide inside another.
  return [...new Set(spellings)]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, spelling) => replaceWords(rest, spelling, '~'), text);
}

/** The user's name as well. */
export function withoutPerson(text: string, person: Person): string {
  const rest = withoutHome(text, person);
  return person.name === '' ? rest : replaceWords(rest, person.name, '(user)');
}

/** Only whole words: `/home/ann` is no part of `/home/anna`. */
function replaceWords(text: string, word: string, replacement: string): string {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(pattern, () => replacement);
}
