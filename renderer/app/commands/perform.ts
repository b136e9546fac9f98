// What each command does, and whether it can be done just now.

import type { Goal } from '@backprop-lab/core/service';

import type { WindowCommand } from '../../../electron/commands.ts';
import {
  languages,
  motions,
  textSizes,
  themes,
  type Preferences,
} from '../../../electron/settings.ts';
import { runsPage } from '../../lab/runs/runsPage.svelte.ts';
import { firstLab } from '../../lab/training/labProfiles.ts';
import { saveAs, savedAnnouncement } from '../../state/saveAs.svelte.ts';
import { transfer } from '../settings/transfer.svelte.ts';
import { activeTraining, type ActiveTraining } from '../../lab/training/activeTraining.svelte.ts';
import { announcement } from '../../state/announcement.svelte.ts';
import { chooseSetting } from '../../state/chooseSetting.ts';
import { core } from '../../state/core.svelte.ts';
import { once } from '../../state/once.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { session, work } from '../../state/settings.svelte.ts';
import { sidebar } from '../sidebar.svelte.ts';
import { undoStack } from '../../state/undo.svelte.ts';
import { tour } from '../tour/tour.svelte.ts';
import { announceProblem, handleOpenedFile } from './openedFile.ts';
import { overlays } from './overlays.svelte.ts';
import { isTextUndo, undoInEditor } from './textUndo.ts';

interface Action {
  /** @param argument which page, run or value, for the commands that are told one */
  perform(argument: string): unknown;
  /** Left out where it always is. */
  isPossible?(): boolean;
}

const isInText = () => isTextUndo(document.activeElement);
const hasCore = () => core.status !== 'failed';
const canTrain = () => hasCore() && activeTraining.current?.status !== 'running';

const programFiles = () => import('../../programs/openedProgram.ts');

/** Opens the page of the training. If there is none yet, it is that of the first lesson that trains. */
async function training(): Promise<ActiveTraining> {
  const { labOf } = await import('../../lab/training/trainingLab.svelte.ts');
  const chosen = activeTraining.current ?? labOf(firstLab());
  navigation.goTo(chosen.lesson);
  return chosen;
}

async function train(goal: Goal): Promise<void> {
  await (await training()).train(goal);
}

const actions: Readonly<Record<WindowCommand, Action>> = {
  openFile: {
    perform: once(async () => {
      await handleOpenedFile(await window.desktop.openFile('kept'));
    }),
  },
  openProgram: {
    perform: async () => {
      await (await programFiles()).chooseProgramFile();
    },
  },
  saveProgram: {
    perform: async () => {
      await (await programFiles()).saveOpenProgram();
    },
    isPossible: () => {
      const { page, program } = session.current;
      return page === 'programs' && Object.hasOwn(work.current.programs, program);
    },
  },
  saveAll: {
    perform: once(async () => {
      await transfer.save();
      const { outcome } = saveAs;
      if (outcome) announcement.show(savedAnnouncement(outcome));
      else if (transfer.state.kind === 'tooMuch') announceProblem();
    }),
  },
  undo: {
    perform: () => {
      if (undoInEditor('historyUndo')) return undefined;
      return isInText() ? window.desktop.perform('undoText') : undoStack.undo();
    },
    isPossible: () => undoStack.canUndo || isInText(),
  },
  redo: {
    perform: () => {
      if (undoInEditor('historyRedo')) return undefined;
      return isInText() ? window.desktop.perform('redoText') : undoStack.redo();
    },
    isPossible: () => undoStack.canRedo || isInText(),
  },
  searchLessons: {
    perform: () => {
      navigation.goTo('search');
      document.getElementById('search-field')?.focus();
    },
  },
  palette: {
    perform: () => {
      overlays.open = overlays.open === 'palette' ? undefined : 'palette';
    },
  },
  toggleSidebar: {
    perform: () => {
      sidebar.toggle();
    },
  },
  focusFigure: {
    perform: () => {
      const figure = document.querySelector<HTMLElement>('#content aside');
      if (!figure) return;
      figure.tabIndex = -1;
      figure.scrollIntoView({ block: 'nearest' });
      figure.focus();
    },
    isPossible: () => document.querySelector('#content aside') !== null,
  },
  goBack: {
    perform: () => {
      navigation.goBack();
    },
    isPossible: () => navigation.canGoBack,
  },
  goForward: {
    perform: () => {
      navigation.goForward();
    },
    isPossible: () => navigation.canGoForward,
  },
  train: {
    perform: async () => {
      const chosen = await training();
      await (chosen.status === 'running' ? chosen.pause() : chosen.train('end'));
    },
    isPossible: hasCore,
  },
  trainStep: { perform: () => train('step'), isPossible: canTrain },
  trainEpoch: { perform: () => train('epoch'), isPossible: canTrain },
  stopTraining: {
    perform: async () => {
      await (await training()).stop();
    },
    isPossible: () => !['idle', undefined].includes(activeTraining.current?.status),
  },
  tour: {
    perform: () => {
      tour.start();
    },
  },
  shortcuts: {
    perform: () => {
      overlays.open = 'shortcuts';
    },
  },
  copyDiagnostics: {
    perform: async () => {
      await window.desktop.copyDiagnostics();
      announcement.show({ kind: 'note', text: ({ commands }) => commands.diagnosticsCopied });
    },
  },
  showLog: { perform: () => window.desktop.showLog() },
  goTo: {
    perform: (page) => {
      navigation.goTo(page);
    },
  },
  openRun: {
    perform: (id) => {
      runsPage.openRun(id);
    },
  },
  chooseLanguage: { perform: choosing('language', languages) },
  chooseTheme: { perform: choosing('theme', themes) },
  chooseTextSize: { perform: choosing('textSize', textSizes) },
  chooseMotion: { perform: choosing('motion', motions) },
};

/** Does nothing where the command is not possible just now. */
export async function perform(name: WindowCommand, argument = ''): Promise<void> {
  if (isPossible(name)) await actions[name].perform(argument);
}

export function isPossible(name: WindowCommand): boolean {
  return actions[name].isPossible?.() ?? true;
}

function choosing<Name extends 'language' | 'theme' | 'textSize' | 'motion'>(
  name: Name,
  values: readonly Preferences[Name][],
) {
  return (argument: string) => {
    const value = values.find((each) => each === argument);
    if (value) chooseSetting(name, value);
  };
}
