// Keys for the rows of a list that comes from files: two of them may say that they are the same.

/** Each text once: what occurs again has a number behind it, by which it stays the same row as long as it is the second, third and so on. */
export function uniqueKeys(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const before = counts.get(text) ?? 0;
    counts.set(text, before + 1);
    return JSON.stringify([text, before]);
  });
}
