"use strict";
// What the compiled module offers: the kernels of `core/tensor/kernels.ts` on addresses in its memory.
//
// This folder is AssemblyScript: TypeScript's syntax, compiled to WebAssembly
// by `scripts/compileKernels.ts`. Every address is that of a float32 array in
// row order; `scratch` is memory that a product may overwrite.
Object.defineProperty(exports, "__esModule", { value: true });
exports.firstFreeByte = exports.subtractScaled = exports.adam = exports.softmax = exports.meanDifference = exports.crossEntropy = exports.scratchFor = exports.matmulTransposedA = exports.matmul = exports.affine = exports.sumRows = exports.reluMask = exports.relu = exports.gatherRows = void 0;
var elementwise_1 = require("./elementwise");
Object.defineProperty(exports, "gatherRows", { enumerable: true, get: function () { return elementwise_1.gatherRows; } });
Object.defineProperty(exports, "relu", { enumerable: true, get: function () { return elementwise_1.relu; } });
Object.defineProperty(exports, "reluMask", { enumerable: true, get: function () { return elementwise_1.reluMask; } });
Object.defineProperty(exports, "sumRows", { enumerable: true, get: function () { return elementwise_1.sumRows; } });
var products_1 = require("./products");
Object.defineProperty(exports, "affine", { enumerable: true, get: function () { return products_1.affine; } });
Object.defineProperty(exports, "matmul", { enumerable: true, get: function () { return products_1.matmul; } });
Object.defineProperty(exports, "matmulTransposedA", { enumerable: true, get: function () { return products_1.matmulTransposedA; } });
Object.defineProperty(exports, "scratchFor", { enumerable: true, get: function () { return products_1.scratchFor; } });
var softmax_1 = require("./softmax");
Object.defineProperty(exports, "crossEntropy", { enumerable: true, get: function () { return softmax_1.crossEntropy; } });
Object.defineProperty(exports, "meanDifference", { enumerable: true, get: function () { return softmax_1.meanDifference; } });
Object.defineProperty(exports, "softmax", { enumerable: true, get: function () { return softmax_1.softmax; } });
var updates_1 = require("./updates");
Object.defineProperty(exports, "adam", { enumerable: true, get: function () { return updates_1.adam; } });
Object.defineProperty(exports, "subtractScaled", { enumerable: true, get: function () { return updates_1.subtractScaled; } });
/** Address behind the module's own tables. */
exports.firstFreeByte = __heap_base;
