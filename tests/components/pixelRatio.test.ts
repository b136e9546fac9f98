// Drawings on a canvas are as fine as the screen, also after the zoom or the monitor has changed and nothing changed its size.

import { cdp, type Locator } from 'vitest/browser';

import { expect, test as base } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** Has the screen show so many of its pixels for one of the page. */
type UseRatio = (ratio: number) => Promise<void>;

const test = base.extend<{ useRatio: UseRatio }>({
  useRatio: async ({}, use) => {
    const view = window.top ?? window;
    const [width, height] = [view.innerWidth, view.innerHeight];
    const useRatio: UseRatio = async (deviceScaleFactor) => {
      await cdp().send('Emulation.setDeviceMetricsOverride', {
        ...{ width, height, deviceScaleFactor, mobile: false },
      });
    };
    await use(useRatio);
    await useRatio(1);
  },
});

/** Its own pixels for each pixel of the page that it takes up. */
function finenessOf(canvas: Locator): number {
  const { width, clientWidth } = canvas.element() as HTMLCanvasElement;
  return width / clientWidth;
}

const ratios = [2, 1.1, 1.5, 1, 3, 1.25];

test('a chart', async ({ app, useRatio }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('2');
  await lesson.train.click();
  await lesson.finished();
  const canvas = app.page.getByRole('complementary').css('canvas').first();
  const { width } = canvas.element().getBoundingClientRect();
  for (const ratio of ratios) {
    await useRatio(ratio);
    await expect.poll(() => app.window.devicePixelRatio).toBeCloseTo(ratio, 5);
    await expect.poll(() => finenessOf(canvas)).toBeCloseTo(ratio, 1);
    expect(canvas.element().getBoundingClientRect().width).toBe(width);
  }
});

test('heat maps', async ({ open, useRatio }) => {
  const app = await open({ lesson: 'gradients' });
  const canvases = app.page.css('.map canvas');
  await expect.poll(() => canvases.elements().length).toBeGreaterThanOrEqual(12);
  for (const ratio of ratios) {
    await useRatio(ratio);
    for (const number of [0, 5, 11]) {
      await expect.poll(() => finenessOf(canvases.nth(number))).toBeCloseTo(ratio, 1);
    }
  }
});

test('a chart that is opened at one ratio and looked at again at another', async ({
  app,
  useRatio,
}) => {
  await useRatio(2);
  app.desktop.choose('goTo', '08-regression');
  const canvas = app.page.getByRole('complementary').css('canvas').first();
  await expect.poll(() => finenessOf(canvas)).toBeCloseTo(2, 1);
  await useRatio(1);
  await expect.poll(() => finenessOf(canvas)).toBeCloseTo(1, 1);
});
