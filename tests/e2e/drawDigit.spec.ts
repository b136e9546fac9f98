// Drawing a digit with the mouse in the real window, and finding it there after a restart.

import { expect, test, type RunningApp } from './app.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** From the upper left to the lower right of a seven, in dots of the area. */
const SEVEN = [
  [8, 6],
  [23, 6],
  [16, 16],
  [13, 27],
] as const;

async function openLab({ page }: RunningApp) {
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('button', { name: 'Lab', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Draw a digit' }).check();
  return page.getByRole('region', { name: 'Draw a digit' });
}

test('a digit drawn with the mouse is predicted, kept and there after a restart', async ({
  launch,
}) => {
  const app = await launch();
  const { page } = app;
  const panel = await openLab(app);
  const lesson = new TrainingLesson(page);
  await lesson.field('Epochs').fill('5');
  await lesson.train.click();
  await lesson.finished();
  const pad = panel.getByRole('application');
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no area to draw in');
  const dot = box.width / 32;
  for (const [i, [x, y]] of SEVEN.entries()) {
    await page.mouse.move(box.x + x * dot, box.y + y * dot, { steps: 5 });
    if (i === 0) await page.mouse.down();
  }
  await page.mouse.up();
  await expect(panel).toContainText(/The prediction is \d, with a probability of/);
  await panel.getByLabel('Label', { exact: true }).selectOption('7');
  await panel.getByRole('button', { name: 'Keep as a test digit' }).click();
  await expect(panel).toContainText(/[01] of 1 correct/);
  await app.close();

  const again = await launch();
  const kept = await openLab(again);
  const more = new TrainingLesson(again.page);
  await more.oneEpoch.click();
  await expect(kept).toContainText(/[01] of 1 correct/);
  await expect(kept.getByRole('img', { name: 'Handwritten 7' })).toBeVisible();
});
