// The main process's texts in English: menus and dialogs. Its type is the dictionary: a language that lacks an entry does not compile.

import { commands } from './en/commands.ts';
import { links } from './en/links.ts';

export const en = { commands, links };

export type MainDictionary = typeof en;
