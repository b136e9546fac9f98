// Images with a few lines beside each, for files.

import type { Drawing, Mark } from '../../ui/charts/chartDrawing.ts';
import { imageMarks, label } from './marks.ts';

const TILE = { width: 200, height: 96 };
const IMAGE = 56;
const BRIGHTEST = 16;
const LINE = 17;

export interface WorstEntry {
  /** 64 brightnesses 0 to 16, where it is an image. */
  readonly pixels: ArrayLike<number> | undefined;
  readonly lines: readonly string[];
}

export function drawWorst(
  entries: readonly WorstEntry[],
  title: string,
  width: number,
  color: (token: string) => string,
): Drawing {
  const across = Math.max(1, Math.floor(width / TILE.width));
  const marks: Mark[] = [];
  entries.forEach(({ pixels, lines }, i) => {
    const left = TILE.width * (i % across);
    const top = TILE.height * Math.floor(i / across);
    if (pixels) marks.push(...imageMarks(pixels, BRIGHTEST, [left, top], IMAGE, color));
    lines.forEach((line, l) => {
      const ink = color(l === 0 ? '--ink' : '--ink-soft');
      const x = left + (pixels ? IMAGE + 8 : 0);
      marks.push(label(line, x, top + 13 + LINE * l, ink, { bold: l === 0 }));
    });
  });
  const height = TILE.height * Math.max(1, Math.ceil(entries.length / across));
  return { title, width, height, background: color('--paper'), marks };
}
