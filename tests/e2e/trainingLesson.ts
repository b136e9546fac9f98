// The training lesson by the words on it (in English), for the tests that use it.

import { expect, type Locator, type Page } from '@playwright/test';

import { COMPUTING, progressReaches } from './computing.ts';

export class TrainingLesson {
  readonly train: Locator;
  readonly pause: Locator;
  readonly goOn: Locator;
  readonly oneStep: Locator;
  readonly oneEpoch: Locator;
  readonly stop: Locator;
  readonly controls: Locator;
  readonly result: Locator;

  constructor(private readonly page: Page) {
    this.controls = page.getByRole('region', { name: 'Training run' });
    const button = (name: string | RegExp) => this.controls.getByRole('button', { name });
    this.train = button(/^Train/);
    this.pause = button('Pause');
    this.goOn = button('Continue');
    this.oneStep = button('One step');
    this.oneEpoch = button('One epoch');
    this.stop = button('Stop');
    this.result = this.controls;
  }

  field(name: string): Locator {
    return this.page.getByRole('form').getByLabel(name, { exact: true });
  }

  /** A run of a minute or so: time to interrupt it, whatever the machine. */
  async makeRunLong(): Promise<void> {
    await this.field('Hidden neurons').fill('256, 256');
    await this.field('Epochs').fill('1000');
  }

  async openTable(): Promise<void> {
    const title = 'Every epoch in numbers, beside PyTorch';
    await this.page.getByText(title).click();
    // The rows are made a moment after it has opened.
    const table = this.page.locator('details', { hasText: title });
    await expect(table.locator(':scope > :not(summary)').first()).toBeVisible();
  }

  /** The texts of an epoch's row: epoch, losses, right answers, PyTorch's beside each where recorded. */
  async row(epoch: number): Promise<string[]> {
    return this.page
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: String(epoch), exact: true }) })
      .locator('th, td')
      .allInnerTexts();
  }

  reaches(share: number): Promise<void> {
    return progressReaches(this.controls.getByRole('progressbar'), share);
  }

  async finished(): Promise<void> {
    await expect(this.result).toContainText('finished', { timeout: COMPUTING });
  }
}
