// Problems that axe and our own checks find on the open page.

import axe from 'axe-core';

import { useScheme } from './colorScheme.ts';
import type { OpenApp } from './openApp.ts';

/** axe's rules that ask what colour something has. The others ask for the page's elements, which are the same in both looks. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** @param rules all of axe's, where nothing else is said */
async function violations({ window: app }: OpenApp, rules?: string[]): Promise<string[]> {
  const inPage = app as unknown as { axe?: typeof axe; eval(script: string): void };
  const options = rules ? { runOnly: rules } : {};
  if (!inPage.axe) inPage.eval(axe.source);
  const { violations: found = [] } = (await inPage.axe?.run(options)) ?? {};
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

/** Everything of it, in the look that the page has; empty when nothing is wrong. */
export async function accessibilityProblems(app: OpenApp): Promise<string[]> {
  return [...(await violations(app)), ...headingJumps(app), ...cutOff(app)];
}

/** The same in the light look, and the colours in the dark one, too. */
export async function problemsInBothLooks(app: OpenApp): Promise<string[]> {
  await useScheme('light');
  await drawn(app);
  const found = await accessibilityProblems(app);
  await useScheme('dark');
  await drawn(app);
  const inDark = await violations(app, OF_COLOURS);
  await useScheme('light');
  return [...found, ...inDark.map((each) => `dark: ${each}`)];
}

/** The page is told of its new look at the next frame, and has it at the one after. */
async function drawn({ window: app }: OpenApp): Promise<void> {
  for (let frame = 0; frame < 2; frame++) {
    await new Promise((resolve) => app.requestAnimationFrame(resolve));
  }
}
