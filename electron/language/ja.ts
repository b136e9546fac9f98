// メインプロセスの言葉(日本語)。メニューとダイアログ。

import type { MainDictionary } from './en.ts';
import { links } from './ja/links.ts';

export const ja: MainDictionary = { links };
