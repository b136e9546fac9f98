// 用語集の言葉（日本語）。

import type { glossary as en } from '../en/glossary.ts';

export const glossary: typeof en = {
  title: '用語集',
  label: '用語を探す（日本語でも英語でも）',
  count: (count) => `${count} 語`,
  openAll: '用語集で開く',
};
