// 管理者が決めた設定のとおりに起動できないときの説明。どれも1文。

import type { MainDictionary } from '../en.ts';

export const policy: MainDictionary['policy'] = {
  unreadable: (origin, code) =>
    `「${origin}」を読み込めないため（${code}）、アプリを起動できません。ファイルを直すか、取り除いてください。`,
  entry: (origin, entry) =>
    `「${origin}」の「${entry}」が文字列ではないため、アプリを起動できません。`,
  unknownEntry: (origin, entry) =>
    `「${origin}」に知らない項目「${entry}」があるため、アプリを起動できません（使えるのは dataFolder と language です）。`,
  relative: (origin, value) =>
    `${origin} で指定されたフォルダー「${value}」が絶対パスではないため、アプリを起動できません。`,
  language: (origin, value) =>
    `${origin} で指定された言語「${value}」が ja でも en でもないため、アプリを起動できません。`,
  placeholder: (origin, value) =>
    `${origin} で指定されたフォルダーの「${value}」に当てはまるものがないため、アプリを起動できません（使えるのは {user} と {home} です）。`,
  folder: (origin, value, code) =>
    `${origin} で指定されたフォルダー「${value}」に学習データを保存できないため（${code}）、アプリを起動できません。`,
};
