// A setting that the learner chooses, as a change that can be undone.

import type { Settings } from '../../electron/settings.ts';
import { settings } from './settings.svelte.ts';
import { undoStack } from './undo.svelte.ts';

export function chooseSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): void {
  const before = settings.current[name];
  if (before === value) return;
  const put = (chosen: Settings[Name]) => {
    settings.change({ [name]: chosen });
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
