// A new learner on a Debian: the app is found in the menu, lesson 1 is done, an exercise is written, the lesson is printed, a friend's run is opened from the files, and the app is removed.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { encodeRun } from '../../core/runs/runFile.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { product } from '../../packaging/product.ts';
import { canInstallPackages } from '../../scripts/test/testableHere.ts';
import { codeIn } from '../e2e/code.ts';
import { keptRuns, sha256 } from '../faults/keptFiles.ts';
import { digits } from '../parity/recordings.ts';
import { dataOf, startFromEntry, test } from './debianFixtures.ts';
import { aptGet, installed, traces } from './debianSystem.ts';
import { appWindow, closed, dialogAfter, giveKeyboardTo, pressOnScreen } from './desktopHands.ts';
import { expect } from './fixtures.ts';
import { entryOf } from './installedEntry.ts';
import type { TestUser } from './testUser.ts';

async function takeTour(page: Page): Promise<void> {
  const tour = page.getByRole('dialog');
  for (let step = 1; step < 4; step++) await tour.getByRole('button', { name: 'Next' }).click();
  await tour.getByRole('button', { name: 'Start learning' }).click();
  await expect(tour).toBeHidden();
}

/** Answers what lesson 1 asks, worked out from what its questions say, after a mistake that is explained. */
async function doLesson1(page: Page): Promise<void> {
  const check = (question: RegExp) => page.getByRole('form', { name: question });
  const numbersIn = async (question: RegExp) =>
    ((await check(question).locator('.question').textContent()) ?? '')
      .replaceAll('−', '-')
      .match(/-?\d+/g)
      ?.map(Number) ?? [];
  const submit = async (question: RegExp, said: string) => {
    await check(question).getByRole('button', { name: 'Check the answer' }).click();
    await expect(check(question)).toContainText(said);
  };

  const sum = /What is its sum z/;
  const [w1 = NaN, w2 = NaN, b = NaN, x1 = NaN, x2 = NaN] = await numbersIn(sum);
  await check(sum)
    .getByRole('textbox')
    .fill(String(w1 * x1 + w2 * x2));
  await submit(sum, 'The bias is still missing.');
  await check(sum).getByRole('button', { name: 'Try again' }).click();
  await check(sum)
    .getByRole('textbox')
    .fill(String(w1 * x1 + w2 * x2 + b));
  await submit(sum, 'Right.');

  const layers = /How many layers/;
  await check(layers).getByRole('radio', { name: '3 layers' }).check();
  await submit(layers, 'Right.');

  const shape = /What is the shape of A1/;
  const [examples, , neurons] = await numbersIn(shape);
  await check(shape).getByRole('textbox', { name: 'Rows' }).fill(String(examples));
  await check(shape).getByRole('textbox', { name: 'Columns' }).fill(String(neurons));
  await submit(shape, 'Right.');
  await expect(page.getByText('3 of 4 checks of this lesson')).toBeVisible();

  const parameters = /How many numbers does training/;
  const [inputs = NaN, hidden = NaN] = await numbersIn(parameters);
  await check(parameters)
    .getByRole('textbox')
    .fill(String(hidden * inputs + hidden + hidden + 1));
  await submit(parameters, 'Right.');
  await expect(page.getByText('This lesson is done.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^1 What an MLP is done/ })).toBeVisible();
}

/** Types a backward pass without its mask, is told of it, and mends it. */
async function writeExercise(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
  await page.locator('main ul').getByText('The backward pass of ReLU', { exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Your Python' });
  const judge = page.getByRole('button', { name: 'Run and check' });
  await editor.press('Control+A');
  await editor.pressSequentially('def relu_backward(dA, Z):');
  await editor.press('Enter');
  // The line is indented by itself.
  await editor.pressSequentially('return dA');
  await expect.poll(() => codeIn(editor)).toBe('def relu_backward(dA, Z):\n    return dA');
  await judge.click();
  await expect(page.getByText(/First wrong value: dZ\[/)).toBeVisible({ timeout: 60_000 });
  await editor.press('Control+End');
  await editor.pressSequentially(' * (Z > 0)');
  await judge.click();
  await expect(page.getByText('Lines with blanks: done without help')).toBeVisible();
}

/** As the dialog proposes it. */
const pdfOf = (user: TestUser) => join(user.home, '1-What-an-MLP-is-Backprop-Lab.pdf');

/** Prints by the keys; where there is no printer, it is a PDF. @returns the dialog that asks for its place */
async function askForPdf(): Promise<string> {
  giveKeyboardTo(appWindow());
  const noPrinter = await dialogAfter(() => {
    pressOnScreen('ctrl+p');
  });
  const place = await dialogAfter(() => {
    // “Save as PDF…” is what the dialog proposes.
    pressOnScreen('Return');
  });
  await closed(noPrinter);
  return place;
}

/** Prints the lesson, and once more into the same file, which is not replaced without a question. */
async function printPdf(user: TestUser): Promise<void> {
  const place = await askForPdf();
  pressOnScreen('Return');
  await closed(place);
  await expect.poll(() => existsSync(pdfOf(user))).toBe(true);
  const pdf = await readFile(pdfOf(user), 'latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(5);
  expect(pages).toBeLessThanOrEqual(8);

  const again = await askForPdf();
  const question = await dialogAfter(() => {
    pressOnScreen('Return');
  });
  pressOnScreen('Escape');
  await closed(question);
  giveKeyboardTo(again);
  pressOnScreen('Escape');
  await closed(again);
  expect(await readFile(pdfOf(user), 'latin1')).toBe(pdf);
}

/** Opens a file as a double click does, through whatever the system holds to be the right app. */
async function openRunOfAFriend(page: Page, user: TestUser): Promise<void> {
  const run = trainedRecord(digits, { id: 'run-of-a-friend', name: 'Of a friend' });
  const file = join(user.home, 'of a friend.bprun');
  await writeFile(file, encodeRun(run, sha256));
  execFileSync('chown', [user.name, file]);
  user.start('gio', 'open', file);
  await expect
    .poll(async () => (await keptRuns(dataOf(user))).map(({ head }) => head.id))
    .toEqual([run.head.id]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Of a friend');
}

if (canInstallPackages) {
  test.describe.configure({ timeout: 300_000 });

  test.afterAll(() => {
    if (installed() !== '') aptGet('purge', product.executable);
  });

  test('a new learner gets from the menu through lesson 1, an exercise and a print to a run of somebody else’s, and removes the app', async ({
    packages,
    user,
  }) => {
    aptGet('install', packages.present);
    expect(entryOf(product.executable)).toMatchObject({
      Name: 'Backprop Lab',
      Categories: 'Education;Science;',
    });

    const app = await startFromEntry(user);
    const { page } = app;
    await page.getByText('English', { exact: true }).click();
    await takeTour(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
    await test.step('lesson 1', () => doLesson1(page));
    await test.step('print', () => printPdf(user));
    await test.step('exercise', () => writeExercise(page));
    await test.step('run file', () => openRunOfAFriend(page, user));
    await app.close();

    // The next start finds what was done.
    const again = await startFromEntry(user);
    await again.page.getByRole('button', { name: /^1 What an MLP is done/ }).click();
    await expect(again.page.getByText('This lesson is done.')).toBeVisible();
    await again.close();

    aptGet('purge', product.executable);
    expect(installed()).toBe('');
    expect(traces()).toEqual([]);
    // What the learner made is the learner's.
    expect(existsSync(join(dataOf(user), 'settings.json'))).toBe(true);
    expect(existsSync(pdfOf(user))).toBe(true);
  });
}
