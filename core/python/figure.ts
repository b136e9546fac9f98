// A figure of matplotlib's as data: what is drawn, not how it looks.

import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(500));
const size = v.pipe(v.number(), v.finite());
/** Null where a number is none, or infinite. */
const amount = v.nullable(size);
const amounts = v.array(amount);
const label = v.nullable(text);
/** A name of the cycle or of CSS, or `#rrggbb`. */
const color = v.pipe(v.string(), v.regex(/^(?:#[0-9a-f]{6}|[a-z]+)$/));

/** `auto`: the program names none. */
const stroke = v.picklist([
  'auto',
  'solid',
  'dashed',
  'dotted',
  'dashdot',
  'none',
]);

const marker = v.picklist([
  ...(['none', 'dot', 'circle', 'square', 'triangle'] as const),
  ...(['diamond', 'cross', 'plus', 'star'] as const),
]);

/** Scales of colours; the word for what matplotlib has many of. */
const colorMap = v.picklist([
  ...(['grey', 'grey-reversed', 'scale', 'classes'] as const),
  ...(['diverging', 'diverging-reversed'] as const),
]);

/** 0 for what can't be seen, 1 for what hides all behind it; left out where the program does not say. */
const opacity = v.optional(
  v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
);
/** In points, left out where the program does not say. */
const inPoints = v.optional(
  v.pipe(size, v.minValue(0), v.maxValue(100)),
);

const line = v.strictObject({
  kind: v.literal('line'),
  x: amounts,
  y: amounts,
  label,
  color,
  stroke,
  marker,
  opacity,
  linewidth: inPoints,
  markersize: inPoints,
});

const points = v.strictObject({
  kind: v.literal('points'),
  x: amounts,
  y: amounts,
  label,
  /** Of all points; null where each has a value that chooses its colour. */
  color: v.nullable(color),
  values: v.nullable(amounts),
  map: v.nullable(colorMap),
  marker,
  /** Area of a mark, in points squared. */
  size: v.pipe(size, v.minValue(0), v.maxValue(10_000)),
  bar: v.optional(v.boolean()),
  opacity,
});

/** Bars of `bar` and `hist`, each from one place of the x axis to another. */
const bars = v.strictObject({
  kind: v.literal('bars'),
  from: amounts,
  to: amounts,
  bottom: amounts,
  top: amounts,
  label,
  color,
  opacity,
});

/** Pixels of an image on one side: no canvas takes many more. */
const MOST_PIXELS = 10_000;
const side = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.maxValue(MOST_PIXELS),
);

const image = v.pipe(
  v.strictObject({
    kind: v.literal('image'),
    rows: side,
    columns: side,
    /** Row after row, from the top. */
    values: amounts,
    /** Values with the first and the last colour. */
    low: size,
    high: size,
    map: colorMap,
    /** Left, right, bottom and top, on the axes. */
    extent: v.strictTuple([size, size, size, size]),
    /** Whether its colours stand beside it. */
    bar: v.boolean(),
    opacity,
  }),
  v.check(
    ({ rows, columns, values }) => values.length === rows * columns,
    'values for every place',
  ),
);

/** Of heights over a grid: lines at some levels, or the areas between them. */
const contours = v.pipe(
  v.strictObject({
    kind: v.literal('contours'),
    filled: v.boolean(),
    /** Of the grid's columns and rows, which grow or fall. */
    x: v.pipe(v.array(size), v.minLength(2)),
    y: v.pipe(v.array(size), v.minLength(2)),
    /** Row after row, as `y` says where they are. */
    values: amounts,
    /** They grow. */
    levels: v.pipe(v.array(size), v.minLength(1), v.maxLength(200)),
    /** Values with the first and the last colour. */
    low: size,
    high: size,
    map: colorMap,
    /** One after the other, over and over, in place of the map. */
    colors: v.nullable(v.pipe(v.array(color), v.minLength(1))),
    /** Of each level's line. */
    strokes: v.array(stroke),
    linewidth: v.nullable(v.pipe(size, v.minValue(0), v.maxValue(100))),
    /** Whether lines are told their level. */
    labels: v.boolean(),
    bar: v.boolean(),
    opacity,
  }),
  v.check(
    ({ x, y, values }) => values.length === x.length * y.length,
    'values for every place',
  ),
  v.check(
    ({ filled, levels }) => !filled || levels.length > 1,
    'levels with something between them',
  ),
);

const limits = v.nullable(v.strictTuple([amount, amount]));
const scale = v.picklist(['linear', 'log']);
const ticks = v.nullable(
  v.strictObject({
    at: v.array(size),
    labels: v.nullable(v.array(text)),
  }),
);

/** Axes stand in at most so many rows and columns. */
const MOST_AXES = 20;
const place = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(0),
  v.maxValue(MOST_AXES - 1),
);

const axes = v.strictObject({
  /** Its place among the others, from 0. */
  row: place,
  column: place,
  title: text,
  xLabel: text,
  yLabel: text,
  xLimits: limits,
  yLimits: limits,
  xScale: scale,
  yScale: scale,
  grid: v.boolean(),
  legend: v.boolean(),
  /** Without it, only what is drawn is shown, and the title. */
  frame: v.boolean(),
  /** Whether a unit is equally long on both axes. */
  equal: v.boolean(),
  xTicks: ticks,
  yTicks: ticks,
  series: v.array(
    v.variant('kind', [line, points, bars, image, contours]),
  ),
  /** Straight lines across the axes. */
  rules: v.array(
    v.strictObject({
      direction: v.picklist(['horizontal', 'vertical']),
      at: size,
      color,
      stroke,
      label,
      opacity,
      linewidth: inPoints,
    }),
  ),
  texts: v.array(v.strictObject({ x: size, y: size, text })),
});

const FigureSchema = v.strictObject({
  title: text,
  axes: v.array(axes),
});

export type Figure = v.InferOutput<typeof FigureSchema>;
export type FigureAxes = v.InferOutput<typeof axes>;
export type Series = FigureAxes['series'][number];
export type ColorMap = v.InferOutput<typeof colorMap>;
export type Marker = v.InferOutput<typeof marker>;
export type Stroke = v.InferOutput<typeof stroke>;

/** Undefined for what is no figure: it may come from a learner's code. */
export function figureIn(given: unknown): Figure | undefined {
  const found = v.safeParse(FigureSchema, given);
  return found.success ? found.output : undefined;
}

/** As `library/matplotlib` writes it. @throws ValiError for what is no figure */
export function readFigure(json: string): Figure {
  return v.parse(FigureSchema, JSON.parse(json));
}
