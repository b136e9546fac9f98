// 検索ページの言葉（日本語）。

import type { search as en } from '../en/search.ts';

export const search: typeof en = {
  title: '検索',
  label: 'すべてのレッスンから探す言葉',
  hint: '表示中の言語のレッスンから探します。',
  count: (count) =>
    count === 0 ? 'すべての言葉を含む節は見つかりませんでした。' : `${count} か所`,
};
