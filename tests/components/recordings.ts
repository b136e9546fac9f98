// The digits, and what PyTorch recorded of whole runs, for tests in a browser.

import digitsFile from '../../resources/digits.csv?raw';
import articleSeed0 from '../../resources/recorded/train-article-seed0.json';
import refactoredSeed0 from '../../resources/recorded/train-refactored-seed0.json';
import refactoredSeed42 from '../../resources/recorded/train-refactored-seed42.json';

import { parseDigits } from '../../core/data/digits.ts';

export const digits = parseDigits(digitsFile);

export const recordedRuns = { articleSeed0, refactoredSeed0, refactoredSeed42 };
