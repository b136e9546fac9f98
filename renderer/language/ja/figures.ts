// 図に共通する言葉（日本語）。

import type { figures as en } from '../en/figures.ts';

export const figures: typeof en = {
  digit: (label) => `手書きの ${label}`,
  matrix: (name, rows, columns) => `${name}（${rows} 行 ${columns} 列）`,
};
