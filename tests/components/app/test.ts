// A test of the app's page: every one begins with an app that was just started, and ends with nothing reported as wrong.

import { expect, test as base } from 'vitest';
import { locators, page, type Locator } from 'vitest/browser';

import {
  defaultSettings,
  type Preferences,
  type Session,
  type Settings,
  type Work,
} from '../../../electron/settings.ts';
import { useScheme } from './colorScheme.ts';
import type { Profile } from './fakeDesktop.ts';
import { openApp, type OpenApp } from './openApp.ts';

declare module 'vitest/browser' {
  interface LocatorSelectors {
    /** For what has no role and no words of its own. */
    css(selector: string): Locator;
  }
}

locators.extend({ css: (selector) => `css=${selector}` });

/** What an app finds when it opens. */
interface Kept extends Partial<Preferences>, Partial<Work>, Partial<Omit<Session, 'page'>> {
  /** Or the page: which one is open. */
  readonly lesson?: string;
}

/** Of the app's window, in pixels, where a test does not change it; its look is the light one. */
const WIDTH = 1280;
const HEIGHT = 800;

interface Fixtures {
  readonly profile: Profile;
  /** Opens the app, again if need be, on what is kept in this test's profile, or in another; in English, where nothing else is said. */
  readonly open: (kept?: Kept, other?: Profile) => Promise<OpenApp>;
  /** The app at the lesson on training. */
  readonly app: OpenApp;
}

export const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    await use(newProfile());
  },

  open: async ({ profile }, use) => {
    if (window.innerWidth !== WIDTH) await page.viewport(WIDTH, HEIGHT);
    if (window.matchMedia('(prefers-color-scheme: dark)').matches) await useScheme('light');
    const opened: OpenApp[] = [];
    await use(async ({ lesson, ...kept } = {}, used = profile) => {
      used.settings = withKept(used.settings, lesson ? { page: lesson, ...kept } : kept);
      const app = await openApp(used);
      opened.push(app);
      return app;
    });
    for (const app of opened) app.close();
    expect(opened.flatMap(({ errors, desktop }) => [...errors, ...desktop.reports])).toEqual([]);
  },

  app: async ({ open }, use) => {
    await use(await open({ lesson: '07-training' }));
  },
});

/** Each field goes into the slice that has it. */
function withKept(settings: Settings, kept: Readonly<Record<string, unknown>>): Settings {
  const filled = <Slice extends object>(slice: Slice): Slice => {
    const fields = Object.entries(kept).filter(([name]) => name in slice);
    return { ...slice, ...Object.fromEntries(fields) };
  };
  const { preferences, work, session } = settings;
  return { preferences: filled(preferences), work: filled(work), session: filled(session) };
}

/** As after a first start: the tour does not come by itself again. */
export function newProfile(): Profile {
  const { preferences, ...rest } = defaultSettings('en');
  return {
    name: crypto.randomUUID(),
    settings: { preferences: { ...preferences, tourSeen: true }, ...rest },
  };
}

export { expect };
