// The lab in the real window: frames with all panels closed and open, surfaces a second, a landscape, six runs racing, and memory after hundreds of trainings.

import { setTimeout as pause } from 'node:timers/promises';

import type { ElectronApplication, Page } from '@playwright/test';

import { readTraining, startApp } from '../../tests/e2e/app.ts';
import { TrainingLesson } from '../../tests/e2e/trainingLesson.ts';
import { defineNameHelper, measureFrames } from './frameMeter.ts';
import type { Frames } from './frames.ts';
import { measureMemory, type Memory } from './memory.ts';
import { withFreshProfile } from './profile.ts';

/** Milliseconds that each state is looked at, and without a touch before memory is measured. */
const LOOK = 6_000;
const REST = 10_000;
const RACERS = 6;
const ROUNDS = 3;
const TRAININGS = 300;
/** After so many, what grows only at first has grown. */
const WARM_TRAININGS = 100;
/** One row a step: trains on until it is stopped. */
const LONG_RUN = { 'Batch size': '1', Epochs: '1000' };

/** Times in milliseconds. */
export interface LabFigures {
  readonly frames: readonly Frames[];
  /** Surfaces of 100 × 100 drawn a second while moons are learned. */
  readonly surfaces: number;
  /** Of 51 × 51 losses over the digits, from the press to the drawing, and the frames meanwhile. */
  readonly landscape: readonly number[];
  readonly landscapeFrames: Frames;
  /** The same training in lesson 7 and in the lab without panels, in turn. */
  readonly inLesson: readonly number[];
  readonly inLab: readonly number[];
  /** Six runs racing, and six of them one after another, in turn. */
  readonly race: readonly number[];
  readonly oneByOne: readonly number[];
  readonly memory: { readonly warm: Memory; readonly end: Memory; readonly trainings: number };
}

interface Lab {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly lesson: TrainingLesson;
}

export async function measureLab(): Promise<LabFigures> {
  return withFreshProfile('en', async (profile) => {
    const app = await startApp(profile);
    const { electron, page } = app;
    try {
      await readTraining(app);
      await defineNameHelper(page);
      const lab = { electron, page, lesson: new TrainingLesson(page) };
      const { inLesson, inLab } = await trainInBoth(lab);
      const { race, oneByOne } = await raceAndRunAlone(lab);
      await openLab(page);
      const { landscape, landscapeFrames } = await computeLandscapes(lab);
      const frames = await lookAtFrames(lab);
      const surfaces = await countSurfaces(lab);
      const memory = await trainAgainAndAgain(lab);
      return {
        ...{ frames, surfaces, landscape, landscapeFrames },
        ...{ inLesson, inLab, race, oneByOne, memory },
      };
    } finally {
      await app.close();
    }
  });
}

async function openLab(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Lab' }).waitFor();
}

const openLesson = (page: Page) => page.getByRole('button', { name: /^7/ }).click();

async function fill(lesson: TrainingLesson, values: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(values)) await lesson.field(name).fill(value);
}

/** Has exactly these panels open: all, or those named. */
async function showPanels(page: Page, wanted: 'all' | readonly string[]): Promise<void> {
  const menu = page.getByRole('group', { name: 'Look inside' });
  for (const label of await menu.locator('label').all()) {
    const name = (await label.innerText()).trim();
    await label.getByRole('checkbox').setChecked(wanted === 'all' || wanted.includes(name));
  }
}

async function timeOfTraining({ lesson }: Lab): Promise<number> {
  const begin = performance.now();
  await lesson.train.click();
  await lesson.finished();
  return performance.now() - begin;
}

async function trainInBoth(lab: Lab) {
  const { page, lesson } = lab;
  const inLesson: number[] = [];
  const inLab: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await openLesson(page);
    await fill(lesson, { Epochs: '300' });
    inLesson.push(await timeOfTraining(lab));
    await openLab(page);
    await showPanels(page, []);
    await fill(lesson, { Epochs: '300' });
    inLab.push(await timeOfTraining(lab));
  }
  return { inLesson, inLab };
}

