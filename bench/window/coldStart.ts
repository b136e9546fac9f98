// How long it takes from nothing to a lesson that can be used, beside the time of an empty window: in alternating pairs, each with a fresh profile.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

import type { Language } from '../../electron/settings.ts';
import type { Program } from './electronScripts.ts';
import { withFreshProfile } from './profile.ts';
import { median } from '../statistics.ts';

/** Milliseconds from the moment the program is started. */
export interface Start {
  /** Its page, or the lesson's heading, has been drawn. */
  readonly shown: number;
  /** The page has answered to the mouse, and drawn a frame after that. */
  readonly answered: number;
  /** Whatever is still to come is there, too. */
  readonly complete: number;
}

interface Probed extends Start {
  readonly fetched: readonly string[];
}

export interface Subject extends Program {
  /** What is on the screen when the window can be used, as a selector. */
  readonly shows: string;
  /** What comes later, as a selector. */
  readonly showsNext: string;
}

export interface ColdStart {
  readonly empty: readonly Start[];
  readonly app: readonly Start[];
  /** The app's files that had been fetched when the lesson was shown, by their names. */
  readonly fetched: readonly string[];
  /** The median of the pairs' ratios: the app's answer to the mouse against the empty window's first frame. */
  readonly ratio: number;
}

const TIMEOUT_MS = 60_000;
const LINE = 'START-PROBE ';

export async function measureColdStart(
  pairs: number,
  language: Language,
  probe: string,
  subjects: { readonly empty: Subject; readonly app: Subject },
  environment: NodeJS.ProcessEnv,
): Promise<ColdStart> {
  const startOnce = (subject: Subject) =>
    withFreshProfile(language, (profile) => start(subject, profile, probe, environment));
  // One of each that does not count: afterwards the files are in the system's memory.
  await startOnce(subjects.empty);
  const { fetched } = await startOnce(subjects.app);
  const empty: Start[] = [];
  const app: Start[] = [];
  for (let i = 0; i < pairs; i++) {
    empty.push(await startOnce(subjects.empty));
    app.push(await startOnce(subjects.app));
  }
  const ratios = app.map(({ answered }, i) => answered / (empty[i]?.shown ?? NaN));
  const names = fetched.map((url) => url.slice(url.lastIndexOf('/') + 1));
  return { empty, app, fetched: names, ratio: median(ratios) };
}

async function start(
  { executable, arguments: words, shows, showsNext }: Subject,
  profile: string,
  probe: string,
  environment: NodeJS.ProcessEnv,
): Promise<Probed> {
  const begin = performance.timeOrigin + performance.now();
  const child = spawn(executable, [...words, `--user-data-dir=${profile}`], {
    env: {
      ...environment,
      NODE_OPTIONS: `--require=${probe}`,
      START_PROBE_SELECTOR: shows,
      START_PROBE_NEXT: showsNext,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
  });
  const closed = once(child, 'close');
  let found: Probed | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(LINE)) found = JSON.parse(line.slice(LINE.length)) as Probed;
  }
  await closed;
  if (!found)
    throw new Error(`${executable} showed no ${shows} within ${TIMEOUT_MS / 1000} seconds`);
  const { shown, answered, complete, fetched } = found;
  return {
    shown: shown - begin,
    answered: answered - begin,
    complete: complete - begin,
    fetched,
  };
}
