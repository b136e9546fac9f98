// What whoever looks after many computers decides, in the real app: where progress lies, in which language the first start is, and that nothing of it gets lost when it makes no sense.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { _electron, expect, test as base } from '@playwright/test';

import { TrainingLesson } from './trainingLesson.ts';

const test = base.extend<{ readonly folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'backprop lab 教室-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  },
});

const electron = () =>
  JSON.parse(process.env.ELECTRON_UNDER_TEST ?? '') as { executable: string; arguments: string[] };

/** As on a computer where nobody has used the app: its usual folder would lie in `folder`. */
const environmentIn = (folder: string, more: Record<string, string>) =>
  ({ ...process.env, XDG_CONFIG_HOME: join(folder, 'usual'), ...more }) as Record<string, string>;

async function start(folder: string, more: Record<string, string>) {
  const { executable, arguments: args } = electron();
  const app = await _electron.launch({
    executablePath: executable,
    args,
    env: environmentIn(folder, more),
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { app, page };
}

test('progress lies in the folder that a variable names, made where it is missing, and is there at the next start', async ({
  folder,
}) => {
  const place = join(folder, 'class', 'not there yet');
  const variables = { BACKPROP_LAB_DATA: place, BACKPROP_LAB_LANGUAGE: 'en' };
  const first = await start(folder, variables);
  await first.page.getByRole('button', { name: 'Skip' }).click();
  await first.page.getByRole('button', { name: /^7/ }).click();
  const lesson = new TrainingLesson(first.page);
  await lesson.field('Epochs').fill('3');
  await lesson.train.click();
  await lesson.finished();
  await first.app.close();

  const names = await readdir(place);
  for (const name of ['settings.json', 'session.json', 'runs', 'logs'])
    expect(names).toContain(name);
  expect(await readdir(join(place, 'runs'))).toContainEqual(expect.stringMatching(/\.bprun$/));

  const second = await start(folder, variables);
  await expect(new TrainingLesson(second.page).field('Epochs')).toHaveValue('3');
  await second.app.close();
  // Nothing of it lies where it usually does.
  const usual = await readdir(join(folder, 'usual'), { recursive: true }).catch(() => []);
  expect(usual.filter((name) => /settings\.json|session\.json|runs|main\.log/.test(name))).toEqual(
    [],
  );
});

for (const [language, title] of [
  ['en', 'Backprop Lab'],
  ['ja', '逆伝播ラボ'],
] as const) {
  test(`the first start is in the language that a variable names (${language}), and what one chooses stays`, async ({
    folder,
  }) => {
    const variables = { BACKPROP_LAB_DATA: join(folder, 'data'), BACKPROP_LAB_LANGUAGE: language };
    const first = await start(folder, variables);
    await expect(first.page.locator('html')).toHaveAttribute('lang', language);
    await expect.poll(() => first.page.title()).toContain(title);
    const other = language === 'en' ? 'ja' : 'en';
    await first.page.getByText(other === 'en' ? 'English' : '日本語', { exact: true }).click();
    await expect(first.page.locator('html')).toHaveAttribute('lang', other);
    await first.app.close();
    const second = await start(folder, variables);
    await expect(second.page.locator('html')).toHaveAttribute('lang', other);
    await second.app.close();
  });
}

for (const [what, value, named] of [
  ['is no full path', 'lab', '“lab”'],
  ['cannot be made', '/dev/null/lab', '“/dev/null/lab”, which BACKPROP_LAB_DATA names (ENOTDIR)'],
  ['has an unknown placeholder', '/tmp/{class}', '“{class}”'],
] as const) {
  test(`a folder that ${what} ends the start with one sentence, and what was kept stays as it was`, async ({
    folder,
  }) => {
    const kept = join(folder, 'usual/Backprop Lab/settings.json');
    const settings = JSON.stringify({ settings: { version: 3, work: { notes: { a: 'mine' } } } });
    await mkdir(dirname(kept), { recursive: true });
    await writeFile(kept, settings);

    const { executable, arguments: args } = electron();
    const env = environmentIn(folder, {
      BACKPROP_LAB_DATA: value,
      LANGUAGE: 'en',
      LC_ALL: 'C.UTF-8',
    });
    const child = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    await expect.poll(() => told).toContain('The app does not start because');
    const sentences = told.split('\n').filter((line) => line.includes('The app does not start'));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(named);
    // The same sentence stands in a dialog, which waits to be read.
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(await readFile(kept, 'utf8')).toBe(settings);
  });
}
