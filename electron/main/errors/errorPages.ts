// Serves the error pages over the app:// protocol, in the language chosen at that moment.

import { wordsIn } from '../../language/words.ts';
import { logFile, person } from '../log/log.ts';
import { withoutHome } from '../log/personalNames.ts';
import type { BuiltIn } from '../protocol/protocol.ts';
import type { SettingsStore } from '../settings/settingsStore.ts';
import { errorPageAt, errorPageStyle, errorPageText } from './errorPage.ts';
import { errorPageCss } from './errorPageStyle.ts';

export function errorPages(settings: SettingsStore): BuiltIn {
  return (address) => {
    if (address === errorPageStyle) return { type: 'text/css; charset=utf-8', text: errorPageCss };
    const page = errorPageAt(address);
    if (!page) return undefined;
    const text = errorPageText(
      page,
      wordsIn(settings.read().preferences.language),
      withoutHome(logFile(), person),
    );
    return { type: 'text/html; charset=utf-8', text };
  };
}
