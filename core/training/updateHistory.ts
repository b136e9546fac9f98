// The last update of every epoch, noted while somebody looks: a look at each takes time.

import { updateReport, type UpdateReport } from './updateReport.ts';
import type { Trainer } from './trainer.ts';

export class UpdateHistory {
  isWatched = false;
  /** In their order. */
  readonly reports: UpdateReport[] = [];

  /** Before a step. */
  before({ optimizer, stepInEpoch, stepsPerEpoch }: Trainer): void {
    if (this.isWatched && stepInEpoch + 1 === stepsPerEpoch)
      optimizer.watchNext();
  }

  /** After an epoch's last step. */
  after({ optimizer, steps }: Trainer): void {
    const { last } = optimizer;
    if (this.isWatched && last?.step === steps)
      this.reports.push(updateReport(last));
  }
}
