// The gradients page by the words on it (in English), for the tests that use it.

import { expect, type Locator, type Page } from '@playwright/test';

import { progressReaches } from './computing.ts';

export class GradientsPage {
  readonly compute: Locator;
  readonly cancel: Locator;
  readonly summary: Locator;

  constructor(private readonly page: Page) {
    this.compute = page.getByRole('button', { name: 'Compute again' });
    this.cancel = page.getByRole('button', { name: 'Cancel' });
    this.summary = page.locator('.summary');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Gradients', exact: true }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Gradients');
    await expect(this.summary).toContainText('All 4 are True');
  }

  /** Waits until so large a part of the check under way is done. */
  reaches(share: number): Promise<void> {
    return progressReaches(this.page.getByRole('progressbar').first(), share);
  }

  field(name: string): Locator {
    return this.page.getByRole('form').getByLabel(name, { exact: true });
  }

  async use(reference: string): Promise<void> {
    await this.field('Reference').selectOption({ label: reference });
  }
}
