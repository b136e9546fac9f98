// Files that were damaged while the app was closed: kept aside, told of once, and everything else as it was.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { encodeRun } from '../../core/runs/runFile.ts';
import { withHead } from '../../core/testing/forgedRuns.ts';
import { trainedRecord } from '../../core/testing/records.ts';
import { expect, readTraining, test } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { digits } from '../parity/recordings.ts';
import { filesIn, keepRun, keptRuns, runsFolder, sha256 } from './keptFiles.ts';

/** Each makes a file unusable in its own way. */
const damages: Readonly<Record<string, (whole: Buffer) => Uint8Array>> = {
  truncated: (whole) => whole.subarray(0, Math.floor(whole.length / 2)),
  empty: () => new Uint8Array(0),
  garbage: (whole) => Uint8Array.from(whole, (_, i) => (i * 7919) % 251),
  altered: (whole) => {
    const changed = Uint8Array.from(whole);
    const place = changed.length - 100;
    changed[place] = (changed[place] ?? 0) ^ 1;
    return changed;
  },
  'from a future version': (whole) =>
    Buffer.from(whole.toString('latin1').replace('"version":"1"', '"version":"9"'), 'latin1'),
  'of wrong types': (whole) =>
    Buffer.from(whole.toString('latin1').replace('"F64"', '"F32"'), 'latin1'),
};

const reasons: Readonly<Record<string, RegExp>> = {
  truncated: /cut short|not a file of Backprop Lab/,
  empty: /the file is empty/,
  garbage: /not a file of Backprop Lab/,
  altered: /checksum/,
  'from a future version': /newer version/,
  'of wrong types': /not a file of Backprop Lab|not what it should be/,
};

test('run files of every damage are set aside, and the others are there', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await readTraining(first);
  const lesson = new TrainingLesson(first.page);
  await lesson.field('Epochs').fill('2');
  const kinds = Object.entries(damages);
  for (let i = 0; i <= kinds.length; i++) {
    await lesson.train.click();
    await lesson.finished();
    await expect.poll(async () => (await keptRuns(userData)).length).toBe(i + 1);
  }
  await first.electron.close();

  const folder = runsFolder(userData);
  const [whole, ...rest] = await keptRuns(userData);
  const damaged = new Map<string, string>();
  for (const [i, [kind, damage]] of kinds.entries()) {
    const file = `${rest[i]?.head.id ?? ''}.bprun`;
    const path = join(folder, file);
    await writeFile(path, damage(await readFile(path)));
    damaged.set(file, kind);
  }
  // What cannot be read at all, whoever asks.
  await mkdir(join(folder, 'unreadable.bprun'));
  await writeFile(join(folder, 'index.json'), '{"version": 1, "files": ');

  const second = await launch();
  const { page } = second;
  await page.getByRole('button', { name: 'Runs' }).click();
  await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(1);
  const messages = page.getByRole('region', { name: 'Messages' });
  for (const [file, kind] of damaged) {
    const sentence = messages.locator('p', { hasText: file });
    await expect(sentence).toContainText(reasons[kind] ?? '');
    await expect(sentence).toContainText('set aside as');
  }
  await expect(messages).toContainText('unreadable.bprun');
  const files = await filesIn(folder);
  for (const [file, kind] of damaged) {
    const why = kind === 'from a future version' ? 'from-newer-version' : 'unreadable';
    expect(files.filter((name) => name.startsWith(`${file}.${why}-`))).toHaveLength(1);
    expect(files).not.toContain(file);
  }
  expect((await keptRuns(userData)).map(({ head }) => head.id)).toEqual([whole?.head.id]);

  // Told once.
  await messages.getByRole('button', { name: 'OK' }).click();
  await expect(messages).toHaveText('');
  await second.electron.close();
  const again = await launch();
  await again.page.getByRole('button', { name: 'Runs' }).click();
  await expect(again.page.getByRole('button', { name: /^Open/ })).toHaveCount(1);
  await expect(again.page.getByRole('region', { name: 'Messages' })).toHaveText('');
});

