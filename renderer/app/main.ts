// The window's entry: reads the settings, shows the app, asks for the core.

import 'app-fonts.css';
import '@fontsource-variable/noto-sans-jp';
import '@fontsource-variable/jetbrains-mono';
import 'katex/dist/katex.min.css';
import '../ui/styles/tokens.css';
import '../ui/styles/base.css';
import '../ui/styles/controls.css';
import '../ui/styles/print.css';

import { mount } from 'svelte';

import App from './App.svelte';
import { LAB, wholeProfile } from '../lab/experiment/labId.ts';
import { addLab } from '../lab/training/labProfiles.ts';
import { catalogue, loadLesson } from '../lessons/catalogue.ts';
import { askUntilAnswered, core } from '../state/core.svelte.ts';
import { reportErrors, reportFailedStart } from '../state/errorReports.ts';
import { loadEveryLanguage, speakChosenLanguage } from '../state/language.svelte.ts';
import { preparePrinting } from '../state/printing.svelte.ts';
import { rememberStart } from '../state/scrollPlace.ts';
import { loadSettings, preferences, session } from '../state/settings.svelte.ts';
import { longWork } from '../state/longWork.svelte.ts';
import { storage } from '../state/storage.svelte.ts';

/** When to connect to the core even if no frame was drawn: the window may be hidden. */
const DRAW_TIMEOUT_MS = 500;

reportErrors();
preparePrinting();
try {
  await show();
} catch (error) {
  reportFailedStart(error);
  throw error;
}
await askUntilAnswered(rejoinCurrentRun);

async function show(): Promise<void> {
  const target = document.getElementById('app');
  if (!target) throw new Error('index.html has no element #app');
  await loadSettings();
  // Its files are fetched while the shell is drawn; what lies over the page comes after it.
  const { page } = session.current;
  const isLesson = catalogue.some(({ id }) => id === page);
  const fetched = isLesson && loadLesson(page, preferences.current.language);
  for (const { id, lab } of catalogue) if (lab) addLab(id, lab);
  addLab(LAB, wholeProfile);
  rememberStart();
  storage.attach();
  longWork.attach();
  await speakChosenLanguage();
  mount(App, { target });
  // If the lesson cannot be fetched, its page says so; all other pages work.
  await Promise.allSettled([fetched]);
  await drawn();
  // The core's process would hold up the first frames.
  core.connect();
  await loadEveryLanguage();
  const { default: Overlays } = await import('./commands/Overlays.svelte');
  mount(Overlays, { target });
}

/** When the second frame begins, the first one is on the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, DRAW_TIMEOUT_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** After a reload of the page, shows the run that has continued in the core. */
async function rejoinCurrentRun(): Promise<void> {
  const service = await core.service();
  if (await service.currentRun()) await (await import('../lab/runs/interruptedRun.ts')).rejoin();
}
