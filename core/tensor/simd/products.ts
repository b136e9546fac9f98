// The three matrix products of a linear layer, computed in tiles (tiles.ts) from panels (packing.ts).
//
// All rows of A are packed first, four by four. Then each panel of eight
// columns of B is packed, which stays in the first-level cache while the rows
// of A pass it. Rows and columns past the matrix's end are computed and not
// kept.

import { packColumns, packRows } from './packing';
import { tile4x8, tile8x4 } from './tiles';
import { at, LANES } from './vectors';

const WIDTH: i32 = 2 * LANES;
/** Marks a product without a bias. */
const NONE: usize = 0;

/** Places that a panel takes up, with those that packing rows may add. */
function placesFor(k: i32): i32 {
  return (k + LANES - 1) & ~(LANES - 1);
}

/** Values of scratch memory that a product of these sizes needs: the rows of A, in whole tiles, and a panel of B. */
export function scratchFor(m: i32, k: i32): i32 {
  const rows = (m + WIDTH - 1) & ~(WIDTH - 1);
  return (rows + WIDTH) * placesFor(k);
}

/** `out (m, n) = A (m, k) · Bᵀ + bias`, with `B (n, k)` and `bias (n)`. */
export function affine(
  A: usize,
  B: usize,
  bias: usize,
  out: usize,
  m: i32,
  k: i32,
  n: i32,
  scratch: usize,
): void {
  const a = at(scratch, WIDTH * placesFor(k));
  packRowsOfA(A, m, k, a);
  for (let j = 0; j < n; j += WIDTH) {
    packRows(at(B, j * k), k, widthFor(n - j), n - j, scratch);
    tiles(a, scratch, at(bias, j), at(out, j), m, k, n, n - j);
  }
}

/** `out (m, n) = A (m, k) · B (k, n)`. */
export function matmul(
  A: usize,
  B: usize,
  out: usize,
  m: i32,
  k: i32,
  n: i32,
  scratch: usize,
): void {
  const a = at(scratch, WIDTH * placesFor(k));
  packRowsOfA(A, m, k, a);
  timesColumns(a, B, out, m, k, n, scratch);
}

/** `out (m, n) = Aᵀ · B`, with `A (k, m)` and `B (k, n)`; `stride` is the distance between two rows of A. */
export function matmulTransposedA(
  A: usize,
  B: usize,
  out: usize,
  m: i32,
  k: i32,
  n: i32,
  stride: i32,
  scratch: usize,
): void {
  const a = at(scratch, WIDTH * placesFor(k));
  for (let i = 0; i < m; i += LANES) {
    packColumns(at(A, i), k, stride, LANES, at(a, i * placesFor(k)));
  }
  timesColumns(a, B, out, m, k, n, scratch);
}

/** The packed rows `a` times `B (k, n)`. */
function timesColumns(
  a: usize,
  B: usize,
  out: usize,
  m: i32,
  k: i32,
  n: i32,
  scratch: usize,
): void {
  for (let j = 0; j < n; j += WIDTH) {
    packColumns(at(B, j), k, n, widthFor(n - j), scratch);
    tiles(a, scratch, NONE, at(out, j), m, k, n, n - j);
  }
}

function packRowsOfA(A: usize, m: i32, k: i32, a: usize): void {
  for (let i = 0; i < m; i += LANES) {
    packRows(at(A, i * k), k, LANES, m - i, at(a, i * placesFor(k)));
  }
}

/** Four columns are enough for the last few. */
function widthFor(columns: i32): i32 {
  return columns > LANES ? WIDTH : LANES;
}

/** The columns of one panel `b` for all rows of the result: `columns` are left in it. */
function tiles(
  a: usize,
  b: usize,
  bias: usize,
  out: usize,
  m: i32,
  k: i32,
  n: i32,
  columns: i32,
): void {
  const outBytes = (<usize>n) << 2;
  const aBytes = (<usize>placesFor(k)) << 4;
  if (columns > LANES) {
    for (let i = 0; i < m; i += LANES) {
      tile4x8(a, b, k, bias, out, outBytes, m - i, columns);
      a += aBytes;
      out += outBytes << 2;
    }
    return;
  }
  for (let i = 0; i < m; i += WIDTH) {
    tile8x4(a, a + aBytes, b, k, bias, out, outBytes, m - i, columns);
    a += 2 * aBytes;
    out += outBytes << 3;
  }
}
