// The most multiply-adds that one thread of this engine can do, as a measure for everything else.

/** Of the modules in `assembly/`: twelve vectors of four values, each with a product and a sum. */
const OPERATIONS_A_ROUND = 12 * 4 * 2;
const ROUNDS = 1_000_000;
/** The first calls run before the engine has optimised the code. */
const CALLS = 20;

/** @returns operations a nanosecond, which is GFLOP/s: the best of several calls, for a peak is what cannot be passed */
export async function measurePeak(module: Uint8Array<ArrayBuffer>): Promise<number> {
  const { instance } = await WebAssembly.instantiate(module);
  const run = instance.exports.run as (rounds: number) => number;
  let shortest = Infinity;
  for (let call = 0; call < CALLS; call++) {
    const start = performance.now();
    run(ROUNDS);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return (OPERATIONS_A_ROUND * ROUNDS) / (shortest * 1e6);
}
