// What a screen reader hears: while a network trains or something is dragged, a few sentences, and always what came of it.

import { userEvent } from 'vitest/browser';

import { focus } from './app/actions.ts';
import { COMPUTING } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

const LIVE =
  '[aria-live]:not([aria-live="off"]), [role="status"]:not([aria-live="off"]), [role="alert"], [role="log"], output';

/** Every text that a live region comes to have from now on: that is read out. */
function listen({ window: app }: OpenApp): string[] {
  const heard: string[] = [];
  const known = new WeakMap<Element, string>();
  const textOf = (region: Element) => region.textContent.replace(/\s+/g, ' ').trim();
  const page = app.document;
  for (const region of page.querySelectorAll(LIVE)) known.set(region, textOf(region));
  new app.MutationObserver((mutations) => {
    const touched = mutations.flatMap(({ target }) => {
      const element = target instanceof app.Element ? target : target.parentElement;
      return element?.closest(LIVE) ?? [];
    });
    for (const region of new Set(touched)) {
      const text = textOf(region);
      if (text === known.get(region)) continue;
      known.set(region, text);
      if (text !== '') heard.push(text);
    }
  }).observe(page.body, { subtree: true, childList: true, characterData: true });
  return heard;
}

/** Seconds of training tell a listener so many sentences at most, its beginning and its end among them. */
const FEW = 6;

test.for(['07-training', '08-regression', '09-refactoring'])(
  'a training of hundreds of epochs in %s is told of a few times',
  async (lesson, { open }) => {
    const form = { epochs: '400' };
    const app = await open({ lesson, forms: { [lesson]: form } });
    const page = new TrainingLesson(app);
    await expect.element(page.train).toHaveTextContent('Train 400 epochs');
    const heard = listen(app);
    await page.train.click();
    await page.finished();
    await expect.poll(() => heard.some((text) => text.includes('finished'))).toBe(true);
    expect(heard.length).toBeLessThanOrEqual(FEW);
    expect(heard.some((text) => text.includes('after epoch'))).toBe(true);
  },
);

test('a pause and a stop are heard soon', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.makeRunLong();
  const heard = listen(app);
  await lesson.train.click();
  await expect.element(lesson.controls, { timeout: COMPUTING }).toHaveTextContent(/after epoch 3/);
  await lesson.pause.click();
  await expect.poll(() => heard.at(-1)).toMatch(/paused/);
  await lesson.stop.click();
  await expect.poll(() => heard.at(-1)).toMatch(/stopped/);
  expect(heard.length).toBeLessThanOrEqual(FEW);
});

test('each step by hand is heard', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Epochs').fill('3');
  const heard = listen(app);
  for (const epoch of [1, 2, 3]) {
    await lesson.oneEpoch.click();
    await expect.poll(() => heard.at(-1)).toMatch(new RegExp(`after epoch ${epoch}`));
  }
});

test('finite differences are told of a few times while they are computed', async ({ open }) => {
  const app = await open({ lesson: 'gradients' });
  const { page } = app;
  await expect.element(page.css('.summary')).toHaveTextContent(/./);
  await page.getByLabelText('Images in the batch').fill('200');
  const heard = listen(app);
  await page.getByLabelText('Reference', { exact: true }).selectOptions('finite');
  await expect
    .poll(() => heard.some((text) => text.startsWith('Computing')), { timeout: COMPUTING })
    .toBe(true);
  await expect
    .element(page.getByRole('button', { name: 'Compute again' }), { timeout: COMPUTING })
    .toBeEnabled();
  expect(heard.length).toBeLessThanOrEqual(FEW);
});

test('of a value that is dragged, what it came to is heard', async ({ open }) => {
  const app = await open({ lesson: '02-activation' });
  const slider = app.page.getByRole('complementary').getByRole('slider');
  await focus(slider);
  const heard = listen(app);
  await userEvent.keyboard('{ArrowRight>30}');
  await expect.element(slider).toHaveValue('4');
  await expect.poll(() => heard.at(-1)).toMatch(/z = 4\.0/);
});
