// Values on their way to Python and back: JSON, with arrays as places in the memory that both sides read.

import { WIDE, type ArrayMemory } from './kernels/arrayMemory.ts';
import type { PythonValues } from './pyodide.ts';
import type { ArrayType, ArrayValue, PythonValue } from './python.ts';

/** What `library/_values.py` writes. */
type Written =
  | null
  | boolean
  | number
  | string
  | { readonly float: string }
  | { readonly type: string; readonly text: string }
  | WrittenArray
  | readonly Written[];

interface WrittenArray {
  readonly library: ArrayValue['library'];
  readonly dtype: ArrayType;
  readonly shape: readonly number[];
  readonly start: number;
  readonly attributes?: Readonly<Record<string, Written>>;
}

export class Values {
  private made = 0;

  constructor(
    private readonly python: PythonValues,
    private readonly memory: ArrayMemory,
  ) {}

  /**
   * Values as Python reads them.
   * @throws TypeError when one of them is none that Python can be given
   */
  sent(values: readonly PythonValue[]): string {
    this.release();
    return JSON.stringify(values.map((value) => this.plain(value)));
  }

  /** A value as Python wrote it. */
  received(written: Written): PythonValue {
    if (written === null || typeof written !== 'object') return written;
    if (isList(written))
      return written.map((each) => this.received(each));
    if ('float' in written) return floatOf(written.float);
    if ('text' in written) return { kind: 'other', ...written };
    const { library, dtype, shape, start, attributes } = written;
    const size = shape.reduce((product, length) => product * length, 1);
    const data = this.memory
      .of(wideOf(dtype))
      .slice(start, start + size);
    const value = {
      kind: 'array',
      library,
      dtype,
      shape,
      data,
    } as const;
    if (!attributes) return value;
    return { ...value, attributes: this.allReceived(attributes) };
  }

  /** Gives back the arrays that were on their way. */
  release(): void {
    this.python.release();
    this.made = 0;
  }

  private allReceived(
    values: Readonly<Record<string, Written>>,
  ): Record<string, PythonValue> {
    return Object.fromEntries(
      Object.entries(values).map(([name, each]) => [
        name,
        this.received(each),
      ]),
    );
  }

  private plain(value: PythonValue): unknown {
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') {
      return Number.isFinite(value) ? value : { float: String(value) };
    }
    if (isList(value)) return value.map((each) => this.plain(each));
    if (value.kind === 'other') {
      throw new TypeError(`Python cannot be given a ${value.type}`);
    }
    return this.plainArray(value);
  }

  private plainArray(value: ArrayValue): unknown {
    const { library, dtype, shape, data, attributes = {} } = value;
    const size = shape.reduce((product, length) => product * length, 1);
    const isShape = shape.every(
      (length) => Number.isInteger(length) && length >= 0,
    );
    if (!isShape || shape.length > 2 || data.length !== size) {
      throw new TypeError(
        `An array of shape (${shape.join(', ')}) cannot hold ${data.length} numbers`,
      );
    }
    const start = this.python.make(library, dtype, shape);
    this.memory.of(wideOf(dtype)).set(data, start);
    const array = this.made++;
    const names = Object.entries(attributes);
    return {
      array,
      attributes: Object.fromEntries(
        names.map(([name, each]) => [name, this.plain(each)]),
      ),
    };
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function wideOf(dtype: ArrayType): number {
  return dtype === 'float32' || dtype === 'bool' ? 0 : WIDE;
}

/** Python writes `inf` and `nan`. */
function floatOf(text: string): number {
  return Number(text.replace('inf', 'Infinity').replace('nan', 'NaN'));
}
