// The whole app in a frame: the built renderer with a desktop and a core of its own, nothing of which the next test meets.

import { page, type FrameLocator } from 'vitest/browser';

import { CoreInWorker } from './coreInWorker.ts';
import { FakeDesktop, type Profile } from './fakeDesktop.ts';

type AppWindow = Window & typeof globalThis;

declare global {
  interface Window {
    /** Called by the app's page before its own scripts run. */
    prepareApp: (app: AppWindow) => void;
  }
}

export interface OpenApp {
  /** Finds what is on the app's page. */
  readonly page: FrameLocator;
  readonly window: AppWindow;
  readonly desktop: FakeDesktop;
  readonly core: CoreInWorker;
  /** What the app reported as wrong; must stay empty. */
  readonly errors: string[];
  /** As when its window is closed: what was typed last is kept in the profile. */
  close(): void;
}

export async function openApp(profile: Profile): Promise<OpenApp> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
  frame.title = 'Backprop Lab';
  const errors: string[] = [];
  const prepared = new Promise<[AppWindow, FakeDesktop, CoreInWorker]>((resolve) => {
    window.prepareApp = (app) => {
      const core = new CoreInWorker(app, profile.name);
      const desktop = new FakeDesktop(profile, core, (value) => app.structuredClone(value));
      noteErrors(app, errors);
      Object.assign(app, { desktop: desktop.offered });
      resolve([app, desktop, core]);
    };
  });
  frame.src = '/app/index.html';
  document.body.append(frame);
  const [app, desktop, core] = await prepared;
  await desktop.ready;
  let isOpen = true;
  return {
    page: page.frameLocator(page.elementLocator(frame)),
    window: app,
    desktop,
    core,
    errors,
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      app.dispatchEvent(new app.Event('pagehide'));
      frame.remove();
      core.end();
    },
  };
}

function noteErrors(app: AppWindow, errors: string[]): void {
  app.addEventListener('error', ({ message }) => errors.push(message));
  app.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  app.console.error = (...words: unknown[]) => errors.push(words.join(' '));
}