async function raceAndRunAlone(lab: Lab) {
  const { page } = lab;
  const race: number[] = [];
  const oneByOne: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const begin = performance.now();
    for (let run = 0; run < RACERS; run++) await timeOfTraining(lab);
    oneByOne.push(performance.now() - begin);
    await page.getByRole('button', { name: 'Race with these settings' }).click();
    const form = page.getByRole('form', { name: 'What differs' });
    await form.getByLabel('Hyperparameter').selectOption('torchSeed');
    const started = performance.now();
    await form.getByRole('button', { name: /the race$|it again$/ }).click();
    await page.getByText('100.0% done').waitFor({ timeout: 0 });
    race.push(performance.now() - started);
    await openLab(page);
  }
  return { race, oneByOne };
}

async function computeLandscapes({ electron, page }: Lab) {
  await showPanels(page, ['Loss landscape']);
  const panel = page.getByRole('region', { name: 'Loss landscape', exact: true });
  const compute = panel.getByRole('button', { name: 'Compute' });
  const seed = panel.getByLabel('Seed of the directions');
  const computed = async (number: number) => {
    await seed.fill(String(number));
    await seed.press('Enter');
    const begin = performance.now();
    await compute.click();
    await panel.getByRole('progressbar').waitFor();
    await compute.waitFor({ timeout: 0 });
    return performance.now() - begin;
  };
  const landscape: number[] = [];
  for (let i = 1; i <= ROUNDS; i++) landscape.push(await computed(i));
  const [figures] = await Promise.all([measureFrames(electron, page, LOOK / 2), computed(0)]);
  const landscapeFrames = { where: 'lab, computing a landscape', figures, isOurs: true };
  return { landscape, landscapeFrames };
}

async function lookAtFrames(lab: Lab): Promise<Frames[]> {
  const found: Frames[] = [];
  for (const [network, values] of [
    ['64-100-10', { ...LONG_RUN, 'Hidden neurons': '100' }],
    ['64-1024-1024-10', { ...LONG_RUN, 'Batch size': '32', 'Hidden neurons': '1024, 1024' }],
  ] as const) {
    await fill(lab.lesson, values);
    for (const panels of ['no', 'all'] as const) {
      await showPanels(lab.page, panels === 'all' ? 'all' : []);
      await lab.lesson.train.click();
      await lab.lesson.pause.waitFor();
      const figures = await measureFrames(lab.electron, lab.page, LOOK);
      await lab.lesson.stop.click();
      await lab.lesson.train.waitFor();
      found.push({ where: `lab, ${network}, ${panels} panels`, figures, isOurs: true });
    }
  }
  await lab.page.getByRole('button', { name: 'Back to the article’s values' }).click();
  return found;
}

/** Each surface that is drawn says after how many steps it is. */
async function countSurfaces({ page, lesson }: Lab): Promise<number> {
  await showPanels(page, ['Predictions all over the data']);
  await lesson.field('Data').selectOption('moons');
  await fill(lesson, { ...LONG_RUN, 'Hidden neurons': '100, 100' });
  await lesson.train.click();
  const panel = page.getByRole('region', { name: 'Predictions all over the data', exact: true });
  const handle = await panel.getByRole('img').first().elementHandle();
  const drawn = await handle?.evaluate(
    (image, milliseconds) =>
      new Promise<number>((resolve) => {
        let count = 0;
        const observer = new MutationObserver(() => (count += 1));
        const texts = image.closest('section')?.querySelectorAll('p') ?? [];
        const after = [...texts].find(({ textContent }) => textContent.startsWith('After'));
        if (after) observer.observe(after, { subtree: true, childList: true, characterData: true });
        setTimeout(() => {
          observer.disconnect();
          resolve(count);
        }, milliseconds);
      }),
    LOOK,
  );
  await lesson.stop.click();
  await lesson.train.waitFor();
  return ((drawn ?? 0) * 1000) / LOOK;
}

async function trainAgainAndAgain(lab: Lab): Promise<LabFigures['memory']> {
  const { page, electron, lesson } = lab;
  await showPanels(page, ['Curves']);
  await fill(lesson, { Epochs: '2' });
  const rested = async () => {
    await pause(REST);
    return measureMemory(electron);
  };
  for (let i = 0; i < WARM_TRAININGS; i++) await timeOfTraining(lab);
  const warm = await rested();
  for (let i = WARM_TRAININGS; i < TRAININGS; i++) await timeOfTraining(lab);
  return { warm, end: await rested(), trainings: TRAININGS };
}
