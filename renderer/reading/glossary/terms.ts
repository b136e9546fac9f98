// The glossary: what the lessons' words mean, in both languages, in the order in which lessons bring them.

import { checkingTerms } from './terms/checking.ts';
import { learningTerms } from './terms/learning.ts';
import { networkTerms } from './terms/network.ts';
import { outputTerms } from './terms/output.ts';
import type { Term } from './terms/term.ts';

export type { Term } from './terms/term.ts';

export const terms: readonly Term[] = [
  ...networkTerms,
  ...outputTerms,
  ...learningTerms,
  ...checkingTerms,
];
