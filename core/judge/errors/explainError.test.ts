// The commonest errors of beginners, made in real Python, and the sentence beside each.

import { describe, expect, it } from 'vitest';

import { startedPython } from '../../../tests/startedPython.ts';
import { beginnersErrors } from '../../../tests/judge/beginnersErrors.ts';
import { withoutInlining } from '../../cli/kernelsOption.ts';
import { explainError } from './explainError.ts';

withoutInlining();
const { python } = await startedPython();

function explained(code: string) {
  const names = python.newNamespace();
  const outcome = names.run(code);
  names.close();
  if (outcome.ok) throw new Error(`No error: ${code}`);
  return {
    error: outcome.error,
    text: explainError(outcome.error, code),
  };
}

describe('explainError', () => {
  it.each(beginnersErrors)('%s', (_, code, en, ja, line) => {
    const { error, text } = explained(code);
    const said = `${error.type}: ${error.message}`;
    expect(text.en, said).toMatch(en);
    expect(text.ja, said).toMatch(ja);
    expect(error.line, said).toBe(line);
  });

  it('repeats what Python says when it has no words of its own', () => {
    const { text } = explained('raise RuntimeWarning("odd")\n');
    expect(text.en).toBe('Python stopped with RuntimeWarning: odd');
    expect(text.ja).toContain('RuntimeWarning');
  });
});
