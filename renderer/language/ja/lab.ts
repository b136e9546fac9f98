// 実験室の日本語。

import type { lab as en } from '../en/lab.ts';

export const lab: typeof en = {
  title: '実験室',
  goOn: '実験室で続ける',
  pausedBecause: {
    epoch: '（指定したエポックです）',
    loss: '（検証用データの損失が指定した値以下になりました）',
    accuracy: '（検証用データの正解率が指定した値以上になりました）',
    patience: '（検証用データの損失が、指定したエポック数だけ改善しませんでした）',
  },
  race: 'レース',
  raceFromHere: 'この設定でレースをする',
};
