// A network's units and what joins them; in hidden units, where there is one, what they answer all over the data.

import type { UnitSurfaces } from '@backprop-lab/core/service';

import type { Drawing, Mark } from '../../ui/charts/chartDrawing.ts';
import { rgbOf, shadesBetween, type Rgb } from '../../ui/charts/shades.ts';
import { cells, label, path, polygon, rectangle } from '../panels/marks.ts';
import { drawnUnits, MOST_UNITS, type NetworkLayer } from './networkLayers.ts';

const EDGE = 24;
const RADIUS = 5;
/** Of a unit's own surface, in pixels. */
const SIDE = 26;
const CORNERS = 16;
const LEVELS = 10;

type Color = (token: string) => string;
type Place = readonly [x: number, y: number];

/** @param surfaces of the units that are drawn, layer by layer */
export function drawNetwork(
  layers: readonly NetworkLayer[],
  surfaces: UnitSurfaces | undefined,
  title: string,
  width: number,
  color: Color,
): Drawing {
  const step = surfaces ? SIDE + 4 : 14;
  const height = step * MOST_UNITS + 12;
  const columns = layers.map(({ units }, i) => {
    const drawn = drawnUnits(units);
    const x = EDGE + (i * (width - 2 * EDGE)) / (layers.length - 1);
    const top = (height - step * (drawn.length - 1)) / 2;
    return drawn.map((unit, k) => ({
      at: [x, top + k * step] as const,
      isUnit: unit !== undefined,
    }));
  });
  const marks: Mark[] = [];
  columns.forEach((column, i) => {
    for (const from of column.filter(({ isUnit }) => isUnit)) {
      for (const to of (columns[i + 1] ?? []).filter(({ isUnit }) => isUnit)) {
        marks.push(path([from.at, to.at], color('--rule-strong'), 0.5));
      }
    }
  });
  const shades = shadesBetween(color('--paper'), color('--quantity-gradient'), LEVELS);
  columns.forEach((column, i) => {
    const own = surfaces?.layers[i - 1];
    let unit = 0;
    for (const { at, isUnit } of column) {
      if (!isUnit) {
        marks.push(
          label('⋮', at[0], at[1] + 4, color('--ink-soft'), { anchor: 'middle', size: 14 }),
        );
        continue;
      }
      const values = own?.[unit++];
      if (values && surfaces) marks.push(...tileMarks(values, surfaces.size, at, shades, color));
      else marks.push(...unitMarks(at, color));
    }
  });
  return { title, width, height, background: color('--paper'), marks };
}

function unitMarks([x, y]: Place, color: Color): Mark[] {
  const outline = Array.from({ length: CORNERS + 1 }, (_, corner): Place => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + RADIUS * Math.cos(angle), y + RADIUS * Math.sin(angle)];
  });
  return [polygon(outline, color('--paper')), path(outline, color('--ink'), 1.2)];
}

/** Paper where the unit is smallest, full colour where it is largest. */
function tileMarks(
  values: Float32Array,
  size: number,
  [x, y]: Place,
  shades: readonly Rgb[],
  color: Color,
): Mark[] {
  const down = values.length / size;
  const [left, top] = [x - SIDE / 2, y - SIDE / 2];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const none = rgbOf(color('--wrong'));
  const colorOf = (value: number) => {
    const share = most > least ? (value - least) / (most - least) : 0;
    return shades[Math.min(LEVELS - 1, Math.floor(share * LEVELS))] ?? none;
  };
  // The first row is the lowest.
  const colors = Array.from({ length: down }, (_, row) =>
    Array.from(values.subarray((down - 1 - row) * size, (down - row) * size), colorOf),
  ).flat();
  return [
    rectangle(left - 1, top - 1, SIDE + 2, SIDE + 2, color('--ink')),
    cells(left, top, SIDE, SIDE, size, colors),
  ];
}
