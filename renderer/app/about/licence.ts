// A package that is part of the app, and the licence it comes under.

export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  /** In full. */
  readonly text: string;
}

/** Those of everything that was bundled; the build writes them. Empty where the app runs without having been built. */
export async function readLicences(): Promise<readonly Licence[]> {
  const answer = await fetch('licences.json');
  const isThere = answer.headers.get('content-type')?.startsWith('application/json');
  return isThere ? ((await answer.json()) as Licence[]) : [];
}
