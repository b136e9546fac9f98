// The panes of code on a lesson's page.

import type { Locator } from 'vitest/browser';

import type { OpenApp } from './app/openApp.ts';
import { expect } from './app/test.ts';

/** By number. */
export const lessonsWithPanes = Object.keys(
  import.meta.glob('../../renderer/lessons/*/panes.ts', { query: '?raw' }),
).map((path) => Number(/\/(\d\d)-[\w-]+\/panes/.exec(path)?.[1]));

export class CodePanes {
  constructor(private readonly app: OpenApp) {}

  /** Every pane with its caption. */
  get figures(): Locator {
    return this.app.page.css('main figure:has(pre)');
  }

  get code(): readonly HTMLElement[] {
    return [...this.app.window.document.querySelectorAll<HTMLElement>('main figure pre')];
  }

  side(language: 'Python' | 'TypeScript', pane = 0): Locator {
    return this.figures.nth(pane).getByText(language, { exact: true });
  }

  /** All panes show it. */
  async choose(language: 'Python' | 'TypeScript'): Promise<void> {
    await this.side(language).click();
    await expect.element(this.figures.nth(0).getByRole('radio', { name: language })).toBeChecked();
  }

  /** Opens a lesson from the list, and waits until all of it is there. */
  async goTo(lesson: number): Promise<void> {
    const { page } = this.app;
    const show = page.getByRole('button', { name: /Show the list of lessons|レッスン一覧を開く/ });
    if (show.query()) await show.click();
    const list = page.getByRole('navigation').css('ol');
    await list.getByRole('button', { name: new RegExp(`^${lesson}`) }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(`${lesson}`);
    await expect.element(page.css('main article')).not.toHaveAttribute('aria-busy');
    await expect.poll(() => this.code.length).toBeGreaterThan(0);
  }

  /** Lines that reach over their pane's edge: it would scroll sideways. */
  tooWide(): string[] {
    return this.code.flatMap((pre) => {
      if (pre.scrollWidth <= pre.clientWidth) return [];
      const lines = [...pre.querySelectorAll('code > span')];
      const wide = lines.filter((line) => line.scrollWidth > line.clientWidth);
      return [`${pre.getAttribute('aria-label') ?? ''}: ${wide[0]?.textContent ?? ''}`];
    });
  }
}

/** What a learner copies who selects all of it. */
export function copied({ window: app }: OpenApp, element: HTMLElement): string {
  const selection = app.getSelection();
  selection?.selectAllChildren(element);
  const text = selection?.toString() ?? '';
  selection?.removeAllRanges();
  return text;
}
