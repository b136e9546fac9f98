// 計算に使うループの呼び名。

const names: Readonly<Record<string, string>> = {
  plain: 'TypeScript のループ',
  simd: 'WebAssembly SIMD',
  'simd-fma': 'WebAssembly SIMD（FMA 使用）',
};

/** @param kernels コアでの名前。別のバージョンのものかもしれない */
export function kernelWords(kernels: string): string {
  return names[kernels] ?? kernels;
}
