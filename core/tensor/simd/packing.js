"use strict";
// Panels: a few rows or columns of a matrix, copied together so that a product reads them one after the other.
//
// A panel of width w (4 or 8) holds, for each p of the inner dimension, w
// values side by side: of w columns of B, or of w rows of A. Where the matrix
// has fewer left, the panel's last ones hold whatever lies in memory behind
// them: a product computes with them and keeps nothing of it. The memory's
// allocator leaves room to read that far.
Object.defineProperty(exports, "__esModule", { value: true });
exports.packColumns = packColumns;
exports.packRows = packRows;
const vectors_1 = require("./vectors");
/** A panel from columns of `matrix (k, n)`, given the address of the first one's first value. */
function packColumns(matrix, k, n, width, panel) {
    const rowBytes = n << 2;
    if (width == vectors_1.LANES) {
        for (let p = 0; p < k; p++) {
            v128.store(panel, v128.load(matrix));
            matrix += rowBytes;
            panel += vectors_1.VECTOR_BYTES;
        }
        return;
    }
    for (let p = 0; p < k; p++) {
        v128.store(panel, v128.load(matrix));
        v128.store(panel, v128.load(matrix, 16), 16);
        matrix += rowBytes;
        panel += 2 * vectors_1.VECTOR_BYTES;
    }
}
/**
 * A panel from rows of `matrix (n, k)`, given the address of the first one;
 * `exist` of them exist. Writes up to three places more than `k`.
 */
function packRows(matrix, k, width, exist, panel) {
    const step = width << 2;
    for (let h = 0; h < width; h += vectors_1.LANES) {
        transpose((0, vectors_1.at)(matrix, h * k), k, exist - h, (0, vectors_1.at)(panel, h), step);
    }
}
/** Four rows of `k` values become places of four, `step` bytes apart. For rows that do not exist the first one is read once more. */
function transpose(row0, k, exist, to, step) {
    const rowBytes = k << 2;
    const row1 = exist > 1 ? row0 + rowBytes : row0;
    const row2 = exist > 2 ? row1 + rowBytes : row0;
    const row3 = exist > 3 ? row2 + rowBytes : row0;
    for (let p = 0; p < rowBytes; p += vectors_1.VECTOR_BYTES) {
        const a = v128.load(row0 + p);
        const b = v128.load(row1 + p);
        const c = v128.load(row2 + p);
        const d = v128.load(row3 + p);
        const abLow = (0, vectors_1.interleaveLow)(a, b);
        const abHigh = (0, vectors_1.interleaveHigh)(a, b);
        const cdLow = (0, vectors_1.interleaveLow)(c, d);
        const cdHigh = (0, vectors_1.interleaveHigh)(c, d);
        v128.store(to, (0, vectors_1.lowHalves)(abLow, cdLow));
        to += step;
        v128.store(to, (0, vectors_1.highHalves)(abLow, cdLow));
        to += step;
        v128.store(to, (0, vectors_1.lowHalves)(abHigh, cdHigh));
        to += step;
        v128.store(to, (0, vectors_1.highHalves)(abHigh, cdHigh));
        to += step;
    }
}
