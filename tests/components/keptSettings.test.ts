// What of the settings could not be saved or read is told, kept, and made up for.

import { allKept } from '../../electron/storage.ts';
import { expect, test } from './app/test.ts';
import { TrainingLesson } from './trainingLesson.ts';

test('a save that fails keeps its changes, says which, and is made up for', async ({
  app,
  profile,
}) => {
  const { page, desktop } = app;
  const messages = page.getByRole('region', { name: 'Messages' });
  const lesson = new TrainingLesson(app);
  await page.getByText('Bookmarks and notes').click();
  desktop.refusesSaves = true;
  await page.getByLabelText('Your note on this lesson').fill('mine');
  await lesson.field('Learning rate').fill('0.2');
  await expect.element(messages).toHaveTextContent(/^Not saved yet: .*notes, training values\./);
  expect(profile.settings.work.notes).toEqual({});
  await page.getByText('日本語', { exact: true }).click();
  await expect
    .element(page.getByRole('region', { name: 'お知らせ' }))
    .toHaveTextContent(/^まだ保存できていないもの：(?=.*言語)(?=.*メモ、ハイパーパラメータの値)/);

  desktop.refusesSaves = false;
  await page.getByLabelText('このレッスンのメモ').fill('mine, later');
  await expect
    .poll(() => profile.settings)
    .toMatchObject({
      preferences: { language: 'ja' },
      work: { notes: { '07-training': 'mine, later' } },
    });
  expect(profile.settings.work.forms['07-training']?.learningRate).toBe('0.2');
  await expect.element(page.getByRole('region', { name: 'お知らせ' })).toHaveTextContent('');
  // Each of the three parts is reported once, however often it is tried.
  expect(desktop.reports.splice(0)).toHaveLength(3);
});

test('what a start left out is told of once, in either language', async ({ app }) => {
  const { page, desktop } = app;
  desktop.sendSettingsState({
    ...allKept,
    leftOut: [
      {
        file: 'settings.json',
        places: [['theme'], ['notes', '02-activation'], ['presets', '07-training', '1', 'texts']],
        copy: 'settings.partly-unreadable-1.json',
      },
      { file: 'session.json', places: [], copy: undefined },
    ],
  });
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect
    .element(messages)
    .toHaveTextContent(
      'settings.json could be read only in part. Left out: appearance, notes (lesson 2), own presets (lesson 7). The whole file is kept as settings.partly-unreadable-1.json.',
    );
  await expect
    .element(messages)
    .toHaveTextContent('session.json could not be read: the app opened at its first page.');
  await messages.getByRole('button', { name: 'OK' }).click();
  desktop.sendSettingsState(allKept);
  await expect.element(messages).toHaveTextContent('');
});

test('an unexpected error is told in the app’s own words', async ({ app }) => {
  const { page, window, desktop, errors } = app;
  const secret = "ENOENT: no such file or directory, open '/home/hanako/my run.csv'";
  const error = new window.Error(secret);
  window.dispatchEvent(new window.ErrorEvent('error', { error, message: secret }));
  const notice = page.getByText('Something went wrong, and it is written into the log.');
  await expect.element(notice).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect.element(notice).not.toBeInTheDocument();
  void window.Promise.reject(new window.Error(secret));
  await expect.element(notice).toBeVisible();
  expect(window.document.body.textContent).not.toContain('hanako');
  expect(errors.splice(0)).toHaveLength(2);
  expect(desktop.reports.splice(0)).toHaveLength(2);
});
