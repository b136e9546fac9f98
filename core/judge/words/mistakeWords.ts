// What is said about a mistake.

import type { Text } from '../../exercises/text.ts';
import type { QuestionName } from './questions.ts';

export interface MistakeWords extends Text {
  readonly question: QuestionName;
}
