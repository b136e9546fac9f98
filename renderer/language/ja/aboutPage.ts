// このアプリについてのページの言葉。

import { appName } from '../../../electron/appName.ts';
import { kernelWords } from './kernels.ts';
import type { aboutPage as en } from '../en/aboutPage.ts';

export const aboutPage: typeof en = {
  lead: '誤差逆伝播法を理解するための実験室です。インターネットなしで動き、何も送信しません。',
  versions: 'バージョン',
  computing: '計算',
  kernels: kernelWords,
  system: 'システム',
  credits: '制作',
  authors: `${appName.ja}の開発者が制作しました。アプリのライセンスは MIT です。`,
  article: (title) =>
    `レッスンの流れは、深層学習の入門記事「${title}」に沿っています。文章とコードは独自に書いたものです。`,
  oracles:
    '数値は PyTorch、NumPy、scikit-learn と照らし合わせています。アプリに入っているのは計算結果の記録だけで、これらのプログラムは含みません。',
  data: '手書き数字のデータ',
  dataSource:
    'E. Alpaydin and C. Kaynak: Optical Recognition of Handwritten Digits. UCI Machine Learning Repository, 1998. そのテスト用の部分（8×8 画素の画像 1,797 枚）を、scikit-learn の load_digits と同じ形式で、値を変えずに使っています。',
  dataLicence: 'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）。',
  links: { digits: 'データの配布ページ', digitsLicence: 'ライセンスの全文' },
  outside:
    'この 2 つは、確認のうえでブラウザで開きます。アプリ自身がインターネットにつながることはありません。',
  licences: 'ライセンス',
  licencesAbout: (count) =>
    `アプリには ${count} 個のパッケージが含まれています。開くとライセンスの全文を読めます。`,
  noLicences: '一覧はアプリをビルドするときに作られます。このアプリはビルドせずに動いています。',
  chromium:
    'Electron には Chromium と Node.js が含まれています。その各部分のライセンスは、次のファイルにまとめてあります。',
  openChromium: 'ファイルを開く',
  notOpened: 'ファイルを開けませんでした。ブラウザから開いてください。',
  noChromium:
    'Electron に付属する LICENSES.chromium.html が、このコンピューターには見つかりません。',
};
