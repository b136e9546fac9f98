// The page in place of a blank window.

import { appName } from '../../appName.ts';

export const errorPage = {
  title: `${appName.en} cannot show its page`,
  happened: {
    crashed: 'The page crashed several times in a row, each time right after it had opened.',
    notLoaded: 'The files of the page could not be read.',
    preload: 'The part that connects the page with your computer could not start.',
    notStarted: 'The page was loaded but could not start.',
  },
  kept: 'Your settings, answers and runs are kept. Try again; if this page comes back, close the app and open it again. If that does not help either, reinstall the app: what is kept stays.',
  actions: {
    again: 'Try again',
    log: 'Show the log file',
    copy: 'Copy diagnostics',
  },
  copied: 'The diagnostics are on the clipboard.',
  logAt: 'What happened is written in the log:',
};
