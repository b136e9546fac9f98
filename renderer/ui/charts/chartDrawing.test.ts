// Charts as files: every value in its place, and a document that any program opens.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { drawChart, ticks, type Drawing, type Look, type Mark } from './chartDrawing.ts';
import { paint, svgOf } from './chartFile.ts';
import type { Line, LineChartState } from './lineChart.ts';
import type { Rgb } from './shades.ts';

const look: Look = {
  title: 'Loss',
  width: 960,
  height: 540,
  color: (token) => `#${token.length}a`,
};

function stateWith(lines: readonly Line[], changes: Partial<LineChartState> = {}): LineChartState {
  return { lines, xLabel: 'epoch', yLabel: 'loss', xMax: 30, ...changes };
}

function line(points: Line['points'], changes: Partial<Line> = {}): Line {
  return { label: 'train', color: '--ink', stroke: 'solid', points, ...changes };
}

/** The chart's own lines, without axis, grid and legend. */
function curvesOf({ marks }: Drawing, count: number) {
  return marks.slice(-count).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
}

describe('ticks', () => {
  it('are round, evenly spaced and within the range', () => {
    const ends = fc.double({ min: -1e4, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(ends, fc.double({ min: 1e-2, max: 1e6, noNaN: true }), (from, size) => {
        const found = ticks(from, from + size, 5);
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(found.length).toBeLessThanOrEqual(6);
        const slack = 1e-6 * size;
        for (const tick of found) {
          expect(tick).toBeGreaterThanOrEqual(from - slack);
          expect(tick).toBeLessThanOrEqual(from + size + slack);
        }
        const step = (found[1] ?? 0) - (found[0] ?? 0);
        if (found.length < 2) return;
        const digit = step / 10 ** Math.floor(Math.log10(step) + 1e-6);
        const nearest = [1, 2, 5].map((round) => Math.abs(round - digit));
        expect(Math.min(...nearest)).toBeLessThan(1e-3);
      }),
    );
  });

  it('of a usual axis are the usual ones', () => {
    expect(ticks(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(ticks(1, 30, 7)).toEqual([5, 10, 15, 20, 25, 30]);
  });
});

describe('a drawn chart', () => {
  it('fills what lies between two lines, below both', () => {
    const points = (...values: number[]) => values.map((y, i) => ({ x: i + 1, y }));
    const lines = [line(points(1, 2), { fillTo: 1 }), line(points(3, 4))];
    const drawing = drawChart(stateWith(lines, { xMax: 2 }), look);
    const [lower, upper] = curvesOf(drawing, 2);
    const areas = drawing.marks.filter((mark) => mark.kind === 'area');
    expect(areas).toHaveLength(1);
    expect(areas[0]?.points).toEqual([
      ...(lower?.points ?? []),
      ...[...(upper?.points ?? [])].reverse(),
    ]);
  });

  it('has each point where the axes say', () => {
    const drawing = drawChart(
      stateWith(
        [
          line([
            { x: 1, y: 0 },
            { x: 30, y: 100 },
          ]),
        ],
        { yRange: [0, 100] },
      ),
      look,
    );
    const [curve] = curvesOf(drawing, 1);
    const [first, last] = curve?.points ?? [];
    const axisTexts = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    const at = (text: string) => axisTexts.find((mark) => mark.text === text);
    expect(first?.[1]).toBeCloseTo((at('0')?.y ?? NaN) - 4);
    expect(last?.[1]).toBeCloseTo((at('100')?.y ?? NaN) - 4);
    expect(last?.[0]).toBeCloseTo(at('30')?.x ?? NaN);
  });

  it('keeps every point inside the picture, and their order', () => {
    const points = fc
      .array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 })
      .map((values) => values.map((y, i) => ({ x: i + 1, y })));
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 20 }), (all) => {
        const lines = all.map((each, i) => line(each, { label: `run ${i}` }));
        const drawing = drawChart(stateWith(lines, { xMax: 60 }), look);
        for (const { points: drawn } of curvesOf(drawing, lines.length)) {
          drawn.forEach(([x, y], i) => {
            expect(x).toBeGreaterThan(drawn[i - 1]?.[0] ?? 0);
            expect([x >= 0, x <= look.width, y >= 0, y <= look.height]).not.toContain(false);
          });
        }
      }),
      {
        examples: [
          [
            [
              [
                { x: 1, y: -5e-324 },
                { x: 2, y: 5e-324 },
              ],
            ],
          ],
        ],
      },
    );
  });

  it('names every line in its legend, and none where there is one', () => {
    const two = [line([], { label: 'rate 0.3' }), line([], { label: 'rate 3' })];
    const texts = (lines: readonly Line[]) =>
      drawChart(stateWith(lines), look).marks.flatMap((mark) =>
        mark.kind === 'text' ? [mark.text] : [],
      );
    expect(texts(two)).toEqual(expect.arrayContaining(['rate 0.3', 'rate 3']));
    expect(texts(two.slice(0, 1))).not.toContain('rate 0.3');
  });
});

