// The training lesson by the words on it (in English), for the tests that use it.

import type { Locator } from 'vitest/browser';

import { COMPUTING, progressReaches } from './app/computing.ts';
import type { OpenApp } from './app/openApp.ts';
import { expect } from './app/test.ts';

const TABLE = 'Every epoch in numbers, beside PyTorch';

export class TrainingLesson {
  readonly train: Locator;
  readonly pause: Locator;
  readonly goOn: Locator;
  readonly oneStep: Locator;
  readonly oneEpoch: Locator;
  readonly stop: Locator;
  /** The buttons, and beside them what came of the run. */
  readonly controls: Locator;

  constructor(private readonly app: OpenApp) {
    this.controls = app.page.getByRole('region', { name: 'Training run' });
    const button = (name: string | RegExp) => this.controls.getByRole('button', { name });
    this.train = button(/^Train/);
    this.pause = button('Pause');
    this.goOn = button('Continue');
    this.oneStep = button('One step');
    this.oneEpoch = button('One epoch');
    this.stop = button('Stop');
  }

  field(name: string): Locator {
    return this.app.page.getByRole('form').getByLabelText(name, { exact: true });
  }

  /** A run of a minute or so: time to interrupt it, whatever the machine. */
  async makeRunLong(): Promise<void> {
    await this.field('Hidden neurons').fill('256, 256');
    await this.field('Epochs').fill('1000');
  }

  /** Goes on and pauses again at once: faster than a driver, for a run that is through in a moment. */
  async goOnForAMoment(): Promise<void> {
    const controls = await this.controls.findElement();
    const press = (name: string): boolean => {
      const button = [...controls.querySelectorAll('button')].find(
        ({ textContent, disabled }) => textContent.trim() === name && !disabled,
      );
      button?.click();
      return button !== undefined;
    };
    await expect.poll(() => press('Continue')).toBe(true);
    while (!press('Pause')) {
      if (controls.textContent.includes('finished')) throw new Error('The run was over too soon');
      await new Promise((done) => requestAnimationFrame(done));
    }
  }

  async openTable(): Promise<void> {
    await this.app.page.getByText(TABLE).click();
    // The rows are made a moment after it has opened.
    await expect
      .element(
        this.app.page
          .css('details')
          .filter({ hasText: TABLE })
          .css(':scope > :not(summary)')
          .first(),
      )
      .toBeVisible();
  }

  /** The texts of an epoch's row: epoch, losses, right answers, PyTorch's beside each where recorded. */
  row(epoch: number): string[] {
    const row = this.app.page
      .getByRole('row')
      .filter({ has: this.app.page.getByRole('rowheader', { name: String(epoch), exact: true }) });
    return row
      .css('th, td')
      .elements()
      .map((cell) => (cell as HTMLElement).innerText);
  }

  reaches(share: number): Promise<void> {
    return progressReaches(this.controls.getByRole('progressbar'), share);
  }

  async finished(): Promise<void> {
    await expect.element(this.controls, { timeout: COMPUTING }).toHaveTextContent('finished');
  }
}
