// The page goes nowhere, opens nothing, gets no permission and loads nothing down; a package has no developer tools.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test, type SecureApp } from './secureApp.ts';

/** Runs a script in the page that tries to leave it. @returns whether that was prevented, and where the page is then */
async function attempt({ electron }: SecureApp, script: string) {
  return electron.evaluate(async ({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('the app has no window');
    let arrived = 0;
    contents.on('did-navigate', () => (arrived += 1));
    // The last of all listeners: what the app's own did is done.
    const prevented = new Promise((resolve) => {
      contents.once('will-navigate', (event) => resolve(event.defaultPrevented));
    });
    await contents.executeJavaScript(`${code}; null`, true);
    const wasPrevented = await prevented;
    // A navigation within the page is heard of after one that was let through.
    const within = new Promise((resolve) => contents.once('did-navigate-in-page', resolve));
    await contents.executeJavaScript('location.hash = String(Math.random()); null', true);
    await within;
    return { prevented: wasPrevented, arrived, url: contents.getURL().replace(/#.*/, '') };
  }, script);
}

test('the page cannot be led away', async ({ secure }) => {
  for (const script of [
    "location.href = 'https://example.org/'",
    "location.href = 'app://lab/error/crashed'",
    "location.assign('app://other/index.html')",
    "document.body.insertAdjacentHTML('beforeend', '<a id=\"out\" href=\"https://example.org/\">x</a>'), document.getElementById('out').click()",
  ]) {
    expect(await attempt(secure, script), script).toEqual({
      prevented: true,
      arrived: 0,
      url: 'app://lab/index.html',
    });
  }
});

test('the page cannot be led to a blank one, which no request is made for', async ({
  secure: { electron },
}) => {
  for (const script of [
    "location = 'about:blank'",
    "location.replace('about:blank#x')",
    "location.assign('about:srcdoc')",
    "location.href = 'about:nothing-that-is-known'",
    "window.open('about:blank', '_self')",
    "document.body.insertAdjacentHTML('beforeend', '<a id=\"blank\" href=\"about:blank\">x</a>'), document.getElementById('blank').click()",
    "document.body.append(document.createElement('iframe')), document.querySelector('iframe').contentWindow.open('about:blank', '_top')",
  ]) {
    const outcome = await electron.evaluate(async ({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('the app has no window');
      const arrived: string[] = [];
      contents.on('did-navigate', (_event, url) => arrived.push(url));
      await contents.executeJavaScript(`${code}; null`, true);
      // A navigation within the page is heard of after one that was let through.
      const within = new Promise((resolve) => contents.once('did-navigate-in-page', resolve));
      await contents.executeJavaScript('location.hash = String(Math.random()); null', true);
      await within;
      return { arrived, url: contents.getURL().replace(/#.*/, '') };
    }, script);
    expect(outcome, script).toEqual({ arrived: [], url: 'app://lab/index.html' });
  }
});

test('a window that is blank all the same gets its page back', async ({
  secure: { electron, page },
}) => {
  for (const url of ['about:blank', 'app://lab/assets/none.js']) {
    await electron.evaluate(async ({ BrowserWindow }, address) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.loadURL(address).catch(() => undefined);
    }, url);
    await expect(page.locator('html[lang]')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(page.url(), url).toBe('app://lab/index.html');
  }
});

test('a redirect is not followed', async ({ secure: { electron } }) => {
  const outcome = await electron.evaluate(async ({ BrowserWindow, session }) => {
    const redirecting = session.fromPartition('redirecting');
    redirecting.protocol.handle('app', ({ url }) => {
      const headers = { location: 'app://lab/end' };
      return url === 'app://lab/start'
        ? new Response(null, { status: 302, headers })
        : new Response('arrived');
    });
    const visit = async (isControl: boolean) => {
      const window = new BrowserWindow({ show: false, webPreferences: { session: redirecting } });
      const { webContents } = window;
      if (isControl) webContents.removeAllListeners('will-redirect');
      await window.loadURL('app://lab/start').catch(() => undefined);
      const url = webContents.getURL();
      window.destroy();
      return url;
    };
    return { confined: await visit(false), control: await visit(true) };
  });
  expect(outcome).toEqual({ confined: '', control: 'app://lab/end' });
});

test('no frame and no webview gets into the page', async ({ secure: { electron, page } }) => {
  const inside = await page.evaluate(async () => {
    for (const html of ['<iframe src="app://lab/index.html"></iframe>', '<webview></webview>']) {
      document.body.insertAdjacentHTML('beforeend', html);
    }
    const frame = document.querySelector('iframe');
    await new Promise((resolve) => frame?.addEventListener('load', resolve));
    const view = document.querySelector('webview');
    // What cannot be read is the browser's own page for what was blocked.
    return [frame?.contentDocument?.body.childElementCount ?? 0, view && 'loadURL' in view];
  });
  expect(inside).toEqual([0, false]);
  const contents = await electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  );
  expect(contents).toBe(1);
});

test('a window that forgets every precaution is confined all the same', async ({
  secure: { electron },
}) => {
  const outcome = await electron.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL('app://lab/error/crashed');
    const { webContents } = window;
    const tried = new Promise((resolve) => {
      webContents.once('will-navigate', (event) => resolve(event.defaultPrevented));
    });
    await webContents.executeJavaScript("location.href = 'https://example.org/'; null", true);
    const prevented = await tried;
    const opened: unknown = await webContents.executeJavaScript(
      "window.open('https://example.org/') !== null",
      true,
    );
    const before = webContents.getURL();
    window.destroy();
    return { before, opened, prevented };
  });
  expect(outcome).toEqual({
    before: 'app://lab/error/crashed',
    opened: false,
    prevented: true,
  });
});

test('every permission is refused but copying', async ({ secure: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi'] as const;
    const states = await Promise.all(
      [...names, 'clipboard-read', 'persistent-storage', 'idle-detection'].map(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state;
      }),
    );
    const refused = (attempt: Promise<unknown> | undefined) =>
      (attempt ?? Promise.reject(new Error('not there'))).then(
        () => false,
        () => true,
      );
    const { hid, usb, serial, bluetooth } = navigator as unknown as Record<
      string,
      { requestDevice?(given: unknown): Promise<unknown>; requestPort?(): Promise<unknown> }
    >;
    const asked = {
      media: await refused(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      midi: await refused(navigator.requestMIDIAccess({ sysex: true })),
      notification: (await Notification.requestPermission()) === 'denied',
      reading: await refused(navigator.clipboard.readText()),
      // An empty list is what a device chooser that was never shown gives.
      hid: await (hid?.requestDevice?.({ filters: [] }) ?? Promise.resolve([])).then(
        (devices) => (devices as unknown[]).length === 0,
        () => true,
      ),
      usb: await refused(usb?.requestDevice?.({ filters: [] })),
      serial: await refused(serial?.requestPort?.()),
      bluetooth: await refused(bluetooth?.requestDevice?.({ acceptAllDevices: true })),
    };
    return { states: [...new Set(states)], asked };
  });
  expect(outcome.states).toEqual(['denied']);
  expect(Object.values(outcome.asked), JSON.stringify(outcome.asked)).not.toContain(false);
});

test('nothing is downloaded', async ({ secure: { electron } }) => {
  const state = await electron.evaluate(async ({ session, BrowserWindow }) => {
    const ended = new Promise<boolean>((resolve) => {
      session.defaultSession.on('will-download', (event) => {
        resolve(event.defaultPrevented);
      });
    });
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://lab/index.html');
    return ended;
  });
  expect(state).toBe(true);
});

test('a package has no developer tools', async ({ secure: { electron } }) => {
  const outcome = await electron.evaluate(async ({ app, BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    const control = new BrowserWindow({ show: false, webPreferences: { devTools: true } });
    await control.loadURL('app://lab/error/crashed');
    const heard: string[] = [];
    own?.webContents.on('devtools-opened', () => heard.push('own'));
    const opened = new Promise<void>((resolve) => {
      control.webContents.once('devtools-opened', () => resolve());
    });
    const closed = new Promise<void>((resolve) => {
      control.webContents.once('devtools-closed', () => resolve());
    });
    // The app's own first: once the control's are open, its own would be, too.
    own?.webContents.openDevTools({ mode: 'detach' });
    control.webContents.openDevTools({ mode: 'detach' });
    await opened;
    // Even where a window has them, they are closed at once.
    await closed;
    const isOpen = own?.webContents.isDevToolsOpened();
    control.destroy();
    return { packaged: app.isPackaged, heard, isOpen };
  });
  expect(outcome).toEqual({ packaged: true, heard: [], isOpen: false });
});

test('a package heeds neither a development server nor the screenshot switch', async ({
  start,
  copy,
}) => {
  const picture = join(await copy.newFolder(), 'picture.png');
  const { page } = await start({
    switches: [`--screenshot-first-window=${picture}`],
    environment: { ELECTRON_RENDERER_URL: 'http://127.0.0.1:9/' },
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).toBe('app://lab/index.html');
  // Two frames and the fonts are what a picture would wait for.
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        void document.fonts.ready.then(() =>
          requestAnimationFrame(() => requestAnimationFrame(resolve)),
        );
      }),
  );
  expect(existsSync(picture)).toBe(false);
});
