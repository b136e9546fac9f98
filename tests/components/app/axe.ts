// Problems that axe and our own checks find on the open page.

import axe from 'axe-core';

import type { OpenApp } from './openApp.ts';

async function violations({ window: app }: OpenApp): Promise<string[]> {
  const inPage = app as unknown as { axe?: typeof axe; eval(script: string): void };
  if (!inPage.axe) inPage.eval(axe.source);
  const { violations: found = [] } = (await inPage.axe?.run()) ?? {};
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Headings that go down more than one level at a time. */
function headingJumps({ window: app }: OpenApp): string[] {
  const headings = [...app.document.querySelectorAll('h1, h2, h3, h4')].map(
    ({ tagName, textContent }) => ({ level: Number(tagName.slice(1)), textContent }),
  );
  return headings.flatMap(({ level, textContent }, i) =>
    level - (headings[i - 1]?.level ?? 0) > 1 ? [`h${level} too deep: ${textContent}`] : [],
  );
}

/** What makes the page scroll sideways. */
function cutOff({ window: app }: OpenApp): string[] {
  return ['#content', 'aside'].flatMap((selector) => {
    const element = app.document.querySelector(selector);
    return element && element.scrollWidth > element.clientWidth
      ? [`${selector} is ${element.scrollWidth} wide in ${element.clientWidth}`]
      : [];
  });
}

/** Everything of it; empty when nothing is wrong. */
export async function accessibilityProblems(app: OpenApp): Promise<string[]> {
  return [...(await violations(app)), ...headingJumps(app), ...cutOff(app)];
}
