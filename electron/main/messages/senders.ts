// Who may send messages to the main process: the app's own page, in the top frame of the app's own window.

import { BrowserWindow, type IpcMainInvokeEvent } from 'electron';

import { isOwnPage, shown } from '../protocol/addresses.ts';
import type { AppWindow } from '../window/appWindow.ts';

/**
 * @returns the window the message came from
 * @throws when it came from anything but the app's own page
 */
export function requireOwnPage({ sender, senderFrame }: IpcMainInvokeEvent): AppWindow {
  // A frame that is gone by now has no address any more.
  if (!senderFrame || sender.isDestroyed()) throw new Error('Message from a closed page refused');
  if (senderFrame !== sender.mainFrame) throw new Error('Message from an inner frame refused');
  if (!isOwnPage(senderFrame.url)) {
    throw new Error(`Message from a foreign page refused: ${shown(senderFrame.url)}`);
  }
  const window = BrowserWindow.fromWebContents(sender);
  if (!window) throw new Error('Message from a page without a window refused');
  return window;
}
