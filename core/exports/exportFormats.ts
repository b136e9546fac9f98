// The forms in which a run leaves the app.

export const exportFormats = [
  'epochsCsv',
  'stepsCsv',
  'runFile',
  'json',
  'safetensors',
  'npz',
  'python',
  'notebook',
] as const;

export type ExportFormat = (typeof exportFormats)[number];
