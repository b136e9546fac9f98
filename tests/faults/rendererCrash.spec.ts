// The window's page crashes: it comes back where it was, and the run in the core has gone on.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test, type RunningApp } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { keptRuns, numbersOf } from './keptFiles.ts';
import { repeats } from './repeats.ts';

test.setTimeout(10 * 60_000);

/** What the page says, asked through the main process: a page that crashed cannot be driven any more. */
function inPage<Result>({ electron }: RunningApp, code: string): Promise<Result> {
  return electron.evaluate(
    ({ BrowserWindow }, script) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as Promise<Result>,
    code,
  );
}

/** How far the session's file says the page was scrolled. */
async function savedPlace(userData: string): Promise<number> {
  const text = await readFile(join(userData, 'session.json'), 'utf8');
  return (JSON.parse(text) as { scrollTop: number }).scrollTop;
}

test('the window comes back with lesson, place and run', async ({ launch, userData }) => {
  let app = await launch();
  await app.page.getByText('English', { exact: true }).click();
  await app.page.getByRole('button', { name: /^7/ }).click();
  const lesson = new TrainingLesson(app.page);
  // Long enough to be interrupted: a small network is through in a second.
  await lesson.field('Hidden neurons').fill('128');
  await lesson.field('Epochs').fill('1000');
  await lesson.train.click();
  await lesson.finished();
  const [uninterrupted] = await keptRuns(userData);
  if (!uninterrupted) throw new Error('no run was kept');
  await app.electron.close();

  for (let i = 0; i < repeats(10); i++) {
    app = await launch();
    const { page, electron } = app;
    await new TrainingLesson(page).train.click();
    await expect(new TrainingLesson(page).result).toContainText('of 360 right');
    const place = 600 + 10 * i;
    await page.locator('#content').evaluate((content, top) => {
      content.scrollTop = top;
    }, place);
    await expect(async () => {
      expect(await savedPlace(userData)).toBe(place);
    }).toPass({ timeout: 30_000 });

    const reloaded = electron.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => {
            resolve();
          });
          contents?.forcefullyCrashRenderer();
        }),
    );
    await reloaded;
    await expect
      .poll(() => inPage<string>(app, 'document.querySelector("h1")?.textContent ?? ""'))
      .toContain('Training');
    await expect
      .poll(() => inPage<string>(app, 'document.querySelector("aside")?.innerText ?? ""'))
      .toMatch(/Epoch [\d,]+ of 1,000/);
    await expect
      .poll(() => inPage<number>(app, 'document.querySelector("#content").scrollTop'))
      .toBe(place);
    await expect
      .poll(() => inPage<string>(app, 'document.querySelector("aside")?.innerText ?? ""'))
      .toContain('finished');
    const [run] = await keptRuns(userData);
    if (!run) throw new Error('no run was kept');
    expect(numbersOf(run)).toEqual(numbersOf(uninterrupted));
    await electron.close();
  }
});
