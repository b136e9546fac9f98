// A Vite plugin: `import formulas from 'glossary-formulas'` gives the glossary's formulas, typeset when the app is built.

import katex from 'katex';
import type { Plugin } from 'vite';

import { terms } from '../reading/glossary/terms.ts';

const NAME = 'glossary-formulas';
const RESOLVED = '\0glossary-formulas';

export function glossaryFormulas(): Plugin {
  return {
    name: NAME,
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(typesetFormulas())};` : undefined,
  };
}

/** HTML by the term's id, with MathML for screen readers. */
export function typesetFormulas(): Record<string, string> {
  const typeset = terms.flatMap(({ id, formula }) =>
    formula === undefined
      ? []
      : [[id, katex.renderToString(formula, { output: 'htmlAndMathml', strict: 'error' })]],
  );
  return Object.fromEntries(typeset) as Record<string, string>;
}
