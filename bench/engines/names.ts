// The engines that are compared, by the names in every table and file.

/** In the order of the tables. */
export const engineNames = [
  'simd (Electron)',
  'simd (Node)',
  'plain (Electron)',
  'plain (Node)',
  'PyTorch manual',
  'PyTorch article',
  'PyTorch autograd',
  'TensorFlow.js wasm',
  'TensorFlow.js cpu',
  'ConvNetJS',
] as const;

export type EngineName = (typeof engineNames)[number];

/** What others are measured against: the first of these that is there. */
export const ownEngines: readonly EngineName[] = engineNames.slice(0, 4);
