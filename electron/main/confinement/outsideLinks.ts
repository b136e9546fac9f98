// Opens links to external pages: only known ones, and only after the learner has agreed.

import { dialog, shell, type BrowserWindow } from 'electron';

import { externalLinks } from '../../externalLinks.ts';
import type { MainDictionary } from '../../language/en.ts';
import { shown } from '../protocol/addresses.ts';

const known: ReadonlySet<string> = new Set(Object.values(externalLinks));

/** Windows with a question on the screen: a page must not pile up dialogs. */
const asking = new WeakSet<BrowserWindow>();

/** Opens a known link in the browser, if the learner agrees. Any other address is refused. */
export async function openOutside(
  window: BrowserWindow,
  url: string,
  words: MainDictionary['links'],
): Promise<void> {
  if (!known.has(url)) {
    console.warn(`Refused: opening ${shown(url)}`);
    return;
  }
  if (asking.has(window)) return;
  asking.add(window);
  try {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words.ask(new URL(url).host),
      detail: url,
      buttons: [words.open, words.cancel],
      defaultId: 0,
      cancelId: 1,
    });
    if (response === 0) await shell.openExternal(url);
  } finally {
    asking.delete(window);
  }
}
