// PyTorch's CPU random stream: what `torch.manual_seed`, `torch.randn` and `torch.randperm` give.

import { atOnce, type Portions } from '../portions.ts';
import { MT19937 } from './mt19937.ts';
import { logarithm, sineAndCosine, TWO_PI } from './singlePrecision.ts';

const f32 = Math.fround;
const GROUP = 16;
const HALF = GROUP / 2;
/** Values of a portion: a few milliseconds, in whole groups. */
const PORTION = 2 ** 16;

/** A stream like `torch.Generator().manual_seed(seed)`; draws come in program order. */
export class PyTorchRandom {
  private readonly generator: MT19937;
  /** The second normal of a pair; it waits for the next small `randn`, however far off. */
  private cachedNormal: number | undefined;

  /** @param seed its low 32 bits count */
  constructor(seed: number) {
    this.generator = new MT19937(seed);
  }

  /** `count` standard normal float32 values, like `torch.randn`. PyTorch draws fewer than 16 in another way. */
  randn(count: number): Float32Array {
    return atOnce(this.randnInPortions(count));
  }

  /** `randn` in portions. Nothing else may be drawn before the last of them. */
  *randnInPortions(count: number): Portions<Float32Array> {
    const values = new Float32Array(count);
    if (count < GROUP) {
      for (let i = 0; i < count; i++) values[i] = this.smallNormal();
      return values;
    }
    for (let from = 0; from < count; from += PORTION) {
      this.fillUniform(values.subarray(from, from + PORTION));
      if (from + PORTION < count) yield;
    }
    for (let from = 0; from < count; from += PORTION) {
      const end = Math.min(count, from + PORTION);
      for (let o = from; o + GROUP <= end; o += GROUP) {
        boxMuller(values, o);
      }
      if (end < count) yield;
    }
    if (count % GROUP !== 0) {
      const last = values.subarray(count - GROUP);
      this.fillUniform(last);
      boxMuller(last, 0);
    }
    return values;
  }

  /** `count` float32 values from 0 (included) to 1, like `torch.rand`. */
  rand(count: number): Float32Array {
    const values = new Float32Array(count);
    this.fillUniform(values);
    return values;
  }

  /** `count` normal float32 values, like `tensor.normal_`. */
  normal(count: number, mean: number, deviation: number): Float32Array {
    const values = new Float32Array(count);
    if (count < GROUP) {
      for (let i = 0; i < count; i++)
        values[i] = this.smallNormal() * deviation + mean;
      return values;
    }
    const [m, d] = [f32(mean), f32(deviation)];
    return this.randn(count).map((x) => x * d + m);
  }

  /** `count` float32 values from `low` to `high`, like `tensor.uniform_`. */
  uniform(count: number, low: number, high: number): Float32Array {
    const span = f32(f32(high) - f32(low));
    const from = f32(low);
    // PyTorch's compiler fuses these two into one rounding.
    return this.rand(count).map((x) => x * span + from);
  }

  /** `count` whole numbers from `low` to `high` - 1, like `torch.randint`; less than 2³² apart. */
  integers(count: number, low: number, high: number): Float64Array {
    return Float64Array.from(
      { length: count },
      () => low + (this.generator.next() % (high - low)),
    );
  }

  /** `count` numbers that are 1 with a probability, else 0, like `tensor.bernoulli_`. */
  bernoulli(count: number, probability: number): Float32Array {
    return Float32Array.from({ length: count }, () =>
      Number(this.uniform53() < probability),
    );
  }

  /** The low 32 bits of a 64-bit draw: what a generator seeded with it takes of it. */
  seed(): number {
    this.generator.next();
    return this.generator.next();
  }

  /** The numbers 0 to n - 1 in random order, like `torch.randperm`. */
  randperm(n: number): Int32Array {
    const order = Int32Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < n - 1; i++) {
      const j = i + (this.generator.next() % (n - i));
      const swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  private fillUniform(values: Float32Array): void {
    for (let i = 0; i < values.length; i++) {
      values[i] = (this.generator.next() & 0xffffff) * 2 ** -24;
    }
  }

  /** One normal in float64 by the Box-Muller transform, which makes two at a time. */
  private smallNormal(): number {
    if (this.cachedNormal !== undefined) {
      const value = this.cachedNormal;
      this.cachedNormal = undefined;
      return value;
    }
    const u1 = this.uniform53();
    const u2 = this.uniform53();
    const radius = Math.sqrt(-2 * Math.log1p(-u2));
    const angle = 2 * Math.PI * u1;
    this.cachedNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** The low 53 bits of a 64-bit draw, as a number in [0, 1). */
  private uniform53(): number {
    const high = this.generator.next();
    const low = this.generator.next();
    return ((high & 0x1fffff) * 2 ** 32 + low) * 2 ** -53;
  }
}

/** Turns 16 uniform values from `offset` on into 16 normal ones, in single precision as PyTorch's vector code does. */
function boxMuller(x: Float32Array, offset: number): void {
  for (let j = offset; j < offset + HALF; j++) {
    const radius = f32(Math.sqrt(f32(-2 * logarithm(f32(1 - x[j])))));
    const { sine, cosine } = sineAndCosine(f32(TWO_PI * x[j + HALF]));
    x[j] = radius * cosine;
    x[j + HALF] = radius * sine;
  }
}
