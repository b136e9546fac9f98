// The app started a second time while it runs: the first window comes to the front, the second app ends.

import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { expect, test } from '../e2e/app.ts';

test('a second start shows the first window and ends', async ({ launch, userData }) => {
  const { electron } = await launch();
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });

  const found = JSON.parse(process.env.ELECTRON_UNDER_TEST ?? '') as {
    executable: string;
    arguments: string[];
  };
  const second = spawn(found.executable, [...found.arguments, `--user-data-dir=${userData}`]);
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);

  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) => {
        const windows = BrowserWindow.getAllWindows();
        return [windows.length, windows[0]?.isMinimized(), windows[0]?.isFocused()];
      }),
    )
    .toEqual([1, false, true]);
});
