// メインプロセスの言葉（日本語）。メニューとダイアログ。

import { appName } from '../appName.ts';
import type { MainDictionary } from './en.ts';
import { commands } from './ja/commands.ts';
import { errorPage } from './ja/errorPage.ts';
import { links } from './ja/links.ts';
import { failures } from './ja/failures.ts';
import { policy } from './ja/policy.ts';

export const ja: MainDictionary = {
  code: 'ja',
  app: appName.ja,
  commands,
  errorPage,
  links,
  failures,
  policy,
};
