// A full disk and a folder that cannot be written to: training goes on, the learner knows, nothing saved is damaged.

import { symlink } from 'node:fs/promises';

import { expect, readTraining, test } from '../e2e/app.ts';
import { TrainingLesson } from '../e2e/trainingLesson.ts';
import { keptRuns, runsFolder } from './keptFiles.ts';
import { canMount, SmallDisk } from './smallDisk.ts';

interface Trouble {
  readonly begin: (disk: SmallDisk) => void;
  readonly end: (disk: SmallDisk) => void;
  readonly sentence: RegExp;
}

const troubles = {
  full: {
    begin: (disk) => {
      disk.fill();
    },
    end: (disk) => {
      disk.makeRoom();
    },
    sentence: /the disk is full \(ENOSPC\)/,
  },
  'read-only': {
    begin: (disk) => {
      disk.allowWriting(false);
    },
    end: (disk) => {
      disk.allowWriting(true);
    },
    sentence: /may not write into its folder \(EROFS\)/,
  },
} satisfies Record<string, Trouble>;

const found = canMount() ? Object.entries(troubles) : [];

for (const [name, { begin, end, sentence }] of found) {
  test(`runs on a ${name} disk: told, waiting, and saved when that is over`, async ({
    launch,
    userData,
  }) => {
    const disk = new SmallDisk('1m');
    try {
      await symlink(disk.path, runsFolder(userData));
      const app = await launch();
      const { page } = app;
      await readTraining(app);
      const lesson = new TrainingLesson(page);
      await lesson.train.click();
      await lesson.finished();
      const before = await keptRuns(userData);
      expect(before).toHaveLength(1);

      begin(disk);
      for (const seed of ['1', '2']) {
        await lesson.field('Weight seed').fill(seed);
        await lesson.train.click();
        await lesson.finished();
      }
      const messages = page.getByRole('region', { name: 'Messages' });
      await expect(messages).toContainText(sentence);
      await expect(messages).toContainText('2 finished runs wait');
      expect(await keptRuns(userData)).toEqual(before);

      // It lasts.
      const again = messages.getByRole('button', { name: 'Try again' });
      await again.click();
      await expect(again).toBeEnabled();
      await expect(messages).toContainText(sentence);

      end(disk);
      await again.click();
      await expect(messages).toHaveText('');
      await expect.poll(async () => (await keptRuns(userData)).length).toBe(3);
    } finally {
      disk.remove();
    }
  });
}

if (canMount()) {
  test('settings with a full disk: told, kept meanwhile, and saved when that is over', async ({
    launch,
  }) => {
    const { begin, end, sentence } = troubles.full;
    const disk = new SmallDisk('64m');
    try {
      const app = await launch(disk.path);
      const { page } = app;
      await readTraining(app);
      const lesson = new TrainingLesson(page);
      await lesson.field('Learning rate').fill('0.05');
      const messages = page.getByRole('region', { name: 'Messages' });
      await expect(messages).toHaveText('');

      begin(disk);
      await lesson.field('Learning rate').fill('0.07');
      await expect(messages).toContainText(sentence);
      await lesson.train.click();
      await lesson.finished();
      end(disk);
      await expect(messages.getByText('Your settings')).toBeHidden();
      await app.electron.close();

      const again = await launch(disk.path);
      await expect(new TrainingLesson(again.page).field('Learning rate')).toHaveValue('0.07');
      await again.electron.close();
    } finally {
      disk.remove();
    }
  });
}
