// Normal numbers by the ziggurat of 256 layers of one area (Marsaglia and Tsang 2000), as NumPy's generators draw them.

import { BASE, layerEdges } from './zigguratEdges.ts';

const BITS = 2 ** 52;
const TAIL = layerEdges[layerEdges.length - 1];

/** Right edges from the top down, the first of no width, and how high the curve is there. */
const edges = [0, ...layerEdges];
const heights = edges.map((x) => Math.exp(-0.5 * x * x));
const widths = edges.map((x, i) => (i === 0 ? BASE : x) / BITS);
/** What is certainly below the curve, of each layer. */
const certain = edges.map((x, i) =>
  BigInt(Math.floor((i === 0 ? TAIL / BASE : edges[i - 1] / x) * BITS)),
);

/**
 * @param word draws 64 bits
 * @param random draws a number in [0, 1)
 */
export function normalFrom(
  word: () => bigint,
  random: () => number,
): number {
  for (;;) {
    const drawn = word();
    const layer = Number(drawn & 0xffn);
    const isNegative = (drawn & 0x100n) !== 0n;
    const place = (drawn >> 9n) & 0xfffffffffffffn;
    const size = Number(place) * widths[layer];
    const x = isNegative ? -size : size;
    if (place < certain[layer]) return x;
    if (layer === 0) {
      const beyond = tail(random);
      return (place >> 8n) & 1n ? -beyond : beyond;
    }
    const height =
      (heights[layer - 1] - heights[layer]) * random() + heights[layer];
    if (height < Math.exp(-0.5 * x * x)) return x;
  }
}

function tail(random: () => number): number {
  for (;;) {
    const x = -Math.log1p(-random()) / TAIL;
    const y = -Math.log1p(-random());
    if (y + y > x * x) return TAIL + x;
  }
}
