// 保存に関する言葉（中断された学習、使えないファイル、空きのないディスク）。

import type { RunFileProblem } from '@backprop-lab/core/service';

import { appName } from '../../../electron/appName.ts';
import { fileCodes, MAX_FILE_BYTES } from '../../../electron/storage.ts';
import type { Dictionary } from '../en.ts';
import { general, integer } from '../numbers.ts';

interface Failure {
  readonly kind: 'full' | 'readOnly' | 'other';
  readonly code: string;
}

export const keeping: Dictionary['keeping'] = {
  title: 'お知らせ',
  interrupted: (epoch, epochs, when) =>
    `${when} に始めた学習が、エポック ${integer(epoch)} / ${integer(epochs)} で中断されています。`,
  resume: '続きから再開',
  keep: 'このまま残す',
  discard: '破棄する',
  settingsFailure: (failure) =>
    `設定と解答を保存できません。${cause(failure)}アプリを開いている間は保持し、保存できるようになりしだい保存します。`,
  runsFailure: (failure, unsaved) =>
    `学習の記録を保存できません。${cause(failure)}学習はそのまま続きます。${waiting(unsaved)}これまでに保存した記録には影響ありません。`,
  tryAgain: 'もう一度保存する',
  settingsAside: (file, renamedTo, newer) =>
    `${file} は${newer ? '新しいバージョンのアプリで作られているため使えません' : '読み込めませんでした'}。${aside(renamedTo)}初期設定で起動しました。学習の記録には影響ありません。`,
  runAside: (file, renamedTo, problem) =>
    `${file} は使えません。${fileProblem(problem)}。${aside(renamedTo)}ほかの記録には影響ありません。`,
  understood: '閉じる',
  fileProblem,
  saveCause,
  readCause,
  longWork: {
    inspect: 'ファイルを読み込んでいます。',
    accept: 'ファイルの内容を取り込んでいます。',
    undo: '取り込んだ内容を取り消しています。',
    pack: 'すべてを 1 つのファイルにまとめています。',
  },
  cancel: 'キャンセル',
  discarded: '中断された学習を破棄しました。',
  undo: '元に戻す',
};

function cause({ kind, code }: Failure): string {
  if (kind === 'full') return `ディスクに空きがありません（${code}）。空きを作ってください。`;
  if (kind === 'readOnly') {
    return `保存先のフォルダーに書き込めません（${code}）。フォルダーの権限を確かめてください。`;
  }
  return `システムが ${code} を返しました。`;
}

function saveCause(code: string): string {
  if (code === fileCodes.notAFile) {
    return '同じ名前のフォルダーまたはデバイスがあります。別の名前を選んでください。';
  }
  return kindOf(code) === 'readOnly'
    ? `このフォルダーには書き込めません（${code}）。別の場所を選んでください。`
    : cause({ kind: kindOf(code), code });
}

function readCause(code: string): string {
  switch (code) {
    case fileCodes.tooLarge:
      return `ファイルが大きすぎます（${integer(MAX_FILE_BYTES / 2 ** 20)} MB を超えています）。`;
    case fileCodes.notAFile:
      return '通常のファイルではありません。別のファイルを選んでください。';
    default:
      return kindOf(code) === 'readOnly'
        ? `このファイルを読む権限がありません（${code}）。`
        : `システムが ${code} を返しました。`;
  }
}

function kindOf(code: string): Failure['kind'] {
  if (['ENOSPC', 'EDQUOT'].includes(code)) return 'full';
  return ['EROFS', 'EACCES', 'EPERM'].includes(code) ? 'readOnly' : 'other';
}

function waiting(unsaved: number): string {
  return unsaved === 0
    ? '途中経過は保存できていません。'
    : `終わった学習 ${integer(unsaved)} 件が保存を待っています。`;
}

function aside(renamedTo: string | undefined): string {
  return renamedTo === undefined
    ? 'ファイルは元の場所に残してあります。'
    : `ファイルは ${renamedTo} という名前で残してあります。`;
}

function fileProblem(problem: RunFileProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'ファイルが空です';
    case 'notARun':
      return `${appName.ja}のファイルではありません（「${problem.place}」の部分）`;
    case 'cutShort':
      return `ファイルが途中で切れています（${general(problem.missingBytes)} バイト不足）`;
    case 'altered':
      return 'チェックサムが合いません。書き換えられたか、壊れています';
    case 'newer':
      return `新しいバージョンのアプリで作られています（形式 ${problem.version}）`;
    case 'wrongContent':
      return `「${problem.place}」の内容が正しくありません`;
    case 'tooLarge':
      return `ファイルが大きすぎます（${integer(problem.megabytes)} MB を超えています）`;
    case 'notAFile':
      return '通常のファイルではありません（フォルダーやデバイスなど）';
    case 'unreadable':
      return `システムがファイルを読めませんでした（${problem.code}）`;
  }
}
