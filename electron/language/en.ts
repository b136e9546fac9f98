// The main process's texts in English: menus and dialogs. Its type is the dictionary: a language that lacks an entry does not compile.

import { appName } from '../appName.ts';
import { commands } from './en/commands.ts';
import { errorPage } from './en/errorPage.ts';
import { links } from './en/links.ts';
import { failures } from './en/failures.ts';
import { policy } from './en/policy.ts';

export const en = {
  /** The language itself, as pages name it. */
  code: 'en' as string,
  /** What the app is called. */
  app: appName.en as string,
  commands,
  errorPage,
  links,
  failures,
  policy,
};

export type MainDictionary = typeof en;
