// The workbench in the real window: its first result, the results after it, Stop, frames while Python computes, and the memory that it gives back.

import { setTimeout as pause } from 'node:timers/promises';

import type { Page } from '@playwright/test';

import { startApp } from '../../tests/e2e/app.ts';
import { measureMemory, type Memory } from './memory.ts';
import { defineNameHelper } from './frameMeter.ts';
import { withFreshProfile } from './profile.ts';

const WARM_RUNS = 5;
/** Milliseconds after which a spare Python is there, and after which what was closed has given back its memory. */
const SPARE = 5_000;
const REST = 20_000;
/** Milliseconds of frames that are counted. */
const FRAMES = 3_000;

/** What cannot be ended by itself. */
const endless = {
  loop: 'while True:\n    pass\n',
  'bare except': 'while True:\n    try:\n        while True: pass\n    except:\n        pass\n',
  print: 'while True:\n    print("again")\n',
} as const;

/** In milliseconds, but for frames and memory. */
export interface WorkbenchFigures {
  /** From the press that opens the page to the first printed line, in a new app each time. */
  readonly cold: readonly number[];
  /** From the press of Run to the printed line. */
  readonly warm: readonly number[];
  /** On the page of programs, from the press of Run to the first printed line of a program that imports what the article's do. */
  readonly program: readonly number[];
  /** From the press of Stop until the page says so, by what was stopped. */
  readonly stops: Readonly<Record<string, number>>;
  /** A second, while an endless loop runs, and while one prints. */
  readonly frames: Readonly<Record<string, number>>;
  readonly before: Memory;
  readonly open: Memory;
  readonly closed: Memory;
}

export async function measureWorkbench(starts: number): Promise<WorkbenchFigures> {
  const cold: number[] = [];
  for (let i = 1; i < starts; i++) cold.push(await firstResult());
  return withFreshProfile('en', async (profile) => {
    const app = await startApp(profile);
    const { page, electron } = app;
    try {
      await defineNameHelper(page);
      await pause(SPARE);
      const before = await measureMemory(electron);
      cold.push(await openAndRun(page));
      await pause(SPARE);
      const warm: number[] = [];
      for (let i = 0; i < WARM_RUNS; i++) warm.push(await runOnce(page, `print("warm", ${i})`));
      const program = await programRuns(page);
      await page.getByRole('button', { name: 'Workbench', exact: true }).click();
      await pause(SPARE);
      const stops: Record<string, number> = {};
      const frames: Record<string, number> = {};
      for (const [name, code] of Object.entries(endless)) {
        await editorOf(page).fill(code);
        await runButton(page).click();
        await page.getByText('Running', { exact: true }).waitFor();
        frames[name] = await framesPerSecond(page);
        stops[name] = await stop(page);
        await pause(SPARE);
      }
      const open = await measureMemory(electron);
      await page.getByRole('button', { name: /^1/ }).click();
      await pause(REST);
      const closed = await measureMemory(electron);
      return { cold, warm, program, stops, frames, before, open, closed };
    } finally {
      await app.close();
    }
  });
}

function firstResult(): Promise<number> {
  return withFreshProfile('en', async (profile) => {
    const app = await startApp(profile);
    try {
      await defineNameHelper(app.page);
      await app.page.locator('figure svg, figure canvas').first().waitFor();
      return await openAndRun(app.page);
    } finally {
      await app.close();
    }
  });
}

const editorOf = (page: Page) => page.getByLabel('Your Python');
const runButton = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });

/** Opens the workbench and runs a line as soon as that is possible, as one would who knew where to press. */
async function openAndRun(page: Page): Promise<number> {
  const begin = await now(page);
  await page.getByRole('button', { name: 'Workbench', exact: true }).click();
  await editorOf(page).fill('print("first", 1)');
  await runButton(page).click();
  return (await printed(page, 'first 1')) - begin;
}

/** A program is run anew each time, with no names. */
async function programRuns(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Programs', exact: true }).click();
  await page.getByRole('button', { name: 'New program' }).click();
  const imports = 'import numpy as np\nimport torch\nimport matplotlib.pyplot as plt\n';
  const run = page.getByRole('button', { name: 'Run all' });
  await runOnce(page, `${imports}print("program", 0)`, run);
  await pause(SPARE);
  const times: number[] = [];
  for (let i = 1; i <= WARM_RUNS; i++)
    times.push(await runOnce(page, `${imports}print("program", ${i})`, run));
  return times;
}

async function runOnce(page: Page, code: string, run = runButton(page)): Promise<number> {
  await editorOf(page).fill(code);
  const text = code.replace(/^[^]*print\("(\w+)", (\d+)\)$/, '$1 $2');
  const button = await run.elementHandle();
  const begin = await now(page);
  await button?.evaluate((each) => {
    (each as HTMLElement).click();
  });
  return (await printed(page, text)) - begin;
}

/** When the output held the text, by the page's clock. */
function printed(page: Page, text: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const output = document.querySelector('[role="log"]')?.textContent;
          if (output?.includes(wanted)) resolve(performance.now());
          else setTimeout(look);
        };
        look();
      }),
    text,
  );
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

function stop(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const button = [...document.querySelectorAll('button')].find(
          (each) => each.textContent.trim() === 'Stop',
        );
        if (!button) {
          reject(new Error('There is no Stop'));
          return;
        }
        const begin = performance.now();
        button.click();
        const look = () => {
          if (document.body.textContent.includes('Stopped.')) resolve(performance.now() - begin);
          else setTimeout(look);
        };
        look();
      }),
  );
}

function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(
    (milliseconds) =>
      new Promise<number>((resolve) => {
        let count = 0;
        let first = 0;
        const frame = (at: number) => {
          first ||= at;
          if (at - first < milliseconds) {
            count++;
            requestAnimationFrame(frame);
          } else resolve((count * 1000) / (at - first));
        };
        requestAnimationFrame(frame);
      }),
    FRAMES,
  );
}
