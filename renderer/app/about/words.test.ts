// The words of the page about the app, in both languages.

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { aboutWords } from './words.ts';

describeTexts(aboutWords, {
  article: (words) => [words.article('学習')],
  kernels: (words) => [words.kernels('simd-fma')],
  licencesAbout: (words) => [words.licencesAbout(29)],
});
