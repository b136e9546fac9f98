// What is said of a policy that cannot be followed.

import type { MainDictionary } from '../../language/en.ts';
import type { PolicyProblem } from './policy.ts';

export function policySentence(problem: PolicyProblem, words: MainDictionary['policy']): string {
  const { origin } = problem;
  switch (problem.kind) {
    case 'unreadable':
      return words.unreadable(origin, problem.code);
    case 'entry':
    case 'unknownEntry':
      return words[problem.kind](origin, problem.entry);
    case 'folder':
      return words.folder(origin, problem.value, problem.code);
    default:
      return words[problem.kind](origin, problem.value);
  }
}
