// How large everything in the window is drawn: in steps, kept for the next start.

import type { SettingsStore } from '../settings/settingsStore.ts';
import type { AppWindow } from './appWindow.ts';

/** As browsers have them. */
const FACTORS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export class Zoom {
  constructor(private readonly settings: SettingsStore) {}

  /** The window as it was last, also after it was loaded anew; turned by the wheel as well. */
  attend(window: AppWindow): void {
    window.webContents.on('did-finish-load', () => {
      window.webContents.setZoomFactor(this.settings.zoom);
    });
    window.webContents.on('zoom-changed', (_event, direction) => {
      this.change(window, direction === 'in' ? 1 : -1);
    });
  }

  change(window: AppWindow, steps: 1 | -1): void {
    this.apply(window, nextFactor(this.settings.zoom, steps));
  }

  reset(window: AppWindow): void {
    this.apply(window, 1);
  }

  private apply(window: AppWindow, factor: number): void {
    this.settings.zoom = factor;
    window.webContents.setZoomFactor(factor);
  }
}

/** The nearest step in that direction; the last one is kept. */
export function nextFactor(factor: number, steps: 1 | -1): number {
  const next =
    steps > 0 ? FACTORS.find((each) => each > factor) : FACTORS.findLast((each) => each < factor);
  return next ?? factor;
}
