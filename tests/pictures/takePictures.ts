// `npm run pictures`: the pictures of README, taken of the real app in both languages, in docs/pictures/.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { _electron, expect, type Page } from '@playwright/test';

import { firstSession } from '../../electron/settings.ts';
import { buildApp } from '../../scripts/build/build.ts';
import { prepareElectron } from '../../scripts/electron/prepareElectron.ts';
import { failWith } from '../../scripts/launchError.ts';
import { projectRoot } from '../../scripts/project.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';

const folder = join(projectRoot, 'docs/pictures');
const SIZE = { width: 1280, height: 800 };
/** Room for two panels of the lab side by side. */
const WIDE = { width: 1560, height: 1000 };
/** Milliseconds for what computes, on a slow machine. */
const COMPUTING = 120_000;
/** As learners often write it at first: the mask of the layer is missing. */
const forgottenMask = 'import torch\n\n\ndef relu_backward(dA, Z):\n    return dA\n';

/** The lab's panels. */
const labPanels = ['weights', 'confusion'];
/** What each says once it has looked at the network. */
const findings: Readonly<Record<string, RegExp>> = {
  'First layer’s weights': /the largest absolute weight is/,
  'Confusion matrix': /are on the diagonal/,
};

/** Brings the window, in English, to what is to be seen; which language it is shown in makes no difference to it. */
const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async training(page) {
    await page.getByRole('button', { name: /^7/ }).click();
    const lesson = new TrainingLesson(page);
    await lesson.train.click();
    await lesson.finished();
  },
  async lab(page) {
    await page.getByRole('navigation').getByRole('button', { name: 'Lab', exact: true }).click();
    const lesson = new TrainingLesson(page);
    await lesson.train.click();
    await lesson.finished();
    for (const [name, finding] of Object.entries(findings)) {
      const panel = page.getByRole('region', { name, exact: true });
      await expect(panel).toContainText(finding, { timeout: COMPUTING });
    }
  },
  async workbench(page) {
    await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
    await page.locator('main ul').getByText('The backward pass of ReLU', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Your Python' }).fill(forgottenMask);
    await page.getByRole('button', { name: 'Run and check' }).click();
    const wrong = page.getByText(/First wrong value/).first();
    await expect(wrong).toBeVisible({ timeout: COMPUTING });
  },
};

async function takePictures(): Promise<void> {
  await buildApp();
  const electron = await prepareElectron();
  const userData = await mkdtemp(join(tmpdir(), 'backprop-lab-pictures-'));
  await mkdir(folder, { recursive: true });
  try {
    for (const [name, go] of Object.entries(scenes)) {
      // Each begins with a folder of its own, but for the tour, which it has seen.
      const preferences = { tourSeen: true, language: 'en', theme: 'light' };
      await rm(userData, { recursive: true });
      await mkdir(userData);
      const settings = { settings: { version: 3, preferences } };
      await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
      await writeFile(
        join(userData, 'session.json'),
        JSON.stringify({ ...firstSession, labPanels }),
      );
      const size = name === 'lab' ? WIDE : SIZE;
      const app = await _electron.launch({
        executablePath: electron.executable,
        args: [...electron.arguments, `--user-data-dir=${userData}`],
        env: electron.environment as Record<string, string>,
      });
      const page = await app.firstWindow();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(size.width);
      await go(page);
      for (const [language, chosen] of [
        ['en', 'English'],
        ['ja', '日本語'],
      ] as const) {
        await page.getByText(chosen, { exact: true }).click();
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        // No button is to look as if the mouse were on it.
        await page.mouse.move(size.width - 1, 0);
        await page.screenshot({
          path: join(folder, `${name}.${language}.png`),
          animations: 'disabled',
        });
      }
      await app.close();
      console.log(`Took ${name}`);
    }
  } finally {
    await rm(userData, { recursive: true, force: true });
    await electron.display.stop();
  }
}

await takePictures().catch(failWith);
