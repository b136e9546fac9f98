// The built renderer in today's Chromium, with the core in a Web Worker: an app to the tests, as Electron's is.

import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';

import { findChromium } from '../../scripts/machine/chromium.ts';
import type { Preferences } from '../../electron/settings.ts';
import type { RunningApp } from '../e2e/runningApp.ts';
import { serveSite } from './server.ts';
import { bundleStandIn } from './standInBundle.ts';

export interface BrowserUnderTest {
  /** @param profile apps with the same one share what is kept */
  open(profile: string): Promise<RunningApp>;
}

/** Nothing in the browser itself is to ask the network for anything. */
const SWITCHES = [
  ...['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
];

/** Gives `use` a browser that is gone afterwards. */
export async function browserUnderTest(
  use: (browser: BrowserUnderTest) => Promise<void>,
): Promise<void> {
  const [desktop, coreWorker] = await Promise.all([
    bundleStandIn('desktop'),
    bundleStandIn('coreWorker'),
  ]);
  const site = await serveSite({ '/stand-in/coreWorker.js': coreWorker });
  const browser = await chromium.launch({ executablePath: findChromium(), args: SWITCHES });
  const profiles = new Map<string, Promise<BrowserContext>>();
  await use({
    async open(profile) {
      const context = profiles.get(profile) ?? openProfile(browser, desktop);
      profiles.set(profile, context);
      return openPage(await context, site.origin);
    },
  });
  await browser.close();
  await site.close();
}

/** What the page reports as wrong, from now on. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

async function openProfile(browser: Browser, desktop: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.exposeBinding('useTheme', ({ page }, theme: Preferences['theme']) =>
    page.emulateMedia({ colorScheme: theme === 'system' ? null : theme }),
  );
  await context.addInitScript(desktop);
  return context;
}

async function openPage(context: BrowserContext, origin: string): Promise<RunningApp> {
  const page = await context.newPage();
  const errors = errorsOf(page);
  page.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (protocol !== 'blob:' && new URL(request.url()).origin !== origin) {
      errors.push(`Request to elsewhere: ${request.url()}`);
    }
  });
  await page.goto(`${origin}/index.html`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    get electron(): never {
      throw new Error('A browser is no Electron');
    },
    page,
    errors,
    async close() {
      if (page.isClosed()) return;
      // As a window closes: the page may still keep what was typed last.
      const closed = page.waitForEvent('close');
      await page.close({ runBeforeUnload: true });
      await closed;
    },
    setSize: (width, height) => page.setViewportSize({ width, height }),
    async killCore() {
      const [worker] = page.workers();
      if (!worker) throw new Error('The page has no worker');
      await worker.evaluate('close()');
    },
  };
}
