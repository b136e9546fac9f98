// The app started a second time while it runs: the first window comes to the front, the second app ends.

import { expect, startAgain, test } from '../e2e/app.ts';

test('a second start shows the first window and ends', async ({ launch, userData }) => {
  const { electron } = await launch();
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });

  expect(await startAgain(userData)).toBe(0);

  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) => {
        const windows = BrowserWindow.getAllWindows();
        return [windows.length, windows[0]?.isMinimized(), windows[0]?.isFocused()];
      }),
    )
    .toEqual([1, false, true]);
});
