// Where data sets come from: read from their file once, or made anew, each with a hash that tells whether it is the same as before.

import type { Host } from '../host.ts';
import type { Archive } from '../runs/archive.ts';
import type { Dataset } from './dataset.ts';
import { datasetOf } from './datasets.ts';
import { tableExtra, type DataSettings } from './descriptions.ts';
import { parseDigits, type Digits } from './digits.ts';
import { withExtra } from './extraFeatures.ts';
import { dataOfTable } from './table/ownTable.ts';
import { readTable } from './table/readTable.ts';
import { TableFiles } from './table/tableFiles.ts';
import type { TableSettings } from './table/tableSettings.ts';

export interface HashedDataset {
  readonly data: Dataset;
  /** SHA-256 of its file, or of the numbers in it. */
  readonly hash: string;
}

export class DataSource {
  readonly tables: TableFiles;
  private readonly texts = new Map<string, Promise<string>>();
  private readDigits: Promise<Digits> | undefined;
  /** The table that was read last: reading one takes seconds. */
  private lastTable:
    | { readonly key: string; readonly data: Promise<Dataset> }
    | undefined;

  constructor(
    private readonly host: Host,
    private readonly archive: Archive,
  ) {
    this.tables = new TableFiles(archive);
  }

  /** The digits, which many figures show. */
  async digits(): Promise<Digits> {
    this.readDigits ??= this.text('digits.csv').then(parseDigits);
    const reading = this.readDigits;
    // A failed read rejects this request only; the next one tries again.
    reading.catch(() => (this.readDigits = undefined));
    return reading;
  }

  /** @throws TableRefused where a table is gone, or is not what the settings say */
  async load(settings: DataSettings): Promise<HashedDataset> {
    const { table } = settings;
    if (settings.data === 'table' && table) {
      const rows = await this.table(table);
      const data = withExtra(rows, tableExtra(settings));
      return { data, hash: table.hash };
    }
    const entry = datasetOf(settings.data);
    if (entry.file !== undefined) {
      const text = await this.text(entry.file);
      const data =
        settings.data === 'digits'
          ? await this.digits()
          : entry.make(settings, text);
      return { data, hash: this.archive.sha256(text) };
    }
    const data = entry.make(settings, '');
    const bytes = [data.X, data.labels].map(
      ({ buffer, byteOffset, byteLength }) =>
        new Uint8Array(buffer, byteOffset, byteLength),
    );
    const hashes = bytes.map((each) => this.archive.sha256(each));
    return { data, hash: this.archive.sha256(hashes.join('')) };
  }

  private table(settings: TableSettings): Promise<Dataset> {
    const key = JSON.stringify(settings);
    if (this.lastTable?.key === key) return this.lastTable.data;
    const data = this.readTable(settings);
    const reading = { key, data };
    this.lastTable = reading;
    data.catch(() => {
      if (this.lastTable === reading) this.lastTable = undefined;
    });
    return data;
  }

  private async readTable(settings: TableSettings): Promise<Dataset> {
    const bytes = await this.tables.read(settings);
    const table = await readTable(bytes, () =>
      this.host.yieldToEventLoop(),
    );
    return dataOfTable(table, settings);
  }

  private text(file: string): Promise<string> {
    const known = this.texts.get(file);
    if (known) return known;
    const reading = this.host.readText(file);
    this.texts.set(file, reading);
    reading.catch(() => this.texts.delete(file));
    return reading;
  }
}