test('odd things in the folder of runs take nothing along, at this start or the next', async ({
  launch,
  userData,
}) => {
  const folder = runsFolder(userData);
  const run = trainedRecord(digits, { id: 'good', name: 'The good one' });
  await keepRun(userData, run);
  const good = await readFile(join(folder, 'good.bprun'));
  await writeFile(join(folder, 'good (copy).bprun'), good);
  await writeFile(join(folder, 'renamed.bprun'), good);
  const odd = withHead(good, sha256, (head) => {
    head.startedAt = '2026-01-01T00:00:00+05';
  });
  await writeFile(join(folder, 'odd.bprun'), odd);
  const half = encodeRun(trainedRecord(digits, { id: 'half', steps: 5 }), sha256);
  await writeFile(join(folder, 'half.bpcheckpoint'), half);
  await writeFile(join(folder, 'half (copy).bpcheckpoint'), half);
  execFileSync('mkfifo', [join(folder, 'pipe.bprun')]);
  await symlink('circle.bprun', join(folder, 'circle.bprun'));
  await symlink('/dev/zero', join(folder, 'zeros.bprun'));
  await mkdir(join(folder, 'x.deleted-1'), { recursive: true });
  await writeFile(join(folder, 'x.deleted-1', 'thesis.txt'), 'mine');

  for (let start = 0; start < 2; start++) {
    const { electron, page } = await launch();
    if (start === 0) await page.getByText('English', { exact: true }).click();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages.getByRole('button', { name: 'Resume' })).toHaveCount(2);
    await page.getByRole('button', { name: 'Runs', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Open The good one' })).toHaveCount(3);
    if (start === 0) {
      for (const name of ['odd', 'pipe', 'circle', 'zeros']) {
        await expect(messages.locator('p', { hasText: `${name}.bprun` })).toHaveCount(1);
      }
      await messages.getByRole('button', { name: 'OK' }).click();
    } else {
      await expect(messages.getByText('cannot be used')).toBeHidden();
    }
    for (const copy of [0, 1, 2]) {
      await page.getByRole('button', { name: 'Open The good one' }).nth(copy).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The good one');
      await page.getByRole('button', { name: '← All runs' }).click();
    }
    const ended = once(electron.process(), 'exit');
    await electron.close();
    await ended;
  }
  expect(await readFile(join(folder, 'x.deleted-1', 'thesis.txt'), 'utf8')).toBe('mine');
});

test('a damaged checkpoint is set aside', async ({ launch, userData }) => {
  await mkdir(runsFolder(userData));
  const file = 'half.bpcheckpoint';
  await writeFile(join(runsFolder(userData), file), 'half a checkpoi');
  const { page } = await launch();
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText(file);
  await expect(page.getByRole('button', { name: 'Resume' })).toBeHidden();
  expect(await filesIn(runsFolder(userData))).toContainEqual(
    expect.stringMatching(/^half\.bpcheckpoint\.unreadable-\d+$/),
  );
});

/** Every other kind stands in settingsContent.test.ts. */
const settings: Readonly<Record<string, string>> = {
  truncated: '{"settings": {"version": 3, "preferen',
  'from a future version': '{"settings": {"version": 99, "language": "en"}}',
};

for (const [kind, text] of Object.entries(settings)) {
  test(`settings ${kind} are set aside, and the runs are there`, async ({ launch, userData }) => {
    const first = await launch();
    await readTraining(first);
    const lesson = new TrainingLesson(first.page);
    await lesson.field('Epochs').fill('2');
    await lesson.train.click();
    await lesson.finished();
    await first.electron.close();
    await writeFile(join(userData, 'settings.json'), text);

    const { page } = await launch();
    await page.getByText('English', { exact: true }).click();
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText('settings.json');
    await expect(messages).toContainText('set aside as');
    // What was typed was in the file; where one was is in another.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Training/);
    await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('30');
    const why = kind === 'from a future version' ? 'from-newer-version' : 'unreadable';
    const aside = (await readdir(userData)).filter((name) => name.startsWith(`settings.${why}-`));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(userData, aside[0] ?? ''), 'utf8')).toBe(text);
    await page.getByRole('button', { name: 'Runs' }).click();
    await expect(page.getByRole('button', { name: /^Open/ })).toHaveCount(1);
    await messages.getByRole('button', { name: 'OK' }).click();
    await expect(messages).toHaveText('');
  });
}

test('settings with odd entries are read but for these, which are told of once', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await readTraining(first);
  await new TrainingLesson(first.page).field('Epochs').fill('7');
  await first.close();
  const file = join(userData, 'settings.json');
  const saved = JSON.parse(await readFile(file, 'utf8')) as {
    settings: { preferences: Record<string, unknown>; work: { notes: Record<string, unknown> } };
  };
  saved.settings.preferences.textSize = 'enormous';
  saved.settings.work.notes['07-training'] = null;
  const odd = JSON.stringify(saved);
  await writeFile(file, odd);

  const second = await launch();
  const messages = second.page.getByRole('region', { name: 'Messages' });
  await expect(messages).toContainText(
    /settings\.json could be read only in part\. Left out: text size, notes \(lesson 7\)\./,
  );
  await expect(new TrainingLesson(second.page).field('Epochs')).toHaveValue('7');
  const copies = (await readdir(userData)).filter((name) => name.includes('partly-unreadable'));
  await expect(messages).toContainText(`The whole file is kept as ${copies[0]}`);
  expect(await readFile(join(userData, copies[0] ?? ''), 'utf8')).toBe(odd);
  await messages.getByRole('button', { name: 'OK' }).click();
  await expect(messages).toHaveText('');
  await second.close();
  const { page } = await launch();
  await expect(new TrainingLesson(page).field('Epochs')).toHaveValue('7');
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveText('');
});

test('settings that an editor put a byte order mark before are read', async ({
  launch,
  userData,
}) => {
  const file = join(userData, 'settings.json');
  // Of an earlier version: it is read once more, and written.
  const settings = { version: 2, tourSeen: true, language: 'en', lesson: '03-output-layer' };
  await writeFile(file, `\ufeff${JSON.stringify({ settings })}`);
  const { page } = await launch();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The output layer/);
  await expect(page.getByRole('region', { name: 'Messages' })).toHaveText('');
  expect(await filesIn(userData)).not.toContainEqual(
    expect.stringMatching(/^settings\..*unreadable/),
  );
});

// Every other kind stands in sessionFile.test.ts.
for (const text of ['{"page": "03-out', '{"page": 7, "scrollTop": null}']) {
  test(`a session of ${JSON.stringify(text)} costs the place and nothing else`, async ({
    launch,
    userData,
  }) => {
    const first = await launch();
    await readTraining(first);
    await new TrainingLesson(first.page).field('Learning rate').fill('0.07');
    await first.close();
    await writeFile(join(userData, 'session.json'), text);
    const { page } = await launch();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/What an MLP is/);
    const messages = page.getByRole('region', { name: 'Messages' });
    await expect(messages).toContainText(
      /session\.json could (?:not be read|be read only in part)/,
    );
    await messages.getByRole('button', { name: 'OK' }).click();
    await expect(messages).toHaveText('');
    await page.getByRole('button', { name: /^7/ }).click();
    await expect(new TrainingLesson(page).field('Learning rate')).toHaveValue('0.07');
  });
}
