// 問題が起きたときのダイアログ。

import type { MainDictionary } from '../en.ts';

export const failures: MainDictionary['failures'] = {
  unresponsive: '画面が応答していません。',
  unresponsiveDetail:
    'このまま待つか、画面を読み込み直すことができます。実行中の学習は、どちらの場合も続きます。',
  notPrinted:
    'ページを印刷できませんでした。システムの設定でプリンターを使えるか確かめてから、もう一度印刷してください。PDF として保存することもできます。',
  asPdf: 'PDF として保存…',
  close: '閉じる',
  pdfNotSaved: (path, code) =>
    `PDF を「${path}」に保存できませんでした（${code}）。ほかの場所を選んで、もう一度印刷してください。`,
  wait: '待つ',
  reload: '読み込み直す',
  noPage: (log) =>
    `このコンピューターでは画面を表示できないため、アプリを終了します。原因はログに書かれています：${log}`,
  cannotStart: (reason, log) =>
    `アプリを起動できませんでした（${reason}）。\n\n詳しくはログに書かれています：${log}`,
};
