// Names that learners give, where they are shown.

/** A letter, digit or sign that leaves a trace on the screen: not the blanks that Unicode counts among the letters and signs. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything to be seen of a name. */
export function isVisible(name: string): boolean {
  return VISIBLE.test(name);
}

/** A name as far as there is room for it. @param most characters, the sign for what is left out included */
export function shortened(name: string, most: number): string {
  const letters = Array.from(name);
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name;
}

/** The same names, with a number behind each that was there before. */
export function numbered(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let [text, number] = [name, 1];
    while (taken.has(text)) text = `${name} (${(number += 1)})`;
    taken.add(text);
    return text;
  });
}
