// Figures as files: everything in its place, within its axes.

import type { Figure, FigureAxes, Series } from '@backprop-lab/core/python/figure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { svgOf } from '../../ui/charts/chartFile.ts';
import { drawFigure } from './plotDrawing.ts';
import { rangeOf, shareOf } from './plotRange.ts';

const empty: FigureAxes = {
  ...{ row: 0, column: 0, title: '', xLabel: '', yLabel: '', xLimits: null, yLimits: null },
  ...{ xScale: 'linear', yScale: 'linear', grid: false, legend: false, frame: true, equal: false },
  ...{ xTicks: null, yTicks: null, series: [], rules: [], texts: [] },
};

function line(x: readonly (number | null)[], y: readonly (number | null)[]): Series {
  return {
    ...{ kind: 'line', x: [...x], y: [...y], label: 'a' },
    ...{ color: 'blue', stroke: 'solid', marker: 'none' },
  };
}

const image: Series = {
  ...{ kind: 'image', rows: 1, columns: 3, values: [0, 0, 1], low: 0, high: 1 },
  ...{ map: 'grey', extent: [-0.5, 2.5, 0.5, -0.5], bar: false },
};

const axes = (changes: Partial<FigureAxes>): FigureAxes => ({ ...empty, ...changes });
const color = (token: string) => (token === '--run-1' ? '#0072b2' : '#111111');
const draw = (...all: FigureAxes[]) => drawFigure({ title: '', axes: all }, 'Figure', color);

describe('ranges', () => {
  it('hold all that is drawn and a little more', () => {
    expect(rangeOf(axes({ series: [line([0, 10], [0, 100])] }), 'x')).toEqual({
      ...{ from: -0.5, to: 10.5, log: false, reversed: false },
    });
  });

  it('are what the program asks for', () => {
    const asked = axes({ series: [line([0, 10], [1, 2])], xLimits: [5, null], yLimits: [4, 0] });
    expect(rangeOf(asked, 'x')).toMatchObject({ from: 5, to: 10.5, reversed: false });
    expect(rangeOf(asked, 'y')).toMatchObject({ from: 0, to: 4, reversed: true });
  });

  it('of logarithms leave out what has none', () => {
    const range = rangeOf(axes({ series: [line([0, 1], [0, 100])], yScale: 'log' }), 'y');
    expect(range.from).toBeGreaterThan(0);
    expect(shareOf(0, range)).toBe(-Infinity);
  });

  it('of images fall from the top', () => {
    expect(rangeOf(axes({ series: [image] }), 'y')).toMatchObject({
      ...{ from: -0.5, to: 0.5, reversed: true },
    });
  });
});

describe('a drawing', () => {
  it('has gaps where there is no number', () => {
    const { marks } = draw(axes({ series: [line([0, 1, 2, 3, 4], [1, 2, null, 3, 4])] }));
    const curves = marks.filter((mark) => mark.kind === 'line' && mark.color === '#0072b2');
    expect(curves).toHaveLength(2);
  });

  it('of an image joins neighbours of one colour', () => {
    const { marks } = draw(axes({ series: [image], frame: false }));
    const areas = marks.filter((mark) => mark.kind === 'area');
    expect(areas.map((mark) => mark.color)).toEqual(['rgb(0 0 0)', 'rgb(255 255 255)']);
    const [wide, narrow] = areas.map(({ points }) => (points[1]?.[0] ?? 0) - (points[0]?.[0] ?? 0));
    expect((wide ?? 0) / (narrow ?? 1)).toBeCloseTo(2);
  });

  it('with equal axes has units of one length on both, whatever is drawn', () => {
    const span = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(span, span, ([x, width], [y, height]) => {
        const corners = line([x, x + width], [y, y + height]);
        const { marks } = draw(axes({ series: [corners], equal: true }));
        const [curve] = marks.filter((mark) => mark.kind === 'line' && mark.color === '#0072b2');
        if (curve?.kind !== 'line') throw new Error('There is no line');
        const [[x0, y0], [x1, y1]] = curve.points as [[number, number], [number, number]];
        expect((x1 - x0) / width).toBeCloseTo((y0 - y1) / height, 6);
      }),
    );
  });

  it('is as clear, as wide and as large as the program says', () => {
    const look = { opacity: 0.25, linewidth: 3, markersize: 12, marker: 'square' } as const;
    const { marks } = draw(axes({ series: [{ ...line([0, 1], [0, 1]), ...look }] }));
    const own = marks.flatMap((mark) =>
      'opacity' in mark && mark.color === '#0072b2' ? [mark] : [],
    );
    expect(own.map(({ opacity }) => opacity)).toEqual([0.25, 0.25, 0.25]);
    const [square] = own.filter((mark) => mark.kind === 'area');
    const xs = square?.points.map(([x]) => x) ?? [];
    // Twice matplotlib's usual 6 points, which are drawn with a radius of 3.5 to a corner.
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(14 * Math.SQRT1_2);
    expect(own.find((mark) => mark.kind === 'line')).toMatchObject({ width: 4 });
  });

  it('has axes in rows and columns', () => {
    const { width, height, marks } = draw(
      axes({ title: 'left' }),
      axes({ column: 1, title: 'right' }),
      axes({ row: 1, title: 'below' }),
    );
    expect([width, height]).toEqual([720, 600]);
    const titled = marks.flatMap((mark) => (mark.kind === 'text' && mark.bold ? [mark] : []));
    expect(titled.map(({ text }) => text)).toEqual(['left', 'right', 'below']);
    expect((titled[1]?.x ?? 0) - (titled[0]?.x ?? 0)).toBe(360);
    expect((titled[2]?.y ?? 0) - (titled[0]?.y ?? 0)).toBe(300);
  });

  it('has a legend of all that is named, and the scale of an image', () => {
    const bar: Series = { ...image, bar: true };
    const rule = { direction: 'vertical', at: 1, color: 'black', stroke: 'dashed' } as const;
    const { marks } = draw(
      axes({
        series: [bar, line([0, 1], [0, 1])],
        rules: [{ ...rule, label: 'here' }],
        legend: true,
      }),
    );
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
    expect(texts).toEqual(expect.arrayContaining(['a', 'here', '0', '1']));
    expect(texts).not.toContain('');
    const right = Math.max(
      ...marks.flatMap((mark) => (mark.kind === 'area' ? mark.points.map(([x]) => x) : [])),
    );
    expect(right).toBeLessThan(720);
  });

  it('is a document of finite places, whatever numbers there are', () => {
    const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null));
    const series = fc.array(fc.tuple(number, number), { maxLength: 8 }).map((points) =>
      line(
        points.map(([x]) => x),
        points.map(([, y]) => y),
      ),
    );
    const scale = fc.constantFrom('linear' as const, 'log' as const);
    const figure: fc.Arbitrary<Figure> = fc
      .record({ series: fc.array(series, { maxLength: 3 }), xScale: scale, yScale: scale })
      .map((given) => ({ title: '<&>', axes: [axes({ ...given, grid: true, legend: true })] }));
    fc.assert(
      fc.property(figure, (given) => {
        const svg = svgOf(drawFigure(given, 'x', color));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(svg).toContain('&lt;&amp;&gt;');
      }),
    );
  });
});
