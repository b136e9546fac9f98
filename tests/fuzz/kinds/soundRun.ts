// What holds of every run that is accepted: it is written and read again as it is, shown, and exported in every form.

import { exportFormats } from '../../../core/exports/exportFormats.ts';
import { exportRun } from '../../../core/exports/exportRun.ts';
import { runFromJson } from '../../../core/exports/runJson.ts';
import { decodeRun, encodeRun } from '../../../core/runs/runFile.ts';
import type { RunRecord } from '../../../core/runs/runRecord.ts';
import { summaryOf } from '../../../core/runs/runSummary.ts';
import { dateAndTime, general, lossValue } from '../../../renderer/language/numbers.ts';
import { expectThat } from '../kind.ts';
import { sha256 } from '../originals.ts';

export function expectSoundRun(record: RunRecord): void {
  const bytes = encodeRun(record, sha256);
  const again = encodeRun(decodeRun(bytes, sha256), sha256);
  expectThat(Buffer.compare(bytes, again) === 0, 'it is written and read as it is');
  expectShown(record);
  for (const format of exportFormats) {
    if (format === 'runFile') continue;
    const file = exportRun(record, format);
    expectThat(file.length > 0, `there is something of it as ${format}`);
    if (format === 'json') {
      const { head } = runFromJson(new TextDecoder().decode(file));
      expectThat(
        JSON.stringify(head) === JSON.stringify(record.head),
        'its JSON is the same run’s',
      );
    }
  }
}

function expectShown(record: RunRecord): void {
  const { head, last, curve } = summaryOf(record, 1000);
  for (const language of ['ja', 'en'] as const) {
    const when = dateAndTime(head.startedAt, language);
    expectThat(!/invalid|nan/i.test(when), 'its date is shown');
  }
  const figures = [head.milliseconds, head.steps / head.stepsPerEpoch, ...curve];
  if (last) figures.push(last.trainLoss, last.valLoss, last.valCorrect / head.valRows);
  for (const figure of figures) {
    const texts = [general(figure), lossValue(figure)];
    expectThat(
      texts.every((text) => text.length > 0 && text.length < 60),
      'its figures are shown',
    );
  }
  expectThat(head.steps <= head.stepsPerEpoch * head.config.epochs, 'it is at most finished');
}
