// Measures a page from inside: when its frames come, how long input waits, and which tasks are long.

import type { ElectronApplication, Page } from '@playwright/test';

import { median, percentile } from '../statistics.ts';

/** Milliseconds from one frame to the next at 60 a second. */
const FRAME = 1000 / 60;
/** A frame later than this means that at least one frame was dropped. */
const LATE = 1.5 * FRAME;
/** Milliseconds between two presses of the mouse: no multiple of a frame. */
const PRESSES = 137;

interface Recorded {
  readonly frames: readonly number[];
  readonly longTasks: readonly number[];
  readonly toHandler: readonly number[];
  readonly toFrame: readonly number[];
}

/** Times in milliseconds. */
export interface FrameFigures {
  readonly perSecond: number;
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
  /** Share of the frames that came late, from 0 to 1. */
  readonly late: number;
  readonly longTasks: number;
  readonly longestTask: number;
  /** From a press of the mouse to the page's handler. */
  readonly inputMedian: number;
  readonly inputP95: number;
  /** From a press of the mouse to the frame that follows. */
  readonly toFrameP95: number;
}

/** @param milliseconds how long to look */
export async function measureFrames(
  electron: ElectronApplication,
  page: Page,
  milliseconds: number,
): Promise<FrameFigures> {
  await defineNameHelper(page);
  const [recorded] = await Promise.all([
    page.evaluate(record, milliseconds),
    press(electron, milliseconds - 2 * PRESSES),
  ]);
  const { frames, longTasks, toHandler, toFrame } = recorded;
  const total = frames.reduce((sum, each) => sum + each, 0);
  return {
    perSecond: (1000 * frames.length) / total,
    median: median(frames),
    p95: percentile(frames, 0.95),
    p99: percentile(frames, 0.99),
    longest: Math.max(...frames),
    late: frames.filter((each) => each > LATE).length / frames.length,
    longTasks: longTasks.length,
    longestTask: Math.max(0, ...longTasks),
    inputMedian: median(toHandler),
    inputP95: percentile(toHandler, 0.95),
    toFrameP95: percentile(toFrame, 0.95),
  };
}

/** Defines esbuild's `__name` helper in the page: functions sent there call it. */
export async function defineNameHelper(page: Page): Promise<void> {
  await page.evaluate('globalThis.__name = (named) => named');
}

/** Runs inside the page. */
async function record(milliseconds: number): Promise<Recorded> {
  const frames: number[] = [];
  const longTasks: number[] = [];
  const toHandler: number[] = [];
  const toFrame: number[] = [];

  const observer = new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ entryTypes: ['longtask'] });
  const listening = new AbortController();
  addEventListener(
    'mousedown',
    ({ timeStamp }) => {
      toHandler.push(performance.now() - timeStamp);
      requestAnimationFrame(() => toFrame.push(performance.now() - timeStamp));
    },
    { capture: true, signal: listening.signal },
  );

  await new Promise<void>((resolve) => {
    const end = performance.now() + milliseconds;
    let last: number | undefined;
    const next = (now: number) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(next);
      else resolve();
    };
    requestAnimationFrame(next);
  });
  observer.disconnect();
  listening.abort();
  return { frames, longTasks, toHandler, toFrame };
}

/** Presses the mouse again and again, as the system does, where nothing is to be pressed. */
async function press(electron: ElectronApplication, milliseconds: number): Promise<void> {
  await electron.evaluate(
    async ({ BrowserWindow }, { interval, times }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (let i = 0; i < times; i++) {
        await new Promise((resolve) => setTimeout(resolve, interval));
        for (const type of ['mouseDown', 'mouseUp'] as const) {
          contents?.sendInputEvent({ type, x: 4, y: 4, button: 'left', clickCount: 1 });
        }
      }
    },
    { interval: PRESSES, times: Math.floor(milliseconds / PRESSES) },
  );
}
