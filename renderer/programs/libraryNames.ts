// The names that the app's Python libraries have, as the build found them.

import { array, object, parse, string, type InferOutput } from 'valibot';

const NamesSchema = array(object({ library: string(), names: array(string()) }));

export type LibraryNames = InferOutput<typeof NamesSchema>;

/** @throws Error when the file is missing */
export async function libraryNames(): Promise<LibraryNames> {
  const address = new URL('python/names.json', document.baseURI).href;
  const found = await fetch(address);
  if (!found.ok) throw new Error(`${address} cannot be read (${found.status})`);
  return parse(NamesSchema, await found.json());
}
