// The cases of all lessons' panes.

import { cases as lesson00 } from './lesson00.ts';
import { cases as lesson01 } from './lesson01.ts';
import { cases as lesson02 } from './lesson02.ts';
import { cases as lesson03 } from './lesson03.ts';
import { cases as lesson04 } from './lesson04.ts';
import { cases as lesson05 } from './lesson05.ts';
import { cases as lesson06 } from './lesson06.ts';
import { cases as lesson07 } from './lesson07.ts';
import { cases as lesson08 } from './lesson08.ts';
import { cases as lesson09 } from './lesson09.ts';
import type { PaneCase } from './paneCase.ts';

/** By the lesson's folder, then by the pane's name. */
export const lessonCases: Readonly<Record<string, Readonly<Record<string, PaneCase>>>> = {
  '00-before-you-begin': lesson00,
  '01-mlp': lesson01,
  '02-activation': lesson02,
  '03-output-layer': lesson03,
  '04-forward': lesson04,
  '05-flow': lesson05,
  '06-backward': lesson06,
  '07-training': lesson07,
  '08-regression': lesson08,
  '09-refactoring': lesson09,
};
