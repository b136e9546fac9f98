// The gradients page by the words on it (in English), for the tests that use it.

import type { Locator } from 'vitest/browser';

import type { OpenApp } from './app/openApp.ts';
import { expect, test as base } from './app/test.ts';

/** The app at this page. */
export const test = base.extend<{ app: OpenApp }>({
  app: async ({ open }, use) => {
    await use(await open({ lesson: 'gradients' }));
  },
});

export class GradientsPage {
  readonly compute: Locator;
  readonly cancel: Locator;
  readonly reader: Locator;
  readonly summary: Locator;

  constructor(private readonly app: OpenApp) {
    this.compute = app.page.getByRole('button', { name: 'Compute again' });
    this.cancel = app.page.getByRole('button', { name: 'Cancel' });
    this.reader = app.page.getByRole('status', { name: 'The value under the pointer' });
    this.summary = app.page.css('.summary');
  }

  /** Waits for the first check, the article's. */
  async ready(): Promise<void> {
    await expect
      .element(this.app.page.getByRole('heading', { level: 1 }))
      .toHaveTextContent(/^Gradients$/);
    await expect.element(this.summary).toHaveTextContent('All 4 are True');
  }

  field(name: string): Locator {
    return this.app.page.getByRole('form').getByLabelText(name, { exact: true });
  }

  /** `True` or `False` of each parameter, by its name. */
  verdicts(): Record<string, string> {
    const rows = this.app.page.css('.view table').first().css('tbody tr').elements();
    const entries = rows.map((row) => [
      row.querySelector('th')?.textContent.trim() ?? '',
      row.querySelector('.mark')?.textContent.trim() ?? '',
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  maps(parameter: string): Locator {
    return this.app.page.getByRole('application', {
      name: new RegExp(`^Gradient of ${parameter},`),
    });
  }

  async use(reference: string): Promise<void> {
    await this.field('Reference').selectOptions(reference);
  }

  async makeMistake(name: string): Promise<void> {
    await this.field('Common mistake').selectOptions(name);
  }

  async init(name: 'Kaiming' | 'randn'): Promise<void> {
    await this.app.page.getByRole('form').getByText(name, { exact: true }).click();
  }
}
