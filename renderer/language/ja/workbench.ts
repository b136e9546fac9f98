// 演習の言葉（日本語）。

import type { workbench as en } from '../en/workbench.ts';
import { integer } from '../numbers.ts';

function helpTaken({ hints, solution }: { hints: number; solution: boolean }): string {
  if (solution) return '解答例を見た';
  return hints === 0 ? 'ヒントなし' : `ヒント ${hints} つ`;
}

export const workbench: typeof en = {
  lead: 'ネットワークを自分で書くページです。書いたコードを実行し、結果を自動微分・数値微分・PyTorch と値ごとに比べます。',
  all: '演習の一覧',
  foldText: '問題文をたたむ',
  showText: (title) => `問題文を開く：${title}`,
  lesson: (title) => `レッスン「${title}」`,
  saveProgram: 'できた演習をプログラム（.py）として保存',
  saveNotebook: 'できた演習をノートブックとして保存',
  exported: '逆伝播ラボで書いたコードです。PyTorch で実行できます。',
  sheet: '自由に書く',
  sheetLead: 'torch と numpy が使える Python です。思いついたことを試せます。',
  depth: 'はじめのコード',
  depths: { blanks: '穴埋め', body: '枠だけ', empty: 'なし' },
  hint: (step) => `ヒント ${step} / 3`,
  showSolution: '解答例を見る',
  solutionLater: '一度実行すると、解答例を見られます。',
  others: 'ほかの演習',
  previous: '前の演習',
  next: '次の演習',
  judge: '実行して確かめる',
  versions: '以前のコード',
  version: (time) => `${time} のコード`,
  startAgain: 'はじめのコードに戻す',
  verdict: '結果',
  notJudged: 'コードを実行すると、正しいところと違うところがここに出ます。',
  passed: (depth, help) => `${depth}：できた（${helpTaken(help)}）`,
  result: '名前',
  shape: '形状',
  values: '判定',
  nothing: 'なし',
  insteadOf: (shape) => `（正しくは ${shape}）`,
  isRight: '正しい',
  wrongOf: (wrong, count) =>
    wrong === undefined || count === undefined
      ? '違う'
      : `${integer(count)} 個のうち ${integer(wrong)} 個が違う`,
  caseNames: {
    small: '小さなバッチ',
    other: '大きさの違うバッチ',
    one: '画像 1 枚のバッチ',
    edges: '0 と、死んだニューロンを含むバッチ',
    large: '大きな値のバッチ',
    digits: '数字の画像',
  },
  firstWrong: (place) => `最初に違う値：${place}`,
  yours: 'あなたの値',
  shouldBe: '正しい値',
  autograd: '自動微分（float64）',
  finiteDifference: '数値微分',
  pytorch: 'PyTorch',
  sum: (terms) => `この値の計算（${terms} 項の和）`,
  moreTerms: (count) => `＋ ほか ${count} 項`,
  training: {
    title: '自分のコードで学習する',
    lead: ({ name, isWhole }) =>
      isWhole
        ? `記事のネットワークを、あなたの ${name} で学習させます。間違っていても試せます。PyTorch の曲線も同じグラフに表示します。`
        : `記事のネットワークを、あなたの ${name} で学習させます。間違っていても試せます。逆伝播の残りの部分は用意してあります。PyTorch の曲線も同じグラフに表示します。`,
    train: '自分のコードで学習',
    stop: '学習を停止',
    running: 'あなたのコードで学習しています。',
    epoch: (done, epochs, right, rows) =>
      `エポック ${integer(done)} / ${integer(epochs)}：${integer(rows)} 枚中 ${integer(right)} 枚正解`,
    finished: (right, rows) =>
      `あなたの逆伝播で、${integer(rows)} 枚中 ${integer(right)} 枚正解しました。`,
    pytorch: (right, rows) =>
      `同じ設定の PyTorch は、${integer(rows)} 枚中 ${integer(right)} 枚正解です。`,
    stopped: (right, rows, done, epochs) =>
      `${integer(epochs)} エポックのうち ${integer(done)} エポックで停止しました。あなたの逆伝播で、${integer(rows)} 枚中 ${integer(right)} 枚正解しました。`,
    nothing: '最初のエポックが終わる前に停止しました。',
    diverged: (epoch) =>
      `第 ${integer(epoch)} エポックで損失が数として表せない大きさになりました。この勾配では、重みが際限なく大きくなります。`,
    failed: 'コードの実行中にエラーが起きました。内容はエディターの下に表示しています。',
    kept: 'この学習は、コードと一緒に記録しました。',
    openRun: '学習の記録を開く',
  },
};
