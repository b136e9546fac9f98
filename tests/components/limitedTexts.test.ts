// Fields for so many characters: what does not fit is told of, and a name that cannot be seen hides nothing.

import { userEvent, type Locator } from 'vitest/browser';

import { trainedRecord } from '../../core/testing/records.ts';
import { focus } from './app/actions.ts';
import { expect, test } from './app/test.ts';
import { containing } from './app/textPatterns.ts';
import { keepRun } from './keptRuns.ts';
import { digits } from './recordings.ts';
import { TrainingLesson } from './trainingLesson.ts';

/** By way of the clipboard, from a field without limits. */
async function paste(field: Locator, text: string): Promise<void> {
  const source = document.createElement('textarea');
  source.value = text;
  document.body.prepend(source);
  source.focus();
  source.select();
  await userEvent.copy();
  source.remove();
  await focus(field);
  await userEvent.paste();
}

const left = (count: string) => containing(`the last ${count} left out`);

test('a preset’s name', async ({ app }) => {
  const lesson = new TrainingLesson(app);
  await lesson.field('Learning rate').fill('0.2');
  await app.page.getByRole('button', { name: 'Keep these values under a name' }).click();
  const name = app.page.getByLabelText('Name', { exact: true });
  await expect.element(name).toHaveFocus();
  await paste(name, 'x'.repeat(72));
  await expect.element(name).toHaveValue('x'.repeat(60));
  await expect.element(name).toHaveAccessibleDescription(left('12 were'));
  await userEvent.keyboard('y');
  await expect.element(name).toHaveAccessibleDescription(left('one was'));
  await userEvent.keyboard('{Backspace}');
  await expect.element(name).toHaveAccessibleDescription('');
  await userEvent.keyboard('y');
  await expect.element(name).toHaveAccessibleDescription('');
  await name.fill('\u3164 \u200b');
  await expect.element(app.page.getByRole('button', { name: 'Keep', exact: true })).toBeDisabled();
});

test('a lesson’s note, in Japanese', async ({ open }) => {
  const app = await open({
    lesson: '01-mlp',
    language: 'ja',
    notes: { '01-mlp': 'あ'.repeat(19_990) },
  });
  await app.page.getByText('しおりとメモ').click();
  const note = app.page.getByLabelText('このレッスンのメモ');
  await paste(note, 'い'.repeat(1010));
  await expect
    .element(note)
    .toHaveAccessibleDescription(
      'ここに入るのは 20,000 文字までです。最後の 1,000 文字は入りませんでした。',
    );
  await userEvent.keyboard('{Control>}a{/Control}');
  await paste(note, 'う'.repeat(20_000));
  await expect.element(note).toHaveAccessibleDescription('');
});

test('a run’s name and note; emoji count as they are seen', async ({ open, profile }) => {
  await keepRun(profile, trainedRecord(digits, { id: 'one' }));
  const app = await open({ lesson: 'runs' });
  await app.page.getByRole('button', { name: /^Open/ }).click();
  const name = app.page.getByLabelText('Name', { exact: true });
  await paste(name, `${'n'.repeat(198)}🙂🙂🙂`);
  await expect.element(name).toHaveAccessibleDescription(left('2 were'));
  const note = app.page.getByLabelText('Note');
  await paste(note, 'line\n'.repeat(4001));
  await expect.element(note).toHaveAccessibleDescription(left('5 were'));
});

test.for([' ', '\u3000', '\u200b\u200b', '\u2800', '\u3164'])(
  'a run named %j is called by its settings, and its row can be pressed',
  async (name, { open, profile }) => {
    await keepRun(profile, trainedRecord(digits, { id: 'blank', name }));
    await keepRun(profile, trainedRecord(digits, { id: 'named', name: 'Baseline' }));
    const { page } = await open({ lesson: 'runs' });
    const opening = page.css('tbody th button');
    await expect.poll(() => opening.elements().length).toBe(2);
    for (const button of opening.elements()) {
      expect(button.getBoundingClientRect().width).toBeGreaterThan(40);
    }
    await page.getByRole('button', { name: /^Open The article/ }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(/^The article/);
  },
);
