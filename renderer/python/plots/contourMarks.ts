// Contours of a figure as marks of a drawing.

import type { Mark } from '../../ui/charts/chartDrawing.ts';
import type { TokenColor } from '../../ui/charts/chartColors.ts';
import { contourBands, contourLines, type ContourSeries } from './plotContours.ts';
import { line, text, type Frame } from './plotMarks.ts';
import { plotNumber } from './plotNumber.ts';
import { dashOf, lineWidth } from './plotStrokes.ts';

export function contourMarks(series: ContourSeries, frame: Frame, color: TokenColor): Mark[] {
  const place = ([x, y]: readonly [number, number]) => [frame.x(x), frame.y(y)] as const;
  if (series.filled) {
    return contourBands(series, color)
      .filter(({ rings }) => rings.length > 0)
      .map((band) => {
        const [points = [], ...rings] = band.rings.map((ring) => ring.map(place));
        return { kind: 'area', points, rings, color: band.color, opacity: 1 };
      });
  }
  return contourLines(series, color).flatMap(({ lines, level, color: own, stroke }) => {
    const dash = dashOf(stroke);
    if (!dash) return [];
    const width = lineWidth({ linewidth: series.linewidth ?? undefined });
    return lines.flatMap((points): Mark[] => {
      const drawn = points.map(place);
      const middle = drawn[Math.floor(drawn.length / 2)];
      const mark = line(drawn, own, width, dash);
      if (!series.labels || !middle) return [mark];
      return [mark, text(plotNumber(level), ...middle, { anchor: 'middle' }, color)];
    });
  });
}
