// 検索ページの言葉（日本語）。

import type { search as en } from '../en/search.ts';

export const search: typeof en = {
  title: '検索',
  label: '全レッスンを検索',
  hint: '表示中の言語のレッスンを検索します。',
  count: (count) =>
    count === 0 ? '入力した語をすべて含む箇所は見つかりませんでした。' : `${count} か所`,
};
