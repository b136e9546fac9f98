// A setting that the learner chooses, as a change that can be undone.

import type { Preferences } from '../../electron/settings.ts';
import { preferences } from './settings.svelte.ts';
import { undoStack } from './undo.svelte.ts';

export function chooseSetting<Name extends keyof Preferences>(
  name: Name,
  value: Preferences[Name],
): void {
  const before = preferences.current[name];
  if (before === value) return;
  const put = (chosen: Preferences[Name]) => {
    preferences.change({ [name]: chosen });
  };
  undoStack.record({
    undo: () => {
      put(before);
    },
    redo: () => {
      put(value);
    },
  });
  put(value);
}
