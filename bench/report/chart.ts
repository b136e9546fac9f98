// A line chart with logarithmic axes as SVG, readable on light and on dark pages.

export interface Line {
  readonly label: string;
  /** A class of the style below. */
  readonly kind: 'simd' | 'plain' | 'guide';
  readonly dashed: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly number[];
  readonly lines: readonly Line[];
}

const WIDTH = 760;
const HEIGHT = 440;
const LEFT = 70;
const RIGHT = 560;
const TOP = 48;
const BOTTOM = 380;
/** Between the labels at the ends of the lines. */
const LABEL_DISTANCE = 18;

const STYLE = `text { font: 13px system-ui, sans-serif; fill: var(--ink) }
.title { font-weight: 600; font-size: 15px }
.grid { stroke: var(--grid); stroke-width: 1 }
.line { fill: none; stroke-width: 2 }
.simd { stroke: var(--simd) } .plain { stroke: var(--plain) } .guide { stroke: var(--ink); stroke-width: 1 }
circle.simd { fill: var(--simd) } circle.plain { fill: var(--plain) } circle.guide { display: none }
.dashed { stroke-dasharray: 6 4 } .guide.line { stroke-dasharray: 2 4 }
.paper { fill: var(--paper) }
svg { --ink: #1f2328; --grid: #d8dee4; --paper: #ffffff; --simd: #0550ae; --plain: #bc4c00 }
@media (prefers-color-scheme: dark) {
  svg { --ink: #e6edf3; --grid: #30363d; --paper: #0d1117; --simd: #79c0ff; --plain: #ffa657 }
}`;

export function chartSvg(chart: Chart): string {
  const values = chart.lines.flatMap(({ points }) => points.map(([, value]) => value));
  const x = scale(extent(chart.xTicks), LEFT, RIGHT);
  const yExtent = extent(values);
  const y = scale(yExtent, BOTTOM, TOP);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${chart.title}">`,
    `<style>\n${STYLE}\n</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="title" x="${LEFT}" y="24">${chart.title}</text>`,
    ...chart.xTicks.map((tick) => verticalTick(tick, x(tick))),
    ...ticksWithin(yExtent).map((tick) => horizontalTick(tick, y(tick))),
    `<text x="${(LEFT + RIGHT) / 2}" y="${HEIGHT - 16}" text-anchor="middle">${chart.xLabel}</text>`,
    `<text transform="translate(18 ${(TOP + BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${chart.yLabel}</text>`,
    ...chart.lines.map((line) => lineElement(line, x, y)),
    ...labels(chart.lines, y),
    '</svg>\n',
  ].join('\n');
}

type Scale = (value: number) => number;
type Extent = readonly [low: number, high: number];

function extent(values: readonly number[]): Extent {
  return [Math.min(...values), Math.max(...values)];
}

function scale([low, high]: Extent, from: number, to: number): Scale {
  return (value) =>
    Math.round((from + ((to - from) * Math.log(value / low)) / Math.log(high / low)) * 10) / 10;
}

/** 1, 2 and 5 times powers of ten. */
function ticksWithin([low, high]: Extent): number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    ticks.push(...[1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  }
  return ticks.filter((tick) => tick >= low && tick <= high);
}

function verticalTick(value: number, x: number): string {
  return `<line class="grid" x1="${x}" x2="${x}" y1="${TOP}" y2="${BOTTOM}"/><text x="${x}" y="${BOTTOM + 20}" text-anchor="middle">${told(value)}</text>`;
}

function horizontalTick(value: number, y: number): string {
  return `<line class="grid" x1="${LEFT}" x2="${RIGHT}" y1="${y}" y2="${y}"/><text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${told(value)}</text>`;
}

function lineElement({ kind, dashed, points }: Line, x: Scale, y: Scale): string {
  const path = points.map(([at, value]) => `${x(at)},${y(value)}`).join(' ');
  const dots = points.map(
    ([at, value]) => `<circle class="${kind}" cx="${x(at)}" cy="${y(value)}" r="3"/>`,
  );
  return `<polyline class="line ${kind}${dashed ? ' dashed' : ''}" points="${path}"/>${dots.join('')}`;
}

/** At the ends of their lines, moved apart where those meet. */
function labels(lines: readonly Line[], y: Scale): string[] {
  let lowest = -Infinity;
  return lines
    .map(({ label, points }) => ({ label, wanted: y(points[points.length - 1][1]) }))
    .sort((a, b) => a.wanted - b.wanted)
    .map(({ label, wanted }) => {
      lowest = Math.max(wanted, lowest + LABEL_DISTANCE);
      return `<text x="${RIGHT + 10}" y="${lowest + 4}">${label}</text>`;
    });
}

function told(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 6 });
}
