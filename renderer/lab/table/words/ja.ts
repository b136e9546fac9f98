// 自分の表の日本語。

import {
  MAX_CATEGORIES,
  MAX_CELLS,
  MAX_CLASSES,
  MAX_COLUMNS,
  MAX_FEATURES,
  MAX_INPUTS,
  MAX_ROWS,
  MAX_TABLE_BYTES,
  MIN_ROWS,
} from '@backprop-lab/core/data/table/tableSettings';

import type { tables as en } from './en.ts';
import { general, integer } from '../../../language/numbers.ts';

export const tables: typeof en = {
  open: '表を開く…',
  openLead: '手元の CSV・TSV ファイルを使えます。ウィンドウにドロップしても開けます。',
  title: (name) => `表：${name}`,
  reading: (share) => `ファイルを読み込んでいます：${share}`,
  keeping: (share) => `ファイルのコピーを保存しています：${share}`,
  failed:
    'ファイルを読み込めませんでした。ほかのアプリで開いている場合は、閉じてからもう一度開いてください。',
  size: (count, columns) => `${integer(count)} 行、${integer(columns)} 列`,
  target: '予測する列',
  predicts: '予測するもの',
  predictions: { class: 'クラス', number: '数値' },
  missing: '欠損値',
  missingRules: {
    drop: '行ごと除く',
    mean: '平均で埋める',
  },
  columns: '列',
  use: '特徴量',
  column: '列名',
  type: '型',
  types: { number: '数値', text: '文字列', empty: '空' },
  values: '値',
  range: (least, most) => `${general(least)}〜${general(most)}`,
  different: (count) =>
    count === undefined ? `${MAX_CLASSES} 種類を超える` : `${integer(count)} 種類`,
  gaps: '欠損',
  isTarget: '予測する列',
  useColumn: (name) => `${name}を特徴量にする`,
  all: 'すべて選ぶ',
  none: 'すべて外す',
  task: (task, classes) =>
    task === 'regression'
      ? '提案する課題：回帰（数値を予測します）。'
      : `提案する課題：${classes.length} クラス分類（${shown(classes)}）。`,
  inputs: (inputs, count) =>
    `ネットワークへの入力は 1 行につき ${integer(inputs)} 個の数値で、全部で ${integer(count)} 行です。どの入力も、学習に使う行での平均と標準偏差で標準化します。`,
  texts:
    '文字列の列は、現れる文字列ごとに 1 つの入力になります。その行の文字列に当たる入力だけが 1、ほかは 0 です（one-hot 表現）。',
  dropped: (count) =>
    count === 0 ? '除く行はありません。' : `欠損値のある ${integer(count)} 行を除きます。`,
  filled:
    '数値が欠けているところは、学習に使う行でのその列の平均で埋めます。文字列が欠けているところは、その列の入力をすべて 0 にします。予測する列が欠けている行は除きます。',
  take: 'この表を使う',
  cancel: 'キャンセル',
  chosen: (name, target, features) => `${name}：${integer(features)} 列から「${target}」を予測`,
  saveFile: '表のファイルを保存…',
  manyClasses: (shown, all) =>
    `${integer(all)} クラスのうち、取り違えの多い ${shown} クラスだけを表示します。正解率はすべての予測から計算しています。`,
  fileGone: (name) =>
    `表「${name}」は、もう保存されていません。この表で学習するには、ファイルを開き直してください。`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'empty':
        return 'ファイルが空です。';
      case 'binary':
        return 'テキストファイルではありません。表計算ソフトなどで CSV 形式で保存してから開いてください。';
      case 'tooLarge':
        return `ファイルが ${MAX_TABLE_BYTES / 2 ** 20} MB を超えています。行か列を減らしてください。`;
      case 'noRows':
        return '列名の行だけで、データの行がありません。';
      case 'tooManyColumns':
        return `列が ${integer(problem.columns)} 列あります。読み込めるのは ${integer(MAX_COLUMNS)} 列までです。列を減らしてください。`;
      case 'tooManyRows':
        return `行が ${integer(MAX_ROWS)} 行を超えています。行を減らしてください。`;
      case 'tooManyCells':
        return `セルが ${integer(MAX_CELLS)} 個を超えています。行か列を減らしてください。`;
      case 'unevenRow':
        return `データの ${integer(problem.row)} 行目のセルの数が列の数と合いません（${integer(problem.columns)} 個のはずが ${integer(problem.cells)} 個）。カンマを含むセルは引用符（"）で囲んでください。`;
      case 'openQuote':
        return `データの ${integer(problem.row)} 行目の引用符（"）が閉じられていません。`;
      case 'noSuchColumn':
        return `「${problem.column}」という列はありません。`;
      case 'targetIsFeature':
        return `「${problem.column}」は予測する列なので、特徴量にはできません。`;
      case 'noFeatures':
        return '予測に使う列がありません。特徴量を 1 つ以上選んでください。';
      case 'tooManyFeatures':
        return `特徴量が ${integer(problem.features)} 列選ばれています。${integer(MAX_FEATURES)} 列までにしてください。`;
      case 'tooManyInputs':
        return `入力が 1 行につき ${integer(problem.inputs)} 個になり、上限の ${integer(MAX_INPUTS)} 個を超えます。文字列の列を減らしてください。`;
      case 'emptyColumn':
        return `列「${problem.column}」には値がありません。選択から外してください。`;
      case 'constantColumn':
        return `列「${problem.column}」はどの行も同じ値なので、学習の手がかりになりません。選択から外してください。`;
      case 'hugeNumber':
        return `列「${problem.column}」のデータの ${integer(problem.row)} 行目の ${problem.text} は、float32 で表せる範囲（3.4e38 まで）を超えています。値を直すか、列を外してください。`;
      case 'notANumber':
        return `数値を予測する列「${problem.column}」のデータの ${integer(problem.row)} 行目に「${problem.text}」があります。値を直すか、クラスの予測に変えてください。`;
      case 'tooManyCategories':
        return `列「${problem.column}」の文字列は ${MAX_CATEGORIES} 種類を超えるので、1 つずつ入力にするには多すぎます。選択から外してください。`;
      case 'textAmongNumbers':
        return `数値の列「${problem.column}」のデータの ${integer(problem.row)} 行目に「${problem.text}」があります。値を直すか空にするか、列を外してください。`;
      case 'tooManyClasses':
        return `列「${problem.column}」の値は ${MAX_CLASSES} 種類を超えるので、クラスには多すぎます。数値の列なら、数値の予測に変えてください。`;
      case 'oneClass':
        return `列「${problem.column}」はどの行も同じ値なので、予測するものがありません。`;
      case 'tooFewRows':
        return problem.dropped === 0
          ? `行が ${integer(problem.rows)} 行しかありません。${MIN_ROWS} 行以上必要です。`
          : `欠損値のある ${integer(problem.dropped)} 行を除くと、${integer(problem.rows)} 行しか残りません。${MIN_ROWS} 行以上必要です。`;
      case 'untrainedClass':
        return `クラス「${problem.name}」の行がすべて検証用になり、学習に使う行に 1 つもありません。分割のシードを変えるか、検証用の割合を減らすか、このクラスの行を増やしてください。`;
      case 'untrainedColumn':
        return `学習に使う行では列「${problem.column}」がすべて欠けているので、埋めるための平均が求まりません。分割のシードを変えるか、列を外してください。`;
      case 'gone':
        return `表「${problem.name}」は、もう保存されていません。ファイルを開き直してください。`;
      case 'changed':
        return `表「${problem.name}」の列が、この設定と合いません。ファイルを開き直して、列を選び直してください。`;
    }
  },
};

/** 並べて示す名前の数。 */
const LISTED = 6;

function shown(names: readonly string[]): string {
  const first = names.slice(0, LISTED).join('、');
  return names.length > LISTED ? `${first}、…` : first;
}
