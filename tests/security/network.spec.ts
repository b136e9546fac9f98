// What a script in the page tries to say to the network: nothing of it leaves, by whatever way.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { findChromium } from '../../scripts/machine/chromium.ts';
import { callsToOutside, countCalls, tracer } from './networkTrace.ts';
import { expect, test } from './secureApp.ts';

/** Somebody on this computer who hears whatever is said to them. */
interface Listeners {
  readonly udp: number;
  readonly tcp: number;
  /** Packets and connections that came. */
  heard(): { readonly packets: number; readonly connections: number };
  close(): void;
}

async function listen(): Promise<Listeners> {
  let packets = 0;
  let connections = 0;
  const socket = createSocket('udp4', () => (packets += 1));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const server = createServer((connection) => {
    connections += 1;
    connection.destroy();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    udp: socket.address().port,
    tcp: (server.address() as AddressInfo).port,
    heard: () => ({ packets, connections }),
    close: () => {
      socket.close();
      server.close();
    },
  };
}

/** In a page: asks servers for a way to somebody else. Resolves when every one of them has answered or been given up. */
const gather = `async (servers, inFrame) => {
  let { RTCPeerConnection } = window;
  if (inFrame) {
    const frame = document.body.appendChild(document.createElement('iframe'));
    RTCPeerConnection = frame.contentWindow.RTCPeerConnection;
  }
  const iceServers = servers.map((urls) => ({ urls, username: 'x', credential: 'y' }));
  const connection = new RTCPeerConnection({ iceServers });
  const candidates = [];
  const complete = new Promise((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve();
      else if (candidate.candidate !== '') candidates.push(candidate.candidate);
    });
  });
  connection.createDataChannel('x');
  await connection.setLocalDescription();
  await complete;
  // Somebody whose address is known already.
  const [udp, tcp] = servers.slice(0, 2).map((url) => /:(\\d+)/.exec(url)[1]);
  for (const candidate of [
    'candidate:1 1 udp 2122260223 127.0.0.1 ' + udp + ' typ host',
    'candidate:2 1 tcp 1518280447 127.0.0.1 ' + tcp + ' typ host tcptype passive',
  ]) {
    await connection.addIceCandidate({ candidate, sdpMid: '0' }).catch(() => undefined);
  }
  connection.close();
  return candidates;
}`;

const serversAt = ({ udp, tcp }: Listeners) => [
  `stun:127.0.0.1:${udp}`,
  `turn:127.0.0.1:${tcp}?transport=tcp`,
  `turn:127.0.0.1:${udp}?transport=udp`,
  `turns:127.0.0.1:${tcp}?transport=tcp`,
  `stun:localhost:${udp}`,
  // 192.0.2.0/24 is set aside for examples: nobody is there.
  'stun:192.0.2.1:3478',
  'turn:192.0.2.1:3478?transport=tcp',
  'turn:relay.example.org:3478?transport=udp',
];

/** By connecting a socket that nothing is sent through, an engine asks the system which of its addresses leads outside. */
const isRouteQuestion = (call: string) =>
  /connect\(.*htons\(53\).*"(?:8\.8\.8\.8|2001:4860:4860::8888)"/.test(call);

test('nothing of WebRTC leaves the app: no packet, no connection, no name', async ({
  copy,
  start,
}) => {
  const trace = join(await copy.newFolder(), 'calls');
  const executable = await copy.executableUnder('webrtc', tracer(trace));
  const { electron, page } = await start({ executable });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const listeners = await listen();
  for (const inFrame of [false, true]) {
    const call = `(${gather})(${JSON.stringify(serversAt(listeners))}, ${inFrame})`;
    expect(await page.evaluate(call)).toEqual([]);
  }
  expect(listeners.heard()).toEqual({ packets: 0, connections: 0 });
  await electron.close();
  expect(await countCalls(trace)).toBeGreaterThan(0);
  expect((await callsToOutside(trace)).filter((call) => !isRouteQuestion(call))).toEqual([]);
  expect(listeners.heard()).toEqual({ packets: 0, connections: 0 });
  listeners.close();
});

test('the listeners would hear a browser that may use the network', async () => {
  const browser = await chromium.launch({ executablePath: findChromium() });
  const page = await browser.newPage();
  const listeners = await listen();
  const call = `(${gather})(${JSON.stringify(serversAt(listeners).slice(0, 4))}, false)`;
  // It is not waited for: it asks again and again.
  const gathering = page.evaluate(call).catch(() => undefined);
  await expect.poll(() => listeners.heard().packets).toBeGreaterThan(0);
  await expect.poll(() => listeners.heard().connections).toBeGreaterThan(0);
  await browser.close();
  await gathering;
  listeners.close();
});

/** In a page: everything else that a script may make an engine ask for. */
const ask = `async (port) => {
  const at = 'http://127.0.0.1:' + port;
  const add = (html) => document.body.insertAdjacentHTML('beforeend', html);
  const tried = (work) => {
    try {
      return Promise.resolve(work()).catch(() => undefined);
    } catch {
      return undefined;
    }
  };
  for (const rel of ['preconnect', 'dns-prefetch', 'prefetch', 'preload', 'modulepreload', 'prerender', 'stylesheet', 'icon', 'manifest']) {
    document.head.append(Object.assign(document.createElement('link'), { rel, href: at + '/' + rel, as: 'image' }));
  }
  add('<img src="' + at + '/img"><video src="' + at + '/video"></video><object data="' + at + '/object"></object><embed src="' + at + '/embed"><iframe src="' + at + '/frame"></iframe>');
  add('<script type="speculationrules">{"prefetch": [{"source": "list", "urls": ["' + at + '/rules"]}]}</script>');
  add('<style>@import "' + at + '/style.css"; body { background: url("' + at + '/background") }</style>');
  document.body.style.backgroundImage = 'url("' + at + '/inline")';
  document.head.append(Object.assign(document.createElement('script'), { src: at + '/script.js' }));
  add('<form id="out" action="' + at + '/form" method="post"></form>');
  add('<a id="ping" href="#ping" ping="' + at + '/ping">x</a>');
  await Promise.all([
    tried(() => fetch(at + '/fetch', { mode: 'no-cors', keepalive: true })),
    tried(() => navigator.sendBeacon(at + '/beacon', 'x')),
    tried(() => new Worker(at + '/worker.js')),
    tried(() => new SharedWorker(at + '/shared.js')),
    tried(() => navigator.serviceWorker.register(at + '/service.js')),
    tried(() => import(at + '/module.js')),
    tried(() => document.getElementById('out').submit()),
    tried(() => document.getElementById('ping').click()),
    tried(() => window.open(at + '/opened')),
    tried(() => (location.href = at + '/navigated')),
    tried(() => new WebTransport('https://127.0.0.1:' + port).closed),
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.addEventListener('loadend', resolve);
      tried(() => {
        request.open('GET', at + '/xhr');
        request.send();
      });
    }),
    new Promise((resolve) => {
      tried(() => {
        const socket = new WebSocket('ws://127.0.0.1:' + port + '/socket');
        socket.addEventListener('error', resolve);
      }) ?? resolve();
    }),
    new Promise((resolve) => {
      tried(() => {
        const source = new EventSource(at + '/events');
        source.addEventListener('error', resolve);
      }) ?? resolve();
    }),
  ]);
  // What is only hinted at is fetched when the page is idle.
  await new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve)));
}`;

test('nothing else that a page can ask for leaves the app either', async ({
  secure: { page, electron },
}) => {
  const listeners = await listen();
  await page.evaluate(`(${ask})(${listeners.tcp})`);
  expect(page.url()).toMatch(/^app:\/\/lab\/index\.html/);
  // Past everything that confines a page, there is no way out either.
  const past = await electron.evaluate(async ({ net, session }, port) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    return new Promise<string>((resolve) => {
      const request = net.request(`http://127.0.0.1:${port}/`);
      request.on('error', ({ message }) => resolve(message));
      request.on('response', () => resolve('answered'));
      request.end();
    });
  }, listeners.tcp);
  expect(past).toMatch(/^net::ERR_/);
  expect(listeners.heard()).toEqual({ packets: 0, connections: 0 });
  listeners.close();
});
