// The tour for the first start: four steps that can be skipped, used beside, and seen again.

import { userEvent } from 'vitest/browser';

import type { OpenApp } from './app/openApp.ts';
import { expect, test as base } from './app/test.ts';

/** An app that was never started before. */
const test = base.extend<{ app: OpenApp }>({
  app: async ({ open }, use) => use(await open({ tourSeen: false })),
});

const tourOf = ({ page }: OpenApp) => page.getByRole('dialog', { name: 'A short tour' });

test('it comes at the first start, leads through four steps, and does not come again', async ({
  app,
  open,
}) => {
  const tour = tourOf(app);
  await expect.element(tour).toHaveFocus();
  const titles = new Set<string>();
  for (let step = 1; step <= 4; step++) {
    await expect.element(tour).toHaveTextContent(`${step} of 4`);
    const { top, left, bottom, right } = tour.element().getBoundingClientRect();
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(right).toBeLessThanOrEqual(innerWidth);
    titles.add(tour.getByRole('heading').element().textContent);
    await tour.getByRole('button', { name: step < 4 ? 'Next' : 'Start learning' }).click();
  }
  expect(titles.size).toBe(4);
  await expect.element(tour).not.toBeInTheDocument();
  app.close();

  const { page } = await open();
  await expect.element(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('it is skipped by Escape, and seen again from the Help menu, on any page', async ({ app }) => {
  const { page } = app;
  const heading = page.getByRole('heading', { level: 1 });
  const tour = tourOf(app);
  await expect.element(tour).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(tour).not.toBeInTheDocument();

  await page.getByRole('button', { name: 'Glossary', exact: true }).click();
  await expect.element(heading).toHaveTextContent(/^Glossary$/);
  app.desktop.choose('tour');
  await expect.element(heading).toHaveTextContent('What an MLP is');
  await expect.element(tour).toHaveTextContent('1 of 4');
  await tour.getByRole('button', { name: 'Next' }).click();
  await expect.element(tour).toHaveTextContent('2 of 4');
  await tour.getByRole('button', { name: 'Back' }).click();
  await expect.element(tour).toHaveTextContent('1 of 4');
  await tour.getByRole('button', { name: 'Skip the tour' }).click();
  await expect.element(tour).not.toBeInTheDocument();
});

test('the app can be used meanwhile', async ({ app }) => {
  await expect.element(tourOf(app)).toBeVisible();
  await app.page.getByRole('button', { name: /^9/ }).click();
  await expect
    .element(app.page.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Refactoring');
});
