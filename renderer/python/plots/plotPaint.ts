// What Chart.js has no series for: bars and images below its lines, rules and texts above them.

import type { FigureAxes } from '@backprop-lab/core/python/figure';
import type { Chart } from 'chart.js';

import { tokenColor } from '../../ui/charts/chartColors.ts';
import { drawnColor } from './plotColors.ts';
import { contourBands, contourLines, type ContourSeries } from './plotContours.ts';
import { imageCanvas, type ImageSeries } from './plotImage.ts';
import { plotNumber } from './plotNumber.ts';
import { dashOf, lineWidth, opacityOf } from './plotStrokes.ts';

/** Points of a line that is long enough for its level to stand upon it. */
const LABELLED = 8;

interface Places {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

function placesOf(chart: Chart<'scatter'>): Places {
  const { x, y } = chart.scales;
  return {
    x: (value) => x?.getPixelForValue(value) ?? NaN,
    y: (value) => y?.getPixelForValue(value) ?? NaN,
  };
}

function inside(chart: Chart<'scatter'>, draw: (context: CanvasRenderingContext2D) => void): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
  ctx.clip();
  draw(ctx);
  ctx.restore();
}

export function paintBelow(chart: Chart<'scatter'>, { series }: FigureAxes): void {
  const { x, y } = placesOf(chart);
  inside(chart, (context) => {
    for (const each of series) {
      context.globalAlpha = opacityOf(each);
      if (each.kind === 'image') paintImage(context, each, { x, y });
      if (each.kind === 'contours') paintContours(context, each, { x, y });
      if (each.kind !== 'bars') continue;
      context.fillStyle = drawnColor(each.color);
      context.strokeStyle = tokenColor('--paper');
      each.from.forEach((from, i) => {
        const [to, bottom, top] = [each.to[i], each.bottom[i], each.top[i]];
        if (from === null || to == null || bottom == null || top == null) return;
        // On a logarithmic axis nothing lies at 0.
        const floor = Number.isFinite(y(bottom)) ? y(bottom) : chart.chartArea.bottom;
        const sides = [x(from), y(top), x(to) - x(from), floor - y(top)] as const;
        context.fillRect(...sides);
        context.strokeRect(...sides);
      });
    }
  });
}

function paintImage(context: CanvasRenderingContext2D, image: ImageSeries, { x, y }: Places) {
  const [left, right, bottom, top] = image.extent;
  const [x0, x1, y0, y1] = [x(left), x(right), y(top), y(bottom)];
  context.imageSmoothingEnabled = false;
  const [a, b] = [Math.min(x0, x1), Math.min(y0, y1)];
  context.drawImage(imageCanvas(image), a, b, Math.abs(x1 - x0), Math.abs(y1 - y0));
}

function paintContours(context: CanvasRenderingContext2D, series: ContourSeries, places: Places) {
  const trace = (path: Path2D, points: readonly (readonly [number, number])[]) => {
    points.forEach(([along, up], i) => {
      const at = [places.x(along), places.y(up)] as const;
      if (i === 0) path.moveTo(...at);
      else path.lineTo(...at);
    });
  };
  if (series.filled) {
    for (const { rings, color } of contourBands(series)) {
      const path = new Path2D();
      for (const ring of rings) trace(path, ring);
      context.fillStyle = color;
      context.fill(path, 'evenodd');
    }
    return;
  }
  for (const { lines, color, stroke, level } of contourLines(series)) {
    const dash = dashOf(stroke);
    if (!dash) continue;
    const path = new Path2D();
    for (const line of lines) trace(path, line);
    context.strokeStyle = color;
    context.lineWidth = lineWidth({ linewidth: series.linewidth ?? undefined });
    context.setLineDash([...dash]);
    context.stroke(path);
    context.setLineDash([]);
    if (series.labels) paintLevels(context, lines, plotNumber(level), places);
  }
}

/** Upon the middle of each line, on paper. */
function paintLevels(
  context: CanvasRenderingContext2D,
  lines: readonly (readonly (readonly [number, number])[])[],
  level: string,
  { x, y }: Places,
) {
  context.save();
  context.font = `12px ${tokenColor('--sans')}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const line of lines) {
    const middle = line[Math.floor(line.length / 2)];
    if (!middle || line.length < LABELLED) continue;
    const at = [x(middle[0]), y(middle[1])] as const;
    context.strokeStyle = tokenColor('--paper');
    context.lineWidth = 4;
    context.strokeText(level, ...at);
    context.fillStyle = tokenColor('--ink');
    context.fillText(level, ...at);
  }
  context.restore();
}

export function paintAbove(chart: Chart<'scatter'>, { rules, texts }: FigureAxes): void {
  const { x, y } = placesOf(chart);
  const { left, right, top, bottom } = chart.chartArea;
  inside(chart, (context) => {
    for (const rule of rules) {
      const { direction, at, color, stroke, opacity = 1 } = rule;
      const dash = dashOf(stroke);
      if (!dash) continue;
      context.globalAlpha = opacity;
      context.strokeStyle = drawnColor(color);
      context.lineWidth = lineWidth(rule, 1.5);
      context.setLineDash([...dash]);
      context.beginPath();
      if (direction === 'horizontal') {
        context.moveTo(left, y(at));
        context.lineTo(right, y(at));
      } else {
        context.moveTo(x(at), top);
        context.lineTo(x(at), bottom);
      }
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
    context.font = `13px ${tokenColor('--sans')}`;
    for (const { x: along, y: up, text } of texts) {
      // Upon an image letters have paper around them.
      context.strokeStyle = tokenColor('--paper');
      context.lineWidth = 3;
      context.lineJoin = 'round';
      context.strokeText(text, x(along), y(up));
      context.fillStyle = tokenColor('--ink');
      context.fillText(text, x(along), y(up));
    }
  });
}
