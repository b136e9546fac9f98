// コマンド検索、ショートカット一覧、使い方の案内、渡されたファイルの言葉（日本語）。

import type { Dictionary } from '../en.ts';

export const commands: Dictionary['commands'] = {
  palette: {
    title: 'ページやコマンドを探す',
    placeholder: 'ページやコマンドの名前の一部を入力',
    searchFor: (text) => `「${text}」を全レッスンから検索`,
    none: 'その名前のものはありません。別の言葉でお試しください。英語でも探せます。',
    groups: {
      lessons: 'レッスン',
      pages: 'ページ',
      commands: 'コマンド',
      runs: '最近の学習の記録',
      here: 'このページ',
    },
    otherWords: {
      saveAll: 'エクスポート、書き出し、バックアップ、ダウンロード',
      openFile: 'インポート、読み込み、復元',
      print: 'PDF、紙に印刷',
      runs: 'エクスポート、書き出し、CSV、履歴、比較',
      programs: 'Python、グラフ、ノートブック、matplotlib、エディタ',
      openProgram: 'インポート、読み込み、ノートブック、ipynb',
      saveProgram: 'エクスポート、書き出し、ダウンロード、ノートブック、ipynb',
      workbench: 'エクスポート、書き出し、演習、コード、エディタ、ノートブック',
      lab: '実験、プレイグラウンド、決定境界、三日月、渦巻き、学習',
      gradients: '検算、自動微分、数値微分',
      settings: 'オプション、環境設定',
      copyDiagnostics: '不具合、報告',
    },
  },
  sheet: {
    title: 'キーボードショートカット',
    close: '閉じる',
    commands: 'コマンド',
    pages: 'ページ',
    onThePage: '全ページ共通',
    everywhere: {
      next: '次の項目に移る',
      before: '前の項目に戻る',
      change: 'スライダー、選んだマス、曲線上の点を動かす',
      close: 'ダイアログを閉じる',
    },
  },
  diagnosticsCopied:
    'バージョン、設定、最近のエラーをクリップボードにコピーしました。個人に関わる内容は含まれません。だれかに相談するときに貼り付けてください。',
  drop: 'ここにドロップするとファイルを開きます',
  runAdded: (file) => `${file} の学習の記録を追加しました。`,
  runKnown: (file) => `${file} の学習の記録はすでにあります。こちらがその記録です。`,
  tour: {
    title: '使い方の案内',
    step: (step, steps) => `${step} / ${steps}`,
    next: '次へ',
    back: '戻る',
    skip: '案内をスキップ',
    end: 'レッスンを始める',
    steps: {
      lessons: {
        title: '9 つのレッスンを順番に',
        text: '1 個のニューロンから、学習済みのネットワークまで進みます。微分や行列になじみがなければ、レッスン 0 で準備できます。開いたレッスンと終えたレッスンには印が付きます。',
      },
      figure: {
        title: '数値はその場で計算',
        text: '図の数値は、このアプリがその場で計算しています（比較用の PyTorch の値だけは、前もって記録したものです）。図の中のボタンやスライダー、入力欄を使うと計算し直します。どこを見ればよいかは、隣の文章にあります。',
      },
      pages: {
        title: '計算が正しいことを確かめる',
        text: '「勾配の比較」では、手書きの逆伝播を自動微分と突き合わせます。学習させた結果はすべて「学習の記録」に残ります。データが外部に送られることはありません。',
      },
      help: {
        title: '困ったときは',
        text: (keys) =>
          `${keys} で、ページやコマンドを名前から探せます。この案内とショートカットの一覧は、「ヘルプ」メニューからいつでも開けます。`,
      },
    },
  },
};
