// Restrictions for every page in any window, set where Electron creates pages and sessions, so that none is missed.

import { app, type WebContents } from 'electron';

import { shown } from '../protocol/addresses.ts';
import { limitSession } from './permissions.ts';
import { refuseForeignRequests } from './requests.ts';

/** Resolves no host name but this computer's own, where a development server may run. */
const NO_NAMES = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
/** Switch off network traffic that Chromium causes by itself. */
const BACKGROUND_TRAFFIC_SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'dns-prefetch-disable',
  'no-pings',
];

/** Must run before the app is ready. */
export function lockDown(): void {
  // With Chromium's sandbox switched off for root, demanding it everywhere would end every process at its start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // Left alone, Chromium looks up names and tries whether the network has IPv6.
  app.commandLine.appendSwitch('host-resolver-rules', NO_NAMES);
  for (const name of BACKGROUND_TRAFFIC_SWITCHES) app.commandLine.appendSwitch(name);
  app.on('session-created', (session) => {
    limitSession(session);
    refuseForeignRequests(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    confine(contents);
  });
  // Left alone, Electron would hand over the first certificate it finds.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}

/** Pages go nowhere and open nothing. */
function confine(contents: WebContents): void {
  const refuse = (what: string) => (event: { preventDefault: () => void; url?: string }) => {
    event.preventDefault();
    console.warn(`Refused: ${what}${event.url === undefined ? '' : ` to ${shown(event.url)}`}`);
  };
  contents.on('will-navigate', refuse('going'));
  contents.on('will-redirect', refuse('being led'));
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) refuse('an inner frame going')(event);
  });
  contents.on('will-attach-webview', refuse('a page within the page'));
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.on('devtools-opened', () => {
    if (app.isPackaged) contents.closeDevTools();
  });
  contents.setWindowOpenHandler(({ url }) => {
    console.warn(`Refused: a new window with ${shown(url)}`);
    return { action: 'deny' };
  });
}
