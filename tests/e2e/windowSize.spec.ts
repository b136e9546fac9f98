// The real window at its sizes, where scroll bars take room of their own.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, resize, test } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

const SIZES = [
  [1280, 800],
  [1000, 700],
  [900, 600],
] as const;

test('nothing is cut off sideways at any size, and a narrow window lays the list over the lesson', async ({
  app,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await lesson.train.click();
  await lesson.finished();
  for (const [width, height] of SIZES) {
    await test.step(`${width} x ${height}`, async () => {
      await resize(app, width, height);
      const overflowing = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('html, main, aside, nav, article, form, .buttons, figure')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .map((element) => `${element.tagName} ${element.className}`),
        );
      // Charts follow the window a frame later.
      await expect.poll(overflowing).toEqual([]);
      for (const button of await lesson.controls.getByRole('button').all()) {
        expect(await button.evaluate((b) => b.scrollWidth <= b.clientWidth)).toBe(true);
      }
    });
  }
  const name = page.getByText('Backprop Lab', { exact: true });
  await expect(name).toBeHidden();
  await page.getByRole('button', { name: 'Show the list of lessons' }).click();
  await expect(name).toBeVisible();
});

test('a window that was larger than the screen opens within it', async ({ launch, userData }) => {
  for (const windowBounds of [
    { x: -960, y: 0, width: 3840, height: 2160, maximized: false },
    { x: 600, y: 300, width: 3000, height: 2000, maximized: false },
  ]) {
    const settings = { version: 3, preferences: { tourSeen: true } };
    await writeFile(join(userData, 'settings.json'), JSON.stringify({ settings, windowBounds }));
    const app = await launch();
    const { bounds, workArea } = await app.electron.evaluate(({ BrowserWindow, screen }) => ({
      bounds: BrowserWindow.getAllWindows()[0]?.getBounds(),
      workArea: screen.getPrimaryDisplay().workArea,
    }));
    // On X11 Chromium makes a window that would be as large as the screen a pixel smaller, or it would pass for one that fills it.
    const { x, y, width, height } = workArea;
    expect(bounds).toMatchObject({ x, y });
    expect([width - 1, width]).toContain(bounds?.width);
    expect([height - 1, height]).toContain(bounds?.height);
    await app.close();
  }
});
