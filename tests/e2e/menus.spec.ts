// The native menus and their keys, pressed as the system presses them: what they lead to, what they do, and that they speak the language chosen.

import { chooseInMenu, clipboardText, expect, pressKeys, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

const heading = ({ page }: RunningApp) => page.getByRole('heading', { level: 1 });

async function menuLabels({ electron }: RunningApp): Promise<string[]> {
  return electron.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
  );
}

async function isEnabled({ electron }: RunningApp, id: string): Promise<boolean | undefined> {
  return electron.evaluate(
    ({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled,
    id,
  );
}

test('keys lead to lessons and pages, and back to where one had read to', async ({ app }) => {
  const { page } = app;
  const content = page.locator('#content');
  // A lesson arrives in parts, and is as long as it will be with the last of them.
  await expect(page.locator('main article')).not.toHaveAttribute('aria-busy');
  await content.evaluate((element) => element.scrollTo(0, 900));
  await expect.poll(() => content.evaluate((element) => element.scrollTop)).toBe(900);

  await pressKeys(app, '8', 'control');
  await expect(heading(app)).toHaveText(/Regression/);
  await pressKeys(app, ',', 'control');
  await expect(heading(app)).toHaveText('Settings');
  await expect(page).toHaveTitle('Settings – Backprop Lab');

  await pressKeys(app, 'Left', 'alt');
  await expect(heading(app)).toHaveText(/Regression/);
  await pressKeys(app, 'Left', 'alt');
  await expect(heading(app)).toHaveText(/Training/);
  await expect.poll(() => content.evaluate((element) => element.scrollTop)).toBe(900);
  await pressKeys(app, 'Right', 'alt');
  await expect(heading(app)).toHaveText(/Regression/);
  await expect.poll(() => isEnabled(app, 'goForward')).toBe(true);
});

test('palette, sheet of keys and tour come by their keys and from the menu', async ({ app }) => {
  const { page } = app;
  const palette = page.getByRole('combobox', { name: 'Find a page or command' });
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const field = new TrainingLesson(page).field('Learning rate');
  await field.focus();
  await pressKeys(app, 'K', 'control');
  await expect(palette).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field).toBeFocused();
  await pressKeys(app, '/', 'control');
  await expect(sheet).toBeVisible();
  await pressKeys(app, 'K', 'control');
  await expect(palette).toBeFocused();
  await expect(sheet).toBeHidden();
  await page.keyboard.type('glossary');
  await page.keyboard.press('Enter');
  await expect(heading(app)).toHaveText('Glossary');

  await chooseInMenu(app, 'Help', 'Take the tour');
  await expect(heading(app)).toHaveText(/What an MLP is/);
  await expect(page.getByRole('dialog', { name: 'A short tour' })).toContainText('1 of 4');
});

test('a network is trained, paused and stopped by keys, from any page', async ({ app }) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await lesson.makeRunLong();
  await pressKeys(app, '1', 'control');
  await expect(heading(app)).toHaveText(/What an MLP is/);

  await pressKeys(app, 'Enter', 'control');
  await expect(heading(app)).toHaveText(/Training/);
  await expect(lesson.pause).toBeVisible();
  await expect.poll(() => isEnabled(app, 'stopTraining')).toBe(true);
  await pressKeys(app, 'Enter', 'control');
  await expect(lesson.goOn).toBeVisible();
  await pressKeys(app, '.', 'control');
  await expect(lesson.stop).toBeDisabled();
  await expect(lesson.train).toBeEnabled();
  await expect.poll(() => isEnabled(app, 'stopTraining')).toBe(false);

  await pressKeys(app, 'Enter', 'control', 'shift');
  await expect(lesson.result).toContainText('step 1 of 48');
});

test('a run that is under way in a lesson is paused from another page, not begun anew', async ({
  app,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await lesson.makeRunLong();
  await lesson.train.click();
  await expect(lesson.result).toContainText(/after epoch \d+/);
  await page.getByRole('button', { name: 'Glossary', exact: true }).click();
  await expect(heading(app)).toHaveText('Glossary');
  await expect.poll(() => isEnabled(app, 'stopTraining')).toBe(true);

  await pressKeys(app, 'Enter', 'control');
  await expect(heading(app)).toHaveText(/Training/);
  await expect(lesson.goOn).toBeVisible();
  await expect(lesson.result).toContainText(/after epoch \d+/);
  await pressKeys(app, 'Enter', 'control');
  await expect(lesson.pause).toBeVisible();
});

test('the open page is ticked, also when it is chosen once more', async ({ app }) => {
  const ticked = () =>
    app.electron.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? [])
        .filter(({ label }) => label === '&Go')
        .flatMap(({ submenu }) => submenu?.items ?? [])
        .filter(({ checked }) => checked)
        .map(({ label }) => label),
    );
  await expect.poll(ticked).toEqual(['7  Training']);
  await chooseInMenu(app, 'Go', '7');
  await expect.poll(ticked).toEqual(['7  Training']);
  await chooseInMenu(app, 'Go', 'Runs');
  await expect.poll(ticked).toEqual(['Runs']);
});

