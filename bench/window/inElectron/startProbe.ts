// Loaded into Electron's main process before the app: reports when the window has reached a given state, and ends the app.

import { createRequire } from 'node:module';

import type { App, WebContents } from 'electron';

/** What is waited for: the window shows it. A selector of CSS. */
const awaited = process.env.START_PROBE_SELECTOR ?? 'body';
/** Shown later, when the core has answered; empty where there is no core. */
const awaitedNext = process.env.START_PROBE_NEXT ?? '';

/** Waits inside the page. A frame after the element is there it has been drawn. Milliseconds since 1970, on one clock for all processes. */
const drawn = (selector: string) => `new Promise((resolve) => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) requestAnimationFrame(look);
    else requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
  };
  look();
})`;
const pressed = `new Promise((resolve) => {
  addEventListener(
    'mousedown',
    () => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
    { once: true, capture: true },
  );
})`;

// Other processes have no app.
if (process.type === 'browser') {
  // Not handed on to the core.
  delete process.env.NODE_OPTIONS;
  process.nextTick(attend);
}

/** What is loaded before the app finds Electron only when the app does. */
function attend(): void {
  const { app, session } = createRequire(__filename)('electron') as typeof import('electron');
  const fetched: string[] = [];
  void app.whenReady().then(() => {
    session.defaultSession.webRequest.onCompleted(({ url }) => fetched.push(url));
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.once('dom-ready', () => {
      void measure(app, contents, fetched);
    });
  });
}

async function measure(app: App, contents: WebContents, fetched: readonly string[]): Promise<void> {
  // Listens from now on: messages to the page and input take different ways and may overtake each other.
  const answer = contents.executeJavaScript(pressed) as Promise<number>;
  const next = awaitedNext === '' ? undefined : contents.executeJavaScript(drawn(awaitedNext));
  const shown = (await contents.executeJavaScript(drawn(awaited))) as number;
  const before = [...fetched];
  for (const type of ['mouseDown', 'mouseUp'] as const) {
    contents.sendInputEvent({ type, x: 4, y: 4, button: 'left', clickCount: 1 });
  }
  const answered = await answer;
  const times = { shown, answered, complete: ((await next) as number | undefined) ?? shown };
  process.stdout.write(`START-PROBE ${JSON.stringify({ ...times, fetched: before })}\n`);
  app.exit(0);
}
