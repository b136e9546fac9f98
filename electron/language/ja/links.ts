// アプリの外へ出るリンク。

import type { MainDictionary } from '../en.ts';

export const links: MainDictionary['links'] = {
  ask: (host) => `${host} をブラウザで開きますか。`,
  open: 'ブラウザで開く',
  cancel: 'キャンセル',
};
