// The forms in which other programs take a run.

export const exportFormats = [
  'epochsCsv',
  'stepsCsv',
  'json',
  'safetensors',
  'npz',
  'python',
  'notebook',
] as const;

export type ExportFormat = (typeof exportFormats)[number];
