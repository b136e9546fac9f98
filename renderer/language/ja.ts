// 画面に出るすべての言葉（日本語）。

import { appName } from '../../electron/appName.ts';
import type { Dictionary } from './en.ts';
import { about } from './ja/about.ts';
import { checks } from './ja/checks.ts';
import { code } from './ja/code.ts';
import { commands } from './ja/commands.ts';
import { drawing } from './ja/drawing.ts';
import { experiments } from './ja/experiments.ts';
import { figures } from './ja/figures.ts';
import { glossary } from './ja/glossary.ts';
import { gradients } from './ja/gradients.ts';
import { keeping } from './ja/keeping.ts';
import { lab } from './ja/lab.ts';
import { labPanels } from './ja/labPanels.ts';
import { notes } from './ja/notes.ts';
import { programs } from './ja/programs.ts';
import { python } from './ja/python.ts';
import { runs } from './ja/runs.ts';
import { search } from './ja/search.ts';
import { settingsKeeping } from './ja/settingsKeeping.ts';
import { settingsPage } from './ja/settingsPage.ts';
import { tables } from './ja/tables.ts';
import { training } from './ja/training.ts';
import { typing } from './ja/typing.ts';
import { workbench } from './ja/workbench.ts';

export const ja: Dictionary = {
  app: {
    name: appName.ja,
    skipToContent: '本文へ移動',
    back: '前のページへ戻る',
    lessons: 'レッスン',
    language: '言語',
    theme: 'テーマ',
    themes: { system: '自動', light: 'ライト', dark: 'ダーク' },
    foldSidebar: 'レッスン一覧を畳む',
    unfoldSidebar: 'レッスン一覧を開く',
    optional: '任意',
    exercisesDone: (count) => `${count} 題`,
    marks: { opened: '閲覧済み', done: '完了' },
    lessonTitle: (number, title) => `${number}  ${title}`,
    loading: 'レッスンを開いています',
    notDrawn:
      'このページを表示できませんでした。原因はログに記録しました。ほかのページは使えます。ここまでの内容は残っています。',
    drawAgain: 'もう一度表示する',
  },

  code,

  ...training,

  about,

  checks,

  glossary,

  gradients,

  search,

  commands,
  drawing,
  experiments,

  keeping,
  lab,
  labPanels,

  tables,
  notes,
  programs,
  python,
  runs,
  settingsKeeping,
  settingsPage,
  typing,
  workbench,

  figures,

  errors: {
    unexpected:
      '問題が起き、ログに記録しました。ここまでの内容は残っています。もう一度お試しください。',
    close: '閉じる',
    main: 'アプリの内部で問題が起き、ログに記録しました。ここまでの内容は残っています。動かないところがあるときは、アプリを閉じて開き直してください。',
    core: {
      failed:
        '計算用のプロセスが起動直後に 3 回続けて終了したため、起動を止めました。レッスンは読めますが、図の計算と学習はプロセスが動くまで待つことになります。もう一度起動してみてください。それでも動かないときは、アプリを閉じて開き直すか、インストールし直してください。',
      tryAgain: 'もう一度起動する',
      showLog: 'ログファイルの場所を開く',
    },
  },
};
