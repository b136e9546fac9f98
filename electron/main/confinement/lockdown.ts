// Restrictions for every page in any window, set where Electron creates pages and sessions, so that none is missed.

import { app, type WebContents } from 'electron';

import { ORIGIN, shown, startUrl } from '../protocol/addresses.ts';
import { limitSession } from './permissions.ts';
import { refuseForeignRequests } from './requests.ts';

/** Resolves no host name. */
const NO_NAMES = 'MAP * ~NOTFOUND';
/** A proxy that no name leads to: what asks it for a connection gets none, and says nothing to anyone. */
const NO_PROXY = 'socks5://nowhere.invalid:1';
/** Where a development server may run: this computer. */
const OWN_HOSTS = ['localhost', '127.0.0.1'];
/** WebRTC may send no packets but through a proxy. */
const NO_UDP = 'disable_non_proxied_udp';
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
  const own = startUrl().startsWith(`${ORIGIN}/`) ? [] : OWN_HOSTS;
  const names = [NO_NAMES, ...own.map((host) => `EXCLUDE ${host}`)].join(', ');
  app.commandLine.appendSwitch('host-resolver-rules', names);
  // Also for what asks neither the policy of content nor `webRequest`, as connections of WebRTC.
  app.commandLine.appendSwitch('proxy-server', NO_PROXY);
  // Otherwise this computer would be spoken to without it.
  app.commandLine.appendSwitch('proxy-bypass-list', ['<-loopback>', ...own].join(';'));
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
  contents.setWebRTCIPHandlingPolicy(NO_UDP);
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
