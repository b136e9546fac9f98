// What the oldest engine that the app is for knows of CSS, HTML and SVG, by MDN's compatibility data.

import { createRequire } from 'node:module';

import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data/types';

/** Electron 25's. */
export const OLDEST_CHROMIUM = 114;

// Required, as an import would be transformed by the test runner, all 20 MB of it.
const require = createRequire(import.meta.url);
export const { css, html, svg } = require('@mdn/browser-compat-data') as CompatData;

/** Something that a source uses and the oldest engine does not know. */
export interface Finding {
  /** Its path in the compatibility data. */
  readonly feature: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A path into the data, as far as it is known. */
export function below(feature: Identifier | undefined, ...names: string[]): Identifier | undefined {
  return names.reduce<Identifier | undefined>((found, name) => found?.[name], feature);
}

/**
 * Whether the oldest engine has the feature, whole and without a flag.
 * @param prefix as written, e.g. `-webkit-`
 */
export function isKnown({ __compat: compat }: Identifier, prefix = ''): boolean {
  // A mere group of features.
  if (compat === undefined) return true;
  return statementsOf(compat).some(
    (support) =>
      !support.flags &&
      !support.partial_implementation &&
      (support.prefix ?? '') === prefix &&
      isReached(support.version_added) &&
      !isReached(support.version_removed),
  );
}

/** Of a version such as `114` or `≤80`; false stands for none. */
function isReached(version: string | false | undefined): boolean {
  return (
    typeof version === 'string' && Number.parseInt(version.replace('≤', '')) <= OLDEST_CHROMIUM
  );
}

function statementsOf({ support }: CompatStatement) {
  return [support.chrome ?? []].flat();
}
