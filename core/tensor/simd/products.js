"use strict";
// The three matrix products of a linear layer, computed in tiles (tiles.ts) from panels (packing.ts).
//
// All rows of A are packed first, four by four. Then each panel of eight
// columns of B is packed, which stays in the first-level cache while the rows
// of A pass it. Rows and columns past the matrix's end are computed and not
// kept.
Object.defineProperty(exports, "__esModule", { value: true });
exports.scratchFor = scratchFor;
exports.affine = affine;
exports.matmul = matmul;
exports.matmulTransposedA = matmulTransposedA;
const packing_1 = require("./packing");
const tiles_1 = require("./tiles");
const vectors_1 = require("./vectors");
const WIDTH = 2 * vectors_1.LANES;
/** Marks a product without a bias. */
const NONE = 0;
/** Places that a panel takes up, with those that packing rows may add. */
function placesFor(k) {
    return (k + vectors_1.LANES - 1) & ~(vectors_1.LANES - 1);
}
/** Values of scratch memory that a product of these sizes needs: the rows of A, in whole tiles, and a panel of B. */
function scratchFor(m, k) {
    const rows = (m + WIDTH - 1) & ~(WIDTH - 1);
    return (rows + WIDTH) * placesFor(k);
}
/** `out (m, n) = A (m, k) · Bᵀ + bias`, with `B (n, k)` and `bias (n)`. */
function affine(A, B, bias, out, m, k, n, scratch) {
    const a = (0, vectors_1.at)(scratch, WIDTH * placesFor(k));
    packRowsOfA(A, m, k, a);
    for (let j = 0; j < n; j += WIDTH) {
        (0, packing_1.packRows)((0, vectors_1.at)(B, j * k), k, widthFor(n - j), n - j, scratch);
        tiles(a, scratch, (0, vectors_1.at)(bias, j), (0, vectors_1.at)(out, j), m, k, n, n - j);
    }
}
/** `out (m, n) = A (m, k) · B (k, n)`. */
function matmul(A, B, out, m, k, n, scratch) {
    const a = (0, vectors_1.at)(scratch, WIDTH * placesFor(k));
    packRowsOfA(A, m, k, a);
    for (let j = 0; j < n; j += WIDTH) {
        (0, packing_1.packColumns)((0, vectors_1.at)(B, j), k, n, widthFor(n - j), scratch);
        tiles(a, scratch, NONE, (0, vectors_1.at)(out, j), m, k, n, n - j);
    }
}
/** `out (m, n) = Aᵀ · B`, with `A (k, m)` and `B (k, n)`. */
function matmulTransposedA(A, B, out, m, k, n, scratch) {
    const a = (0, vectors_1.at)(scratch, WIDTH * placesFor(k));
    for (let i = 0; i < m; i += vectors_1.LANES) {
        (0, packing_1.packColumns)((0, vectors_1.at)(A, i), k, m, vectors_1.LANES, (0, vectors_1.at)(a, i * placesFor(k)));
    }
    for (let j = 0; j < n; j += WIDTH) {
        (0, packing_1.packColumns)((0, vectors_1.at)(B, j), k, n, widthFor(n - j), scratch);
        tiles(a, scratch, NONE, (0, vectors_1.at)(out, j), m, k, n, n - j);
    }
}
function packRowsOfA(A, m, k, a) {
    for (let i = 0; i < m; i += vectors_1.LANES) {
        (0, packing_1.packRows)((0, vectors_1.at)(A, i * k), k, vectors_1.LANES, m - i, (0, vectors_1.at)(a, i * placesFor(k)));
    }
}
/** Four columns are enough for the last few. */
function widthFor(columns) {
    return columns > vectors_1.LANES ? WIDTH : vectors_1.LANES;
}
/** The columns of one panel `b` for all rows of the result: `columns` are left in it. */
function tiles(a, b, bias, out, m, k, n, columns) {
    const outBytes = n << 2;
    const aBytes = placesFor(k) << 4;
    if (columns > vectors_1.LANES) {
        for (let i = 0; i < m; i += vectors_1.LANES) {
            (0, tiles_1.tile4x8)(a, b, k, bias, out, outBytes, m - i, columns);
            a += aBytes;
            out += outBytes << 2;
        }
        return;
    }
    for (let i = 0; i < m; i += WIDTH) {
        (0, tiles_1.tile8x4)(a, a + aBytes, b, k, bias, out, outBytes, m - i, columns);
        a += 2 * aBytes;
        out += outBytes << 3;
    }
}
