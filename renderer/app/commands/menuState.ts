// Derives the state of the menus from the parts of the app they depend on.

import type { MenuState } from '../../../electron/menuState.ts';
import { language } from '../../state/language.svelte.ts';
import { catalogue } from '../../lessons/catalogue.ts';
import { pages } from '../pages.ts';
import { activeTraining } from '../../lab/training/activeTraining.svelte.ts';
import { core } from '../../state/core.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { preferences, session } from '../../state/settings.svelte.ts';
import { undoStack } from '../../state/undo.svelte.ts';
import { isPossible } from './perform.ts';
import { recentRuns } from './recentRuns.svelte.ts';

/** @param isInText whether the focus is in a text field that undoes by itself */
export function menuState(isInText: boolean): MenuState {
  const { language: code, theme, textSize, motion } = preferences.current;
  return {
    ...{ language: code, theme, textSize, motion, current: session.current.page },
    lessons: catalogue.map(({ id, number, title }) => ({
      ...{ id, number },
      title: language.words.app.lessonTitle(number, title[code]),
    })),
    // The others are in the Help menu.
    pages: pages
      .filter(({ isOnlyInMenus }) => !isOnlyInMenus)
      .map(({ id, title }) => ({ id, title: title(language.words) })),
    recentRuns: [...recentRuns.list],
    canUndo: undoStack.canUndo || isInText,
    canRedo: undoStack.canRedo || isInText,
    canSaveProgram: isPossible('saveProgram'),
    canGoBack: navigation.canGoBack,
    canGoForward: navigation.canGoForward,
    training: core.status === 'failed' ? 'none' : (activeTraining.current?.status ?? 'idle'),
  };
}
