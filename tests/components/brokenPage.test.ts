// A page that cannot be drawn, whatever it stumbles over: it says so in its place, and takes no other page with it.

import type { OpenApp } from './app/openApp.ts';
import { expect, test } from './app/test.ts';

/** Makes what the app searches with fail, as a thing of which nobody has thought. @returns what makes it work again */
function breakSearching({ window: app }: OpenApp): () => void {
  const { prototype } = app.String;
  const own = Object.getOwnPropertyDescriptor(prototype, 'normalize') ?? {};
  const value = () => {
    throw new Error('not of this kind');
  };
  Object.defineProperty(prototype, 'normalize', { ...own, value });
  return () => {
    Object.defineProperty(prototype, 'normalize', own);
  };
}

/** The reasons that were written into the log; the test has seen them. */
const reported = ({ desktop }: OpenApp) => desktop.reports.splice(0).join('\n');

test('one that fails when it is opened', async ({ open }) => {
  const app = await open({ lesson: '01-mlp' });
  const { page, desktop } = app;
  const heading = page.getByRole('heading', { level: 1 });
  const said = page.getByText('This page could not be shown');
  const mend = breakSearching(app);
  desktop.choose('goTo', 'glossary');
  await expect.element(said).toBeVisible();
  for (const [id, title] of [
    ['02-activation', 'Activation functions'],
    ['settings', 'Settings'],
  ] as const) {
    desktop.choose('goTo', id);
    await expect.element(heading).toHaveTextContent(title);
    await expect.element(said).not.toBeInTheDocument();
  }
  desktop.choose('goTo', 'glossary');
  await expect.element(said).toBeVisible();
  mend();
  await page.getByRole('button', { name: 'Show it again' }).click();
  await expect.element(heading).toHaveTextContent('Glossary');
  expect(reported(app)).toContain('not of this kind');
});

test('one that fails while it is used, in Japanese', async ({ open }) => {
  const app = await open({ lesson: 'glossary', language: 'ja' });
  const { page, desktop } = app;
  const heading = page.getByRole('heading', { level: 1 });
  await expect.element(page.css('.lessons button').first()).toBeInTheDocument();
  const mend = breakSearching(app);
  await page.getByRole('searchbox').fill('勾配');
  await expect.element(page.getByText('このページを表示できませんでした。')).toBeVisible();
  desktop.choose('goTo', '06-backward');
  await expect.element(heading).toHaveTextContent('6');
  mend();
  desktop.choose('goTo', 'glossary');
  await expect.element(page.getByRole('searchbox')).toHaveValue('勾配');
  expect(reported(app)).toContain('not of this kind');
});
