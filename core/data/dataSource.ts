// Where data sets come from: read from their file once, or made anew, each with a hash that tells whether it is the same as before.

import type { Host } from '../host.ts';
import type { Dataset } from './dataset.ts';
import { datasetOf, type DataName } from './datasets.ts';
import { parseDigits, type Digits } from './digits.ts';
import type { GeneratorSettings } from './generated/generator.ts';

/** Which data set, and what it is made with. */
export interface DataSettings extends GeneratorSettings {
  readonly data: DataName;
}

export interface HashedDataset {
  readonly data: Dataset;
  /** SHA-256 of its file, or of the numbers in it. */
  readonly hash: string;
}

type Digest = (content: string | Uint8Array) => string;

export class DataSource {
  private readonly texts = new Map<string, Promise<string>>();
  private readDigits: Promise<Digits> | undefined;

  constructor(
    private readonly host: Host,
    private readonly sha256: Digest,
  ) {}

  /** The digits, which many figures show. */
  async digits(): Promise<Digits> {
    this.readDigits ??= this.text('digits.csv').then(parseDigits);
    const reading = this.readDigits;
    // A failed read rejects this request only; the next one tries again.
    reading.catch(() => (this.readDigits = undefined));
    return reading;
  }

  async load(settings: DataSettings): Promise<HashedDataset> {
    const entry = datasetOf(settings.data);
    if (entry.file !== undefined) {
      const text = await this.text(entry.file);
      const data =
        settings.data === 'digits'
          ? await this.digits()
          : entry.make(settings, text);
      return { data, hash: this.sha256(text) };
    }
    const data = entry.make(settings, '');
    const bytes = [data.X, data.labels].map(
      ({ buffer, byteOffset, byteLength }) =>
        new Uint8Array(buffer, byteOffset, byteLength),
    );
    return {
      data,
      hash: this.sha256(bytes.map(this.sha256).join('')),
    };
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
