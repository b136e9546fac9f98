// Every text of the user interface in English. Its type is the dictionary: a language that lacks an entry does not compile.

import { appName } from '../../electron/appName.ts';
import { about } from './en/about.ts';
import { checks } from './en/checks.ts';
import { code } from './en/code.ts';
import { commands } from './en/commands.ts';
import { drawing } from './en/drawing.ts';
import { experiments } from './en/experiments.ts';
import { figures } from './en/figures.ts';
import { glossary } from './en/glossary.ts';
import { gradients } from './en/gradients.ts';
import { keeping } from './en/keeping.ts';
import { lab } from './en/lab.ts';
import { labPanels } from './en/labPanels.ts';
import { notes } from './en/notes.ts';
import { programs } from './en/programs.ts';
import { python } from './en/python.ts';
import { runs } from './en/runs.ts';
import { search } from './en/search.ts';
import { settingsKeeping } from './en/settingsKeeping.ts';
import { settingsPage } from './en/settingsPage.ts';
import { tables } from './en/tables.ts';
import { training } from './en/training.ts';
import { typing } from './en/typing.ts';
import { workbench } from './en/workbench.ts';

export const en = {
  app: {
    name: appName.en as string,
    skipToContent: 'Skip to the lesson',
    back: 'Back to the page before',
    lessons: 'Lessons',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    foldSidebar: 'Fold the list of lessons',
    unfoldSidebar: 'Show the list of lessons',
    optional: 'optional',
    exercisesDone: (count: number) => `${count} done`,
    marks: { opened: 'opened', done: 'done' },
    lessonTitle: (number: number, title: string) => `${number}  ${title}`,
    loading: 'Opening the lesson',
    notDrawn:
      'This page could not be shown, and the reason is written into the log. All other pages work, and what you have done is kept.',
    drawAgain: 'Show it again',
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
      'Something went wrong, and it is written into the log. What you have done so far is kept; you can try again.',
    close: 'Close',
    main: 'Something went wrong in the background part of the app and was written into the log. What you have done so far is kept; if something does not work, close the app and open it again.',
    core: {
      failed:
        'The process that computes stopped three times right after starting, so the app no longer restarts it. Lessons can be read, but figures and training have to wait for it. Try again; if that does not help, close the app and open it again, or reinstall it.',
      tryAgain: 'Start it again',
      showLog: 'Show the log file',
    },
  },
};

export type Dictionary = typeof en;
