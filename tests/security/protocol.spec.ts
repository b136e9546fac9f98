// app:// gives out the bundle and nothing else, however it is asked, and every answer carries the policy.

import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test } from './secureApp.ts';

/** The answer's status, or how asking failed. */
function statuses(page: Page, urls: readonly string[], method = 'GET'): Promise<unknown[]> {
  return page.evaluate(
    ([asked, how]) =>
      Promise.all(
        asked.map((url) =>
          fetch(url, { method: how }).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      ),
    [urls, method] as const,
  );
}

test('no spelling of a path leads out of the bundle', async ({ secure: { page } }) => {
  const spellings = [
    '/../main/index.cjs',
    '/..%2fmain%2findex.cjs',
    '/%2e%2e/main/index.cjs',
    '/%2e%2e%2fmain%2findex.cjs',
    '/%252e%252e%252fmain%252findex.cjs',
    '/assets/..%5c..%5cmain%5cindex.cjs',
    '/assets\\..\\..\\main\\index.cjs',
    '/....//main/index.cjs',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/etc/passwd',
    '/index.html%00.js',
    '/index.html/',
    '/index.html/..%2f..%2fmain/index.cjs',
    '/assets',
    '/assets/',
    '/.',
    '/',
    '/%',
    '/%zz',
    '/%c0%ae%c0%ae/main/index.cjs',
    '/index.html?file=../main/index.cjs',
    '/error/../../main/index.cjs',
    '/error/do/again',
    '/package.json',
    '/main/index.cjs',
    `/${'a'.repeat(5000)}.js`,
  ];
  const found = await statuses(
    page,
    spellings.map((path) => `app://lab${path}`),
  );
  // Some spellings are no addresses at all for the browser itself.
  expect(spellings.filter((_path, i) => found[i] !== 404 && found[i] !== 'refused')).toEqual([]);
  expect(await statuses(page, ['app://lab/index.html'])).toEqual([200]);
});

test('other hosts and schemes are out of reach', async ({ secure: { page } }) => {
  const elsewhere = [
    'app://other/index.html',
    'app://lab.example.org/index.html',
    'file:///etc/passwd',
    'https://example.org/',
    'http://127.0.0.1:1/',
    'data:text/plain,x',
    'chrome://version',
  ];
  expect(await statuses(page, elsewhere)).toEqual(elsewhere.map(() => 'refused'));
});

test('a link inside the folder that leads out of it is not followed', async ({ copy, secure }) => {
  const outside = join(copy.app, 'out/outside.js');
  await writeFile(outside, 'secret');
  await symlink(outside, join(copy.app, 'out/renderer/assets/link.js'));
  await writeFile(join(copy.app, 'out/renderer/assets/own.js'), 'own');
  expect(
    await statuses(secure.page, ['app://lab/assets/link.js', 'app://lab/assets/own.js']),
  ).toEqual([404, 200]);
});

test('only reading is answered', async ({ secure: { page } }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    expect(await statuses(page, ['app://lab/index.html'], method), method).toEqual([405]);
  }
  expect(await statuses(page, ['app://lab/index.html'], 'HEAD')).toEqual([200]);
});

test('every answer carries the policy', async ({ secure: { page } }) => {
  const paths = ['index.html', 'nothing.js', 'error/crashed', 'error/style.css'];
  for (const path of paths) {
    const headers = await page.evaluate(
      async (url) => Object.fromEntries((await fetch(url)).headers),
      `app://lab/${path}`,
    );
    expect(headers).toMatchObject({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const policy = new Map(
      headers['content-security-policy']
        ?.split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
    );
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect([...policy.values()].join(' ')).not.toMatch(/unsafe-eval|data:|blob:|https?:|\*/);
  }
});

test('a request is answered also where answering it fails', async ({
  secure: { electron, page },
}) => {
  await electron.evaluate(({ app }) => {
    const getPath = app.getPath.bind(app);
    // The error page tells where the log is.
    app.getPath = (name) => {
      if (name !== 'logs') return getPath(name);
      app.getPath = getPath;
      throw new Error('no folder');
    };
  });
  expect(await statuses(page, ['app://lab/error/crashed'])).toEqual(['refused']);
  expect(await statuses(page, ['app://lab/error/crashed'])).toEqual([200]);
});
