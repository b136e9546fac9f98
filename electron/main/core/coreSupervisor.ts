// Keeps one core process running, connects windows to it, and replaces it when it dies.

import { join } from 'node:path';
import { createInterface } from 'node:readline';

import {
  app,
  MessageChannelMain,
  utilityProcess,
  type UtilityProcess,
  type WebContents,
} from 'electron';

import { notices } from '../../channels.ts';
import corePath from '../../core/coreProcess?modulePath';
import { ErrorReports } from '../log/errorReports.ts';

/** After this many failed starts in a row no other core is started. */
const MAX_FAILED_STARTS = 3;
/** A core that ran this long counts as started, even if it was never asked for anything. */
const STARTED_AFTER_MS = 3000;
/** How long a core may be silent while it saves everything when the app quits. */
const TIMEOUT_MS = 2000;
/** How long it may take altogether: until then the app cannot be started again. */
const MAX_END_MS = 10_000;

export class CoreSupervisor {
  private process: UtilityProcess | undefined;
  private window: WebContents | undefined;
  private hasStarted = false;
  private failedStarts = 0;
  /** True from the request for another core until it has started. */
  private replacing = false;
  private ending = false;
  /** True while no core is to run. */
  private isHeld = false;
  private readonly reports = new ErrorReports((text) => console.error(text));

  /** Gives the window a port to the core, whose process starts with the first such request. An earlier port is closed. */
  connect(window: WebContents): void {
    this.window = window;
    if (!this.hasStarted) this.fork();
    if (this.hasFailed) this.tell(notices.coreFailed);
    if (!this.process || window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    this.process.postMessage('connect', [port1]);
    window.postMessage(notices.coreConnected, null, [port2]);
  }

  /** Replaces the running core. After too many failed starts, this tries again. */
  replace(): void {
    if (this.isHeld || this.ending) return;
    this.failedStarts = 0;
    if (!this.process) {
      this.startAnother();
      return;
    }
    this.replacing = true;
    this.process.kill();
  }

  /** Ends the core, runs `work` without one, and starts another even if `work` fails. */
  async without(work: () => Promise<void>): Promise<void> {
    const { process } = this;
    this.isHeld = true;
    if (process) {
      const exit = new Promise((resolve) => process.once('exit', resolve));
      process.kill();
      await exit;
    }
    try {
      await work();
    } finally {
      this.isHeld = false;
      this.replacing = false;
      this.failedStarts = 0;
      this.fork();
    }
  }

  /** Ends the core for good once it has saved everything; it is killed if it says nothing more, or that takes too long. */
  async end(): Promise<void> {
    this.ending = true;
    const { process } = this;
    if (!process) return;
    const exit = new Promise((resolve) => process.once('exit', resolve));
    const begun = performance.now();
    const timeout = setTimeout(() => process.kill(), TIMEOUT_MS);
    process.on('message', () => {
      if (performance.now() - begun < MAX_END_MS) timeout.refresh();
    });
    process.postMessage('end');
    await exit;
    clearTimeout(timeout);
  }

  private fork(): void {
    // Two cores would write to the same folder.
    if (this.process || this.isHeld || this.ending) return;
    this.hasStarted = true;
    const started = performance.now();
    let hasAnswered = false;
    const runs = join(app.getPath('userData'), 'runs');
    this.process = utilityProcess.fork(corePath, [app.getAppPath(), runs, app.getVersion()], {
      serviceName: 'Backprop Lab core',
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    this.logErrors(this.process.stderr);
    this.process.once('message', () => {
      hasAnswered = true;
      this.failedStarts = 0;
    });
    this.process.once('exit', (code) => {
      this.process = undefined;
      if (!this.isWanted) this.reports.take(`The core ended with code ${code}`);
      // Posting to other processes inside an exit listener has crashed Electron.
      setImmediate(() => {
        this.succeed(hasAnswered || performance.now() - started >= STARTED_AFTER_MS);
      });
    });
  }

  private succeed(wasOfUse: boolean): void {
    // There is another already where one was asked for in the meantime.
    if (this.ending || this.isHeld || this.process) return;
    this.failedStarts = wasOfUse || this.replacing ? 0 : this.failedStarts + 1;
    this.replacing = false;
    if (this.hasFailed) {
      this.reports.take(
        'The core does not start; it is not tried again until somebody asks for it',
      );
      this.tell(notices.coreFailed);
      return;
    }
    this.startAnother();
  }

  private startAnother(): void {
    this.tell(notices.coreLost);
    this.fork();
    if (this.window) this.connect(this.window);
  }

  /** Starting the core has been given up. */
  private get hasFailed(): boolean {
    return this.failedStarts >= MAX_FAILED_STARTS;
  }

  /** The core's end is what was asked for. */
  private get isWanted(): boolean {
    return this.ending || this.isHeld || this.replacing;
  }

  private logErrors(output: NodeJS.ReadableStream | null): void {
    if (!output) return;
    createInterface({ input: output }).on('line', (line) => {
      if (line.trim() !== '') this.reports.take(`The core says: ${line}`);
    });
  }

  private tell(channel: string): void {
    if (this.window && !this.window.isDestroyed()) this.window.send(channel);
  }
}
