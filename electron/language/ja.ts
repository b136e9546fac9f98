// メインプロセスの言葉(日本語)。メニューとダイアログ。

import type { MainDictionary } from './en.ts';
import { commands } from './ja/commands.ts';
import { links } from './ja/links.ts';

export const ja: MainDictionary = { commands, links };
