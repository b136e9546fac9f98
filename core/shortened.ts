// Texts from elsewhere where a sentence quotes them: their beginning, however long they are.

export const MAX_SHORTENED = 80;

/** At most so many characters of it, the last of them a dot-dot-dot where something is left out. */
export function shortened(text: string): string {
  if (text.length <= MAX_SHORTENED) return text;
  const beginning = text.slice(0, MAX_SHORTENED - 1);
  // Half a character is none.
  return `${beginning.replace(/[\ud800-\udbff]$/, '')}…`;
}
