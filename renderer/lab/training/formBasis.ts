// What a form begins with where that is no preset's, and what of it cannot be changed.

import type { RunConfig, RunConfigField } from '@backprop-lab/core/training/hyperparameters';
import { textOf } from '@backprop-lab/core/training/hyperparameterText';

export interface FormBasis {
  readonly config: RunConfig;
  readonly fixed: readonly RunConfigField[];
}

/** The texts of the fixed fields, which count whatever else was typed. */
export function fixedTexts(basis: FormBasis | undefined): Partial<Record<RunConfigField, string>> {
  if (!basis) return {};
  return Object.fromEntries(basis.fixed.map((field) => [field, textOf(basis.config[field])]));
}
