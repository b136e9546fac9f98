// The app's menu: made anew whenever what the window tells of itself changes.

import { app, BrowserWindow, Menu } from 'electron';

import { notices } from '../channels.ts';
import { isOfDesktop, type CommandName, type Performable } from '../commands.ts';
import { wordsIn } from '../language/words.ts';
import type { MenuState } from '../menuState.ts';
import type { Settings } from '../settings.ts';
import type { AppWindow } from './appWindow.ts';
import { menuTemplate } from './menuTemplate.ts';
import type { Zoom } from './zoom.ts';

export class AppMenu {
  private shown = '';

  constructor(
    { language, theme, textSize, lesson }: Settings,
    private readonly zoom: Zoom,
  ) {
    this.show({
      ...{ language, theme, textSize, current: lesson },
      ...{ lessons: [], pages: [], recentRuns: [], training: 'none' },
      ...{ canUndo: false, canRedo: false, canGoBack: false, canGoForward: false },
    });
  }

  show(state: MenuState): void {
    const next = JSON.stringify(state);
    if (next === this.shown) return;
    this.shown = next;
    const template = menuTemplate({
      state,
      words: wordsIn(state.language).commands,
      isMac: process.platform === 'darwin',
      forDevelopers: !app.isPackaged,
      perform: (name, argument) => {
        this.perform(name, argument);
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** Does what the window asked of the desktop. */
  performOnDesktop(name: Performable, window: AppWindow): void {
    switch (name) {
      case 'zoomIn':
        this.zoom.change(window, 1);
        break;
      case 'zoomOut':
        this.zoom.change(window, -1);
        break;
      case 'zoomReset':
        this.zoom.reset(window);
        break;
      case 'fullScreen':
        window.setFullScreen(!window.isFullScreen());
        break;
      case 'undoText':
        window.webContents.undo();
        break;
      case 'redoText':
        window.webContents.redo();
        break;
      case 'quit':
        app.quit();
    }
  }

  private perform(name: CommandName, argument = ''): void {
    if (name === 'quit') {
      app.quit();
      return;
    }
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    if (isOfDesktop(name)) this.performOnDesktop(name, window);
    else window.webContents.send(notices.command, name, argument);
  }
}
