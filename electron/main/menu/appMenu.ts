// The app's menu, kept in step with the window's state.

import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';

import { notices } from '../../channels.ts';
import { isOfDesktop, type CommandName, type Performable } from '../../commands.ts';
import type { MainDictionary } from '../../language/en.ts';
import { wordsIn } from '../../language/words.ts';
import type { MenuState } from '../../menuState.ts';
import type { Settings } from '../../settings.ts';
import type { AppWindow } from '../window/appWindow.ts';
import { print } from '../window/print.ts';
import type { Zoom } from '../window/zoom.ts';
import { menuTemplate } from './menuTemplate.ts';

export class AppMenu {
  /** All that is shown but for what can be done just now. */
  private shape = '';
  private words: MainDictionary = wordsIn('en');

  constructor(
    { preferences, session }: Settings,
    private readonly zoom: Zoom,
  ) {
    const { language, theme, textSize, motion } = preferences;
    this.show({
      ...{ language, theme, textSize, motion, current: session.page },
      ...{ lessons: [], pages: [], recentRuns: [], training: 'none' },
      canSaveProgram: false,
      ...{ canUndo: false, canRedo: false, canGoBack: false, canGoForward: false },
    });
  }

  show(state: MenuState): void {
    this.words = wordsIn(state.language);
    const template = menuTemplate({
      state,
      words: this.words.commands,
      isMac: process.platform === 'darwin',
      forDevelopers: !app.isPackaged,
      perform: (name, argument) => {
        this.perform(name, argument);
      },
    });
    const shape = JSON.stringify(template, (key, value: unknown) =>
      key === 'enabled' ? undefined : value,
    );
    // A new menu would close one that is being read.
    if (shape === this.shape) enable(template);
    else Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    this.shape = shape;
  }

  /** Does what the window asked of the desktop. */
  performOnDesktop(name: Performable, window: AppWindow): void {
    switch (name) {
      case 'print':
        print(window, this.words);
        break;
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

/** Of the menu that is shown, what can be done and what cannot. */
function enable(items: readonly MenuItemConstructorOptions[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { id, enabled = true, submenu } of items) {
    const item = id === undefined ? undefined : menu?.getMenuItemById(id);
    if (item) item.enabled = enabled;
    if (Array.isArray(submenu)) enable(submenu);
  }
}
