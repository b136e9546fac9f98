// A started app as a test sees it, whichever engine it runs in.

import type { ElectronApplication, Page } from '@playwright/test';

/** A started app. */
export interface RunningApp {
  /** In a browser there is none. */
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** What the page reported as wrong; must stay empty. */
  readonly errors: string[];
  close(): Promise<void>;
  /** Of the window's content, in pixels. */
  setSize(width: number, height: number): Promise<void>;
  /** Ends the core at once, whatever it is doing; another takes its place. */
  killCore(): Promise<void>;
}