describe('the SVG file', () => {
  it('is well formed, whatever the labels are', () => {
    const label = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(label, label, label, (title, xLabel, name) => {
        const lines = [line([{ x: 1, y: 1 }], { label: name }), line([], { label: 'b' })];
        const svg = svgOf(drawChart(stateWith(lines, { xLabel }), { ...look, title }));
        expect(problemOf(svg)).toBeUndefined();
      }),
    );
  });

  it('says what is in it', () => {
    const svg = svgOf(
      drawChart(stateWith([line([{ x: 1, y: 1 }])]), { ...look, title: 'a < b & "c"' }),
    );
    expect(svg).toContain('<title>a &lt; b &amp; &quot;c&quot;</title>');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="960" height="540"/);
  });
});

/** What an XML parser would stumble over first; the files use elements, attributes and text only. */
function problemOf(xml: string): string | undefined {
  const open: string[] = [];
  let rest = xml.trim();
  while (rest !== '') {
    const text = /^[^<]+/.exec(rest)?.[0];
    const tag = /^<(\/?)(\w+)((?: [\w:-]+="[^"<]*")*)(\/?)>/.exec(rest);
    const content = text ?? tag?.[3] ?? '';
    if (/&(?!(amp|lt|gt|quot);)/.test(content)) return `bare & in ${content}`;
    if (Array.from(content).some(isForbidden)) return 'control';
    if (text) rest = rest.slice(text.length);
    else if (!tag) return `no tag at ${rest.slice(0, 40)}`;
    else {
      const [whole, closing, name = '', , alone] = tag;
      if (closing) {
        if (open.pop() !== name) return `${name} closed`;
      } else if (!alone) open.push(name);
      rest = rest.slice(whole.length);
    }
  }
  return open.length === 0 ? undefined : `${open.join()} open`;
}

describe('the picture', () => {
  it('is painted with the marks of the drawing, one for one', () => {
    const points = [1, 2, 3].map((x) => ({ x, y: x }));
    const drawing = drawChart(stateWith([line(points, { stroke: 'dashed' })]), look);
    const calls: unknown[][] = [];
    const context = new Proxy(
      {},
      {
        get:
          (_, name) =>
          (...given: unknown[]) =>
            calls.push([name, ...given]),
        set: () => true,
      },
    ) as Parameters<typeof paint>[1];
    paint(drawing, context);
    const painted = (name: string) => calls.filter(([called]) => called === name);
    const lines = drawing.marks.filter(({ kind }) => kind === 'line');
    expect(painted('stroke')).toHaveLength(lines.length);
    expect(painted('fillText').map(([, text]) => text)).toEqual(
      drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
    );
    expect(
      painted('lineTo')
        .slice(-3)
        .map(([, x, y]) => [x, y]),
    ).toEqual(curvesOf(drawing, 1)[0]?.points);
    expect(painted('setLineDash').at(-1)).toEqual(['setLineDash', [8, 4]]);
  });
});

describe('cells', () => {
  const color = fc.constantFrom<Rgb>([255, 0, 0], [0, 128, 255]);
  const matrix = fc.integer({ min: 1, max: 6 }).chain((columns) =>
    fc
      .array(fc.array(color, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((rows) => ({ columns, rows })),
  );

  it('have their colours in their places as SVG, neighbours of one colour as one', () => {
    fc.assert(
      fc.property(matrix, ({ columns, rows }) => {
        const place = { x: 10, y: 20, width: 12 * columns, height: 5 * rows.length };
        const mark: Mark = { kind: 'cells', ...place, columns, colors: rows.flat() };
        const shown = { title: '', width: 100, height: 100, background: '#fff', marks: [mark] };
        const found = rows.map(() => new Array<string>(columns).fill(''));
        const runs = [
          ...svgOf(shown).matchAll(
            /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="5" fill="(.*?)"\/>/g,
          ),
        ];
        for (const [, x, y, width, fill] of runs) {
          const [start, row] = [(Number(x) - 10) / 12, (Number(y) - 20) / 5];
          found[row]?.fill(fill ?? '', start, start + Number(width) / 12);
        }
        expect(found).toEqual(rows.map((row) => row.map(([r, g, b]) => `rgb(${r} ${g} ${b})`)));
        const changes = rows.map((row) => row.filter((each, i) => i === 0 || each !== row[i - 1]));
        expect(runs).toHaveLength(changes.flat().length);
      }),
    );
  });
});

/** Characters that XML 1.0 does not allow even as a reference: controls other than white space, and two that are none. */
function isForbidden(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isWhiteSpace = code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0x20 && !isWhiteSpace) || code === 0xfffe || code === 0xffff;
}
