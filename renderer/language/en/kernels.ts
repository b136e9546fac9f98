// What the loops that compute are called.

const names: Readonly<Record<string, string>> = {
  plain: 'plain TypeScript loops',
  simd: 'WebAssembly SIMD',
  'simd-fma': 'WebAssembly SIMD (FMA)',
};

/** @param kernels their name in the core, perhaps another version's */
export function kernelWords(kernels: string): string {
  return names[kernels] ?? kernels;
}
