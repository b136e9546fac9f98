// Queue of files that the system asks the app to open: at its start, by a second start, or, on macOS, by an event.

import { app, BrowserWindow, type WebContents } from 'electron';

import { notices } from '../../channels.ts';
import { filesAmong } from './commandLineFiles.ts';
import { readOpenedFile } from './files.ts';

interface Handover {
  readonly path: string;
  readonly receiver: WebContents;
}

export class OpenFileQueue {
  private readonly waiting: string[];
  /** The page that is ready for files. */
  private receiver: WebContents | undefined;
  private isHandingOver = false;

  /** Must be made before the app is ready: macOS gives a file early. */
  constructor() {
    this.waiting = filesAmong(process.argv.slice(1), process.cwd());
    app.on('open-file', (event, path) => {
      event.preventDefault();
      this.give([path]);
    });
    app.on('second-instance', (_event, words, folder) => {
      this.give(filesAmong(words.slice(1), folder));
    });
  }

  /** Sends the page all waiting files, and every later one until the page is left. */
  handTo(page: WebContents): void {
    this.receiver = page;
    page.once('did-start-loading', () => {
      if (this.receiver === page) this.receiver = undefined;
    });
    this.give([]);
  }

  private give(paths: readonly string[]): void {
    this.waiting.push(...paths);
    for (const path of paths) app.addRecentDocument(path);
    void this.handOver();
  }

  /** One after another: the file given last is the one that stays on screen. */
  private async handOver(): Promise<void> {
    if (this.isHandingOver) return;
    this.isHandingOver = true;
    try {
      for (let next = this.next(); next; next = this.next()) await this.handOne(next);
    } finally {
      this.isHandingOver = false;
    }
  }

  /** The first file in the queue, when there is a page to take it. */
  private next(): Handover | undefined {
    const { receiver, waiting } = this;
    const [path] = waiting;
    return path === undefined || !receiver || receiver.isDestroyed()
      ? undefined
      : { path, receiver };
  }

  private async handOne({ path, receiver }: Handover): Promise<void> {
    const file = await readOpenedFile(path);
    // If the page was left meanwhile, the next one gets it.
    if (receiver !== this.receiver || receiver.isDestroyed()) return;
    this.waiting.shift();
    receiver.send(notices.fileOpened, file);
    BrowserWindow.fromWebContents(receiver)?.focus();
  }
}
