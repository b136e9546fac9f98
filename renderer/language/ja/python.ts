// Python that is written and run in the app, in Japanese.

import type { python as en } from '../en/python.ts';

export const python: typeof en = {
  keys: 'Ctrl+Enter（Mac では ⌘+Enter）で実行します。Tab は字下げです。Esc を押してから Tab を押すと、次の項目へ移れます。',
  editor: '自分の Python',
  selectionDeleted: '選択範囲を削除しました',
  run: '実行',
  stop: '停止',
  original: '元のコードに戻す',
  starting: 'Python を起動しています',
  running: '実行中',
  output: '出力',
  nothing: 'プログラムの出力がここに表示されます。',
  noOutput: 'プログラムは最後まで実行されましたが、何も出力しませんでした。',
  stopped: '停止しました。それまでの出力は残っています。',
  overflow:
    '関数の呼び出しが深くなりすぎたため、Python を起動し直しました。関数が自分自身を際限なく呼び出していることが多いです。入力したコードはそのまま残っています。',
  brokenDown:
    'Python が予期せず終了したため、起動し直しました。もう一度実行してください。入力したコードはそのまま残っています。',
  broken:
    'Python を起動できませんでした。アプリを起動し直してください。それでも起動しないときは、アプリをインストールし直してください。入力したコードは保存されています。',
  inputNeeded:
    'input() への入力を待っています。入力すると、それまでの入力とあわせて、プログラムを初めから実行し直します。',
};
