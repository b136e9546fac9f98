// One result beside the right one: where it is wrong, by how much, and what the references say of that value.

import type { Asked } from '../exercises/exercise.ts';
import { measured, termsOf } from '../exercises/reference.ts';
import { rowsAndColumns, type Value } from '../exercises/values.ts';
import { compare } from '../reference/compare.ts';
import type { JudgedCase } from './cases.ts';
import {
  areClose,
  countWrong,
  firstWrong,
  shapesFit,
} from './closeness.ts';
import type { TensorVerdict } from './verdict.ts';

/** PyTorch's own results by name, for the same case. */
export type Recorded = Readonly<Record<string, readonly number[]>>;

/** Two ratios count as the same when they differ by no more than this part. */
const SAME_RATIO = 1e-3;

export function tensorVerdict(
  asked: Asked,
  judged: JudgedCase,
  name: string,
  is: Value | undefined,
  recorded?: Recorded,
): TensorVerdict {
  const shouldBe = judged.reference?.values[name];
  if (!shouldBe || !is) {
    return {
      shape: is?.shape,
      expectedShape: shouldBe?.shape ?? [],
      close: false,
    };
  }
  const common = { shape: is.shape, expectedShape: shouldBe.shape };
  if (isRight(asked, judged, name, is))
    return { ...common, close: true };
  if (!shapesFit(is, shouldBe)) return { ...common, close: false };
  return {
    ...common,
    close: false,
    ...difference(asked, judged, name, is, shouldBe, recorded),
  };
}

/** Whether a result is as it should be. */
export function isRight(
  asked: Asked,
  judged: JudgedCase,
  name: string,
  is: Value | undefined,
): boolean {
  const shouldBe = judged.reference?.values[name];
  if (!shouldBe || !is) return false;
  return isFinite(asked, judged, is) ?? areClose(is, shouldBe);
}

/** In cases where any finite number will do: whether all are; undefined in others. */
function isFinite(
  asked: Asked,
  { kind }: JudgedCase,
  { data }: Value,
): boolean | undefined {
  if (asked.onlyFinite?.includes(kind) !== true) return undefined;
  return data.every(Number.isFinite);
}

function difference(
  asked: Asked,
  judged: JudgedCase,
  name: string,
  is: Value,
  shouldBe: Value,
  recorded?: Recorded,
): Partial<TensorVerdict> {
  const index = Math.max(firstWrong(is, shouldBe), 0);
  const [rows, columns] = rowsAndColumns(shouldBe);
  const [row, column] = [Math.floor(index / columns), index % columns];
  const { reference, inputs } = judged;
  const matrix = ({ data }: Value) => ({ rows, columns, data });
  return {
    at:
      shouldBe.shape.length === 2
        ? [row, column]
        : shouldBe.shape.length === 1
          ? [column]
          : [],
    is: is.data[index],
    shouldBe: shouldBe.data[index],
    terms: reference
      ? termsOf(asked.sums?.[name], reference, row, column)
      : [],
    autograd: asked.graph ? shouldBe.data[index] : undefined,
    finiteDifference: measured(asked, inputs, name, index),
    pytorch: recorded?.[name]?.[index],
    wrong: Math.max(countWrong(is, shouldBe), 1),
    count: is.data.length,
    ratio: ratioOf(is, shouldBe),
    cosine: compare(matrix(is), matrix(shouldBe)).cosine,
  };
}

/** What all right values are multiplied by; undefined when there is no such number. */
export function ratioOf(
  is: Value,
  shouldBe: Value,
): number | undefined {
  const largest = shouldBe.data.reduce(
    (at, value, i, all) =>
      Math.abs(value) > Math.abs(all[at]) ? i : at,
    0,
  );
  const ratio = is.data[largest] / shouldBe.data[largest];
  if (!Number.isFinite(ratio) || ratio === 0) return undefined;
  const scaled = {
    ...shouldBe,
    data: shouldBe.data.map((value) => ratio * value),
  };
  const isSame = firstWrong(is, scaled) < 0;
  return isSame ? rounded(ratio) : undefined;
}

/** To a whole number or one over a whole number, where it is nearly one. */
function rounded(ratio: number): number {
  for (const near of [Math.round(ratio), 1 / Math.round(1 / ratio)]) {
    if (Math.abs(ratio - near) <= SAME_RATIO * Math.abs(ratio))
      return near;
  }
  return ratio;
}
