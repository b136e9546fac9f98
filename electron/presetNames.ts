// Presets have names of their own: they are chosen, replaced and deleted by them.

/** Every preset stays: a second one of a name becomes `name (2)`. @param presets none longer than the longest name */
export function withNamesOfTheirOwn<Preset extends { readonly name: string }>(
  presets: readonly Preset[],
): Preset[] {
  const taken = new Set<string>();
  const later = new Set(presets.map(({ name }) => name));
  return presets.map((preset) => {
    let { name } = preset;
    for (let number = 2; taken.has(name) || (name !== preset.name && later.has(name)); number++) {
      name = numbered(preset.name, number);
    }
    taken.add(name);
    return { ...preset, name };
  });
}

/** No longer than names may be, however long the name was. */
const MAX_LENGTH = 200;

function numbered(name: string, number: number): string {
  const end = ` (${number})`;
  const characters = Array.from(name);
  while (characters.join('').length + end.length > MAX_LENGTH) characters.pop();
  return characters.join('') + end;
}
