// レッスンのコード欄の言葉（日本語）。

import type { code as en } from '../en/code.ts';

export const code: typeof en = {
  setting: 'レッスンのコード',
  choice: (names) => `${names} のコードの言語`,
  languages: { python: 'Python', typescript: 'TypeScript' },
  captions: {
    python: '同じ計算をするコード',
    typescript: '実際に動くコード（コメントは英語）',
  },
  label: (names, language) => `${names} の ${language} コード`,
  showProgram: 'Python プログラムの全体を表示',
  hideProgram: 'プログラムを隠す',
  programLabel: (file) => `プログラム ${file} の全体`,
  copy: 'コピー',
  copied: 'コピーしました',
  try: '試す',
  tryLabel: (names) => `試す：${names}`,
  close: '閉じる',
  closeTry: (names) => `閉じる：${names}`,
};
