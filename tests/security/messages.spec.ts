// Messages are heard from the app's own page only: its top frame, its exact address.

import { expect, test } from './secureApp.ts';

test('a page with the preload that is not the app’s page is refused', async ({
  secure: { electron },
}) => {
  const answers = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload } });
    const results: Record<string, string> = {};
    for (const url of ['app://lab/error/crashed', 'app://lab/assets/nothing.js']) {
      await window.loadURL(url).catch(() => undefined);
      results[url] = (await window.webContents.executeJavaScript(
        'desktop.dataFolder().then(() => "answered", (error) => error.message)',
      )) as string;
    }
    window.destroy();
    return results;
  });
  for (const answer of Object.values(answers)) expect(answer).toContain('foreign page refused');
});

test('a frame that is gone, an inner frame and a foreign origin are refused on every channel', async ({
  secure: { electron },
}) => {
  const { channels, refusals } = await electron.evaluate(({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const frame = sender?.mainFrame;
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown) => Promise<unknown>> }
    )._invokeHandlers;
    const events = [
      { sender, senderFrame: null },
      { sender, senderFrame: { url: 'app://lab/index.html', parent: frame } },
      ...[
        'https://example.org/',
        'app://lab/error/crashed',
        'app://lab.example.org/index.html',
      ].map((url) => {
        const foreign = { url, parent: null };
        // The top frame itself, but for its address.
        const page = { isDestroyed: () => false, mainFrame: foreign };
        return { sender: page, senderFrame: foreign };
      }),
    ];
    const found: string[] = [];
    const own = [...handlers.keys()];
    return Promise.all(
      own.flatMap((channel) =>
        events.map(async (event) => {
          let reply: unknown;
          const invoked = Object.assign({}, event, {
            _reply: (value: unknown) => (reply = value),
            _throw: (error: unknown) => found.push(String(error)),
            sendReply: (value: { error?: unknown }) => found.push(String(value.error)),
          });
          try {
            reply = await handlers.get(channel)?.(invoked);
          } catch (error) {
            found.push(String(error));
          }
          if (reply !== undefined) found.push(`${channel} answered`);
        }),
      ),
    ).then(() => ({ channels: own, refusals: found }));
  });
  expect(channels.length).toBeGreaterThan(15);
  const reasons = refusals.map(
    (text) => / a closed page| an inner frame| a foreign page/.exec(text)?.[0] ?? text,
  );
  const times = (reason: string, count: number) =>
    Array<string>(count * channels.length).fill(reason);
  expect(reasons.sort()).toEqual([
    ...times(' a closed page', 1),
    ...times(' a foreign page', 3),
    ...times(' an inner frame', 1),
  ]);
});

test('arguments that do not fit change nothing', async ({ secure: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const { desktop } = window as unknown as {
      desktop: Record<string, (...given: unknown[]) => Promise<unknown>>;
    };
    const refused = (name: string, ...given: unknown[]) =>
      (desktop[name]?.(...given) ?? Promise.resolve()).then(
        () => false,
        () => true,
      );
    // What the calls are after; the window itself keeps its place and the opened lesson.
    const aim = async () => {
      const { preferences, work, ...rest } = (await desktop.readSettings?.()) as {
        preferences: { language: unknown };
        work: { notes: unknown; answers: unknown; presets: unknown };
      };
      const { notes, answers, presets } = work;
      return JSON.stringify([preferences.language, notes, answers, presets, Object.keys(rest)]);
    };
    const before = await aim();
    // Each field is looked at by itself.
    const odd = [
      await refused('saveSettings', { preferences: { language: 'xx' } }),
      await refused('saveSettings', { session: { scrollTop: 'far' } }),
      await refused('saveSettings', { work: { notes: { a: 'x'.repeat(9_000_000) } } }),
    ];
    const all = [
      await refused('saveSettings', { language: 'en' }),
      await refused('saveSettings', { work: { unknown: 1 } }),
      await refused('saveSettings', { unknown: 1 }),
      await refused('saveSettings', null),
      await refused('saveFile', '', new Uint8Array(1)),
      await refused('saveFile', 'name', 'no bytes'),
      await refused('restoreBackup', '../..'),
      await refused('restoreBackup', { toString: 1 }),
    ];
    return { all, odd, same: (await aim()) === before };
  });
  expect(outcome).toEqual({
    all: outcome.all.map(() => true),
    odd: outcome.odd.map(() => false),
    same: true,
  });
});
