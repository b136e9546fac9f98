// What learners' Python cannot do: reach anything outside of its worker, start another, or have text evaluated as script.

import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

import type { Page, Worker } from '@playwright/test';

import { expect, test as base } from './secureApp.ts';

interface Listener {
  readonly port: number;
  readonly connections: () => number;
}

const test = base.extend<{ listener: Listener }>({
  listener: async ({}, use) => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await use({ port, connections: () => connections });
    server.close();
  },
});

/** Opens the workbench in English. */
async function openWorkbench(page: Page): Promise<void> {
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('dialog').press('Escape');
  await page.getByRole('navigation').getByRole('button', { name: 'Workbench' }).click();
}

/** What a program prints, or its error, as the page shows it. */
async function answerOf(page: Page, program: string): Promise<string> {
  await page.getByLabel('Your Python').fill(`${program}\n`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const output = page.getByRole('log', { name: 'Output' });
  await expect(output).not.toHaveText('');
  return output.innerText();
}

/** Every way out that Python or its worker might have. A line that ends in `.new` or a call is to fail. */
const waysOut = (port: number): readonly string[] => [
  `import socket\nsocket.create_connection(("127.0.0.1", ${port}), 2).send(b"hi")`,
  `import urllib.request\nurllib.request.urlopen("http://127.0.0.1:${port}/")`,
  `import http.client\nhttp.client.HTTPConnection("127.0.0.1", ${port}, timeout=2).request("GET", "/")`,
  `from pyodide.http import open_url\nopen_url("http://127.0.0.1:${port}/")`,
  `from pyodide.http import pyxhr\npyxhr.get("http://127.0.0.1:${port}/")`,
  `import pyodide_js\npyodide_js.loadPackage.constructor("return 1")()`,
  `import js\njs.fetch("http://127.0.0.1:${port}/")`,
  `import js\njs.XMLHttpRequest.new()`,
  `import js\njs.WebSocket.new("ws://127.0.0.1:${port}/")`,
  `import js\njs.EventSource.new("http://127.0.0.1:${port}/")`,
  `import js\njs.WebTransport.new("https://127.0.0.1:${port}/")`,
  `import js\njs.navigator.sendBeacon("http://127.0.0.1:${port}/")`,
  `import js\njs.importScripts("http://127.0.0.1:${port}/")`,
  `import js\njs.Worker.new("pythonWorker.js")`,
  `import js\njs.indexedDB.open("mine")`,
  `import js\njs.caches.open("mine")`,
  `import js\njs.postMessage("mine")`,
  `import js\njs.Function("return 1")()`,
  `from pyodide.code import run_js\nrun_js("1 + 1")`,
  `import os\nif os.system("true") != 0: raise OSError("no shell")`,
  `import subprocess\nsubprocess.run(["true"])`,
  `import threading\nthreading.Thread(target=print).start()`,
  `open("/etc/passwd").read().index("root")`,
];

test('no way out of Python leads anywhere', async ({ secure: { page }, listener }) => {
  test.slow();
  await openWorkbench(page);
  for (const program of waysOut(listener.port)) {
    expect(await answerOf(page, program), program).toMatch(/Error|Exception/);
  }
  expect(listener.connections()).toBe(0);
  const heard = connect(listener.port, '127.0.0.1');
  await expect.poll(listener.connections).toBe(1);
  heard.destroy();
});

/** The worker itself, as whoever broke out of Python would find it. */
async function workerOf(page: Page): Promise<Worker> {
  await openWorkbench(page);
  // What starts, and is started from outside, is not yet what a program finds.
  expect(await answerOf(page, 'print("here")')).toContain('here');
  const [worker] = page.workers();
  if (!worker) throw new Error('There is no worker');
  return worker;
}

test('the worker can neither fetch nor connect', async ({ secure: { page }, listener }) => {
  const worker = await workerOf(page);
  const failures = await worker.evaluate(async (port) => {
    const address = `127.0.0.1:${port}/`;
    const failed = (attempt: () => unknown) =>
      new Promise<string>((resolve) => {
        self.addEventListener('securitypolicyviolation', () => {
          resolve('violation');
        });
        try {
          Promise.resolve(attempt()).catch(() => {
            resolve('violation');
          });
        } catch {
          resolve('violation');
        }
      });
    return Promise.all([
      failed(() => fetch(`http://${address}`)),
      failed(() => fetch('lock.json')),
      failed(() => new WebSocket(`ws://${address}`)),
      failed(() => new EventSource(`http://${address}`)),
      failed(() => new WebTransport(`https://${address}`).ready),
      failed(() => import(`http://${address}a.js`)),
    ]);
  }, listener.port);
  expect(failures).toEqual(failures.map(() => 'violation'));
  expect(listener.connections()).toBe(0);
});

test('the worker starts no other and evaluates no text', async ({ secure: { page } }) => {
  const worker = await workerOf(page);
  const failures = await worker.evaluate(async () => {
    const text = 'postMessage("here")';
    const addresses = ['pythonWorker.js', URL.createObjectURL(new Blob([text]))];
    const workers = addresses.map(
      (address) =>
        new Promise<string>((resolve) => {
          try {
            const nested = new Worker(address);
            nested.onerror = () => {
              resolve('refused');
            };
            nested.onmessage = () => {
              resolve('ran');
            };
          } catch {
            resolve('refused');
          }
        }),
    );
    // Later: what the test itself runs may evaluate anything.
    const evaluate = (make: () => unknown) =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(make()));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
    return [
      ...(await Promise.all(workers)),
      await evaluate(() => Reflect.apply(eval, undefined, ['1'])),
      await evaluate(() => Reflect.construct(Function, ['return 1'])),
    ];
  });
  expect(failures).toEqual(['refused', 'refused', 'EvalError', 'EvalError']);
});

test('the worker has no storage, and no way to other pages', async ({ secure: { page } }) => {
  const worker = await workerOf(page);
  const found = await worker.evaluate(() =>
    ['indexedDB', 'caches', 'BroadcastChannel', 'SharedWorker']
      .filter((name) => Reflect.get(self, name) !== undefined)
      .concat(
        ['storage', 'locks'].filter((name) => Reflect.get(self.navigator, name) !== undefined),
      ),
  );
  expect(found).toEqual([]);
});

test('whatever lies beside the worker comes with a policy that allows it nothing', async ({
  secure: { page },
}) => {
  const worker = await workerOf(page);
  const names = ['lock.json', 'pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'library.zip'];
  const policies = await page.evaluate(
    async (addresses) => {
      const answers = await Promise.all(addresses.map((address) => fetch(address)));
      return answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
    },
    [worker.url(), ...names.map((name) => `app://lab/python/${name}`)],
  );
  for (const policy of policies) {
    expect(policy.split('; ').sort()).toEqual([
      "connect-src 'none'",
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'none'",
    ]);
  }
});
