// A test of the app's page: every one begins with an app that was just started, and ends with nothing reported as wrong.

import { expect, test as base } from 'vitest';
import { locators, type Locator } from 'vitest/browser';

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

interface Fixtures {
  readonly profile: Profile;
  /** Opens the app, again if need be, on what is kept in this test's profile; in English, where nothing else is said. */
  readonly open: (settings?: Partial<Settings>) => Promise<OpenApp>;
  /** The app at the lesson on training. */
  readonly app: OpenApp;
}

export const test = base.extend<Fixtures>({
  profile: async ({}, use) => {
    const settings = { ...defaultSettings('en'), tourSeen: true };
    await use({ name: crypto.randomUUID(), settings });
  },

  open: async ({ profile }, use) => {
    const opened: OpenApp[] = [];
    await use(async (settings) => {
      Object.assign(profile.settings, settings);
      const app = await openApp(profile);
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

export { expect };