test('the menus speak the language that is chosen in them', async ({ app }) => {
  await expect
    .poll(() => menuLabels(app))
    .toEqual([...['&File', '&Edit', '&View', '&Go', '&Training', '&Help']]);
  await chooseInMenu(app, 'View', 'Language', '日本語');
  await expect(heading(app)).toHaveText(/学習/);
  await expect
    .poll(() => menuLabels(app))
    .toEqual([...['ファイル(&F)', '編集(&E)', '表示(&V)', '移動(&G)', '学習(&T)', 'ヘルプ(&H)']]);
});

test('the menu bar is there to be seen', async ({ app: { electron } }) => {
  const isVisible = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.isMenuBarVisible(),
  );
  expect(isVisible).toBe(true);
});

test('the runs kept last can be opened from the menu, and the title says which is open', async ({
  app,
}) => {
  const { page } = app;
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('1');
  await lesson.train.click();
  await lesson.finished();
  const recent = () =>
    app.electron.evaluate(({ Menu }) => {
      const file = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? [];
      const item = file.find(({ label }) => label === 'Recent runs');
      return (item?.submenu?.items ?? []).map(({ label }) => label);
    });
  await expect.poll(async () => (await recent()).join()).toContain('epochs 1');
  const [label = ''] = await recent();
  await chooseInMenu(app, 'File', 'Recent runs', label);
  await expect(heading(app)).toContainText('epochs 1');
  await expect(page).toHaveTitle(/epochs 1.* – Runs – Backprop Lab/);

  await page.getByLabel('Name', { exact: true }).fill('Short & early');
  await expect.poll(async () => (await recent()).join()).toContain('Short && early');
});

test('everything is drawn larger, also at the next start, until it is reset', async ({
  launch,
}) => {
  const factor = ({ electron }: RunningApp) =>
    electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    );
  const first = await launch();
  const widthBefore = await first.page.evaluate(() => innerWidth);
  await pressKeys(first, '=', 'control');
  await pressKeys(first, '=', 'control');
  await expect.poll(() => factor(first)).toBeCloseTo(1.25);
  await first.page.waitForFunction(
    (before) => innerWidth === Math.round(before / 1.25),
    widthBefore,
  );
  await first.electron.close();

  const second = await launch();
  await expect.poll(() => factor(second)).toBeCloseTo(1.25);
  await pressKeys(second, '0', 'control');
  await expect.poll(() => factor(second)).toBe(1);
});

test('the window fills the screen and comes back', async ({ app }) => {
  const isFull = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await pressKeys(app, 'F11');
  await expect.poll(isFull).toBe(true);
  await pressKeys(app, 'F11');
  await expect.poll(isFull).toBe(false);
});

test('the Help menu copies diagnostics without anything personal, shows the log, and leads to About', async ({
  app,
}) => {
  const { page, electron } = app;
  await page.getByText('Bookmarks and notes').click();
  await page.getByLabel('Your note on this lesson').fill('My teacher is Hanako');
  await electron.evaluate(({ clipboard, shell }) => {
    clipboard.clear();
    shell.showItemInFolder = (path) => Object.assign(globalThis, { shownInFolder: path });
  });

  await chooseInMenu(app, 'Help', 'Copy diagnostics');
  await expect(page.getByText(/are on the clipboard, nothing personal among them/)).toBeVisible();
  const copied = await clipboardText(app);
  const { version, engine } = await electron.evaluate(({ app: running }) => ({
    version: running.getVersion(),
    engine: process.versions.electron,
  }));
  expect(copied).toContain(version);
  expect(copied).toContain(engine);
  expect(copied).not.toContain('Hanako');

  await chooseInMenu(app, 'Help', 'Show the log file');
  const shown = () =>
    electron.evaluate(() => (globalThis as { shownInFolder?: string }).shownInFolder);
  await expect.poll(shown).toMatch(/main\.log$/);

  await chooseInMenu(app, 'Help', 'About Backprop Lab');
  await expect(heading(app)).toHaveText('About');
});
