// 画面を表示できないときのページ。

import { appName } from '../../appName.ts';
import type { MainDictionary } from '../en.ts';

export const errorPage: MainDictionary['errorPage'] = {
  title: `${appName.ja}の画面を表示できません`,
  happened: {
    crashed: '画面が、開いた直後に何度も続けて異常終了しました。',
    notLoaded: '画面のファイルを読み込めませんでした。',
    preload: '画面とコンピューターをつなぐ部分を起動できませんでした。',
    notStarted: '画面は読み込まれましたが、起動できませんでした。',
  },
  kept: '設定、解答、学習の記録は残っています。もう一度お試しください。同じページがまた出るときは、アプリを閉じて開き直してください。それでも直らないときは、アプリをインストールし直してください。残っている内容は消えません。',
  actions: {
    again: 'もう一度試す',
    log: 'ログファイルの場所を開く',
    copy: '診断情報をコピー',
  },
  copied: '診断情報をクリップボードにコピーしました。',
  logAt: '起きたことの記録（ログ）はこちらです。',
};
