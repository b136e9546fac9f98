// What is said about drawing a digit, in both languages: it loads with the panel.

import { drawing as en } from '../../language/en/drawing.ts';
import { drawing as ja } from '../../language/ja/drawing.ts';

export type DrawingWords = typeof en;

export const drawingWords = { en, ja };
