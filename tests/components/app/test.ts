// A test of the app's page: every one begins with an app that was just started, and ends with nothing reported as wrong.

import { expect, test as base } from 'vitest';
import { locators, page, type Locator } from 'vitest/browser';

import { defaultSettings, type Settings } from '../../../electron/settings.ts';
import type { Profile } from './fakeDesktop.ts';
import { openApp, type OpenApp } from './openApp.ts';

declare module 'vitest/browser' {
  interface LocatorSelectors {
    /** For what has no role and no words of its own. */
    css(selector: string): Locator;
  }
}

locators.extend({ css: (selector) => `css=${selector}` });

/** Of the app's window, in pixels, where a test does not change it. */
const WIDTH = 1280;
const HEIGHT = 800;

interface Fixtures {
  readonly profile: Profile;
  /** Opens the app, again if need be, on what is kept in this test's profile, or in another; in English, where nothing else is said. */
  readonly open: (settings?: Partial<Settings>, kept?: Profile) => Promise<OpenApp>;
  /** The app at the lesson on training. */
  readonly app: OpenApp;
}

export const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    await use(newProfile());
  },

  open: async ({ profile }, use) => {
    if (window.innerWidth !== WIDTH) await page.viewport(WIDTH, HEIGHT);
    const opened: OpenApp[] = [];
    await use(async (settings, kept = profile) => {
      Object.assign(kept.settings, settings);
      const app = await openApp(kept);
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

/** As after a first start: the tour does not come by itself again. */
export function newProfile(): Profile {
  return {
    name: crypto.randomUUID(),
    settings: { ...defaultSettings('en'), tourSeen: true },
  };
}

export { expect };
