// Which engine it is: a test of today's must not run on an old one unnoticed.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectRoot } from '../../scripts/project.ts';
import { expect, test } from '../e2e/app.ts';
import { POLICY } from './server.ts';

/** Electron 45's own engine is newer. */
const MIN_CHROMIUM = 140;

test('the engine is one of today, and the core runs in a worker of the page', async ({ app }) => {
  const { page } = app;
  const browser = page.context().browser();
  const version = browser?.version() ?? '';
  console.log(`Chromium ${version}`);
  expect(browser?.browserType().name()).toBe('chromium');
  expect(Number.parseInt(version)).toBeGreaterThan(MIN_CHROMIUM);
  expect(await page.evaluate(() => navigator.userAgent)).toContain(
    `Chrome/${String(Number.parseInt(version))}.`,
  );
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    '/stand-in/coreWorker.js',
  ]);
});

test('what is served is what ships, under the policy of the app', async ({ app }) => {
  const { page, errors } = app;
  const response = await page.reload();
  const shipped = await readFile(join(projectRoot, 'out/renderer/index.html'), 'utf8');
  expect(await response?.text()).toBe(shipped);
  expect(await response?.headerValue('content-security-policy')).toBe(POLICY);
  const refused = await page.evaluate(() => {
    const refusal = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        resolve(effectiveDirective),
      );
    });
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    return refusal;
  });
  expect(refused).toBe('script-src-elem');
  expect(errors.splice(0).join()).toContain('Content Security Policy');
});
