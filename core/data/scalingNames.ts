// The ways in which features are scaled, by name.

import { standardizations } from './standardization.ts';

/**
 * - `sample`, `population`: one mean and one deviation of all features, as the article has them; right where all are of one kind, such as pixels
 * - `columns`: each feature by its own, as scikit-learn's `StandardScaler` does
 */
export const scalings = [...standardizations, 'columns'] as const;

export type Scaling = (typeof scalings)[number];
