// Tries inputs of a kind: how many are refused, how many accepted, and what must not have happened.

import fc from 'fast-check';

import type { Kind } from './kind.ts';

/** Inputs that are drawn together; each batch can be drawn again by itself. */
export const BATCH = 50;
/** Milliseconds that one input may take: far more than any does on a busy machine. */
const MAX_MILLISECONDS = 5000;
/** Bytes that one input may take, with all it leaves to be collected. */
const MAX_BYTES = 256 * 2 ** 20;

export interface Surprise {
  readonly batch: number;
  readonly what: string;
  /** As text. */
  readonly input: string;
}

export interface Counts {
  readonly kind: string;
  readonly refused: number;
  readonly accepted: number;
  readonly surprises: readonly Surprise[];
}

export interface Fuzzing {
  readonly seed: number;
  readonly inputs: number;
  /** The first batch, counted from 0. */
  readonly from?: number;
  /** Called before each batch. */
  readonly begins?: (batch: number) => void;
}

export async function fuzzKind(
  kind: Kind,
  { seed, inputs, from = 0, begins }: Fuzzing,
): Promise<Counts> {
  const { inputs: arbitrary, attempt } = await kind.begin();
  const surprises: Surprise[] = [];
  let [refused, accepted] = [0, 0];
  const batches = Math.ceil(inputs / BATCH);
  for (let batch = from; batch < from + batches; batch++) {
    begins?.(batch);
    const left = inputs - (batch - from) * BATCH;
    const drawn = fc.sample(arbitrary, {
      numRuns: Math.min(BATCH, left),
      seed: seedOf(seed, kind.name, batch),
    });
    for (const input of drawn) {
      const what = await surpriseOf(async () => {
        const verdict = await attempt(input);
        if (verdict === 'refused') refused += 1;
        else accepted += 1;
      });
      if (what !== undefined) surprises.push({ batch, what, input: shown(input) });
    }
  }
  return { kind: kind.name, refused, accepted, surprises };
}

/** Undefined where all is well. */
async function surpriseOf(attempt: () => Promise<void>): Promise<string | undefined> {
  const start = performance.now();
  const before = bytesInUse();
  try {
    await attempt();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const milliseconds = performance.now() - start;
  if (milliseconds > MAX_MILLISECONDS) return `It took ${Math.round(milliseconds)} ms`;
  const bytes = bytesInUse() - before;
  return bytes > MAX_BYTES ? `It took ${Math.round(bytes / 2 ** 20)} MB` : undefined;
}

function bytesInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Each kind and batch has its own, whatever else is tried. */
function seedOf(seed: number, name: string, batch: number): number {
  let hash = seed ^ Math.imul(batch + 1, 0x9e3779b1);
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash | 0;
}

function shown(input: unknown): string {
  const text = fc.stringify(input);
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}
