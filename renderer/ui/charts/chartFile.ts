// A drawing as a file: SVG, or a PNG picture.

import { FONT, type Drawing, type Mark } from './chartDrawing.ts';
import { css } from './shades.ts';

/** A picture for print and slides: so many pixels for each of the drawing's. */
const SCALE = 2;
/** Of a pixel. */
const OPAQUE = 255;

/** A standalone SVG document. */
export function svgOf({ title, width, height, background, marks }: Drawing): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(FONT)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${escaped(background)}"/>`,
    ...marks.map(elementOf),
    '</svg>\n',
  ].join('\n');
}

function elementOf(mark: Mark): string {
  if (mark.kind === 'line') {
    const points = mark.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
    const dash = mark.dash.length > 0 ? ` stroke-dasharray="${mark.dash.join(' ')}"` : '';
    const opacity = mark.opacity < 1 ? ` stroke-opacity="${mark.opacity}"` : '';
    return `<polyline points="${points}" fill="none" stroke="${escaped(mark.color)}" stroke-width="${mark.width}" stroke-linejoin="round"${dash}${opacity}/>`;
  }
  if (mark.kind === 'area') {
    const points = mark.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
    const opacity = mark.opacity < 1 ? ` fill-opacity="${mark.opacity}"` : '';
    if (mark.rings) {
      const path = [mark.points, ...mark.rings].map(closed).join('');
      return `<path d="${path}" fill="${escaped(mark.color)}" fill-rule="evenodd"${opacity}/>`;
    }
    return `<polygon points="${points}" fill="${escaped(mark.color)}"${opacity}/>`;
  }
  if (mark.kind === 'cells') return cellElements(mark);
  const { x, y, size, bold, anchor, upright, color, text } = mark;
  const rotation = upright ? ` transform="rotate(-90 ${short(x)} ${short(y)})"` : '';
  return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${escaped(color)}" text-anchor="${anchor}"${rotation}>${escaped(text)}</text>`;
}

type Cells = Extract<Mark, { kind: 'cells' }>;

/** Neighbours of one colour are one rectangle; no seam shows between rectangles. */
function cellElements({ x, y, width, height, columns, colors }: Cells): string {
  const rows = colors.length / columns;
  const [across, down] = [width / columns, height / rows];
  const rectangles: string[] = [];
  for (let first = 0; first < colors.length;) {
    const fill = cssAt(colors, first);
    const row = Math.floor(first / columns);
    let end = first + 1;
    while (end < (row + 1) * columns && cssAt(colors, end) === fill) end += 1;
    const left = x + across * (first - row * columns);
    rectangles.push(
      `<rect x="${short(left)}" y="${short(y + down * row)}" width="${short(across * (end - first))}" height="${short(down)}" fill="${fill}"/>`,
    );
    first = end;
  }
  return `<g shape-rendering="crispEdges">${rectangles.join('')}</g>`;
}

function cssAt(colors: Cells['colors'], i: number): string {
  const color = colors[i];
  if (!color) throw new RangeError(`There is no cell ${i}`);
  return css(color);
}

function closed(ring: readonly (readonly [number, number])[]): string {
  return `M${ring.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`;
}

function short(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** What has no place in XML is left out; what has a meaning in it is written as an entity. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export async function pngOf(drawing: Drawing): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(drawing.width * SCALE, drawing.height * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas to draw the picture on');
  context.scale(SCALE, SCALE);
  // A canvas does not wait for them.
  const texts = drawing.marks.filter((mark) => mark.kind === 'text');
  await Promise.all(texts.map((mark) => document.fonts.load(canvasFontOf(mark), mark.text)));
  paint(drawing, context);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

type Context = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'globalAlpha'
  | 'font'
  | 'textAlign'
  | 'fillRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fill'
  | 'setLineDash'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'fillText'
  | 'drawImage'
  | 'imageSmoothingEnabled'
>;

/** The same on a canvas. */
export function paint({ width, height, background, marks }: Drawing, context: Context): void {
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const mark of marks) {
    if (mark.kind === 'cells') {
      paintCells(mark, context);
      continue;
    }
    context.save();
    if (mark.kind === 'line') {
      context.strokeStyle = mark.color;
      context.lineWidth = mark.width;
      context.lineJoin = 'round';
      context.globalAlpha = mark.opacity;
      context.setLineDash([...mark.dash]);
      context.beginPath();
      for (const [x, y] of mark.points) context.lineTo(x, y);
      context.stroke();
    } else if (mark.kind === 'area') {
      context.fillStyle = mark.color;
      context.globalAlpha = mark.opacity;
      context.beginPath();
      for (const ring of [mark.points, ...(mark.rings ?? [])]) {
        ring.forEach(([x, y], i) => {
          if (i === 0) context.moveTo(x, y);
          else context.lineTo(x, y);
        });
      }
      context.fill('evenodd');
    } else {
      context.fillStyle = mark.color;
      context.font = canvasFontOf(mark);
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.translate(mark.x, mark.y);
      if (mark.upright) context.rotate(-Math.PI / 2);
      context.fillText(mark.text, 0, 0);
    }
    context.restore();
  }
}

/** As one picture of a pixel a cell, drawn larger: of thousands of cells each by itself, many times a second, a window would stutter. */
function paintCells({ x, y, width, height, columns, colors }: Cells, context: Context): void {
  const rows = colors.length / columns;
  const picture = new OffscreenCanvas(columns, rows);
  const pixels = new ImageData(columns, rows);
  let next = 0;
  for (const [red, green, blue] of colors) {
    pixels.data[next++] = red;
    pixels.data[next++] = green;
    pixels.data[next++] = blue;
    pixels.data[next++] = OPAQUE;
  }
  picture.getContext('2d')?.putImageData(pixels, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, x, y, width, height);
}

/** The picture is drawn with the app's own letters. */
function canvasFontOf({ bold, size }: { bold: boolean; size: number }): string {
  const weight = bold ? '600 ' : '';
  return `${weight}${size}px 'Backprop Lab Sans', 'Noto Sans JP Variable', ${FONT}`;
}
