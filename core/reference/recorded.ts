// Gradients of the article's networks as computed and recorded with PyTorch.

import * as v from 'valibot';

import type { Host } from '../host.ts';
import type { Float64Matrix, Matrix, Named } from './matrix.ts';

type Float32Matrix = Matrix<Float32Array>;

/** One forward and backward pass over all 1,437 training rows, 64-30-10 (Kaiming) or 64-30-1 (randn). */
export interface RecordedGradients {
  /** `W1 (30, 64)`, `b1 (1, 30)`, `W2`, `b2` before the step. */
  readonly parameters: Named<Float32Matrix>;
  /** PyTorch's loss in float32 and in float64. */
  readonly loss: number;
  readonly lossFloat64: number;
  /** What `loss.backward()` gave. */
  readonly autogradFloat32: Named<Float32Matrix>;
  /** What the article's hand-derived formulas gave in PyTorch. */
  readonly manualFloat32: Named<Float32Matrix>;
  /** What `loss.backward()` gave with everything in float64: the truth. */
  readonly autogradFloat64: Named<Float64Matrix>;
}

export type RecordedTask = 'classification' | 'regression';

const RECORDED_SEEDS = [0, 42];

/** Matrices by name, nested or as one row of values. */
const MatricesSchema = v.record(
  v.string(),
  v.union([v.array(v.number()), v.array(v.array(v.number()))]),
);

const FileSchema = v.object({
  loss: v.number(),
  loss_float64: v.number(),
  params: v.record(v.string(), v.array(v.array(v.number()))),
  autograd_float32: MatricesSchema,
  manual_float32: MatricesSchema,
  autograd_float64: MatricesSchema,
});

type Rows = Readonly<Record<string, readonly (readonly number[])[]>>;
type Matrices = v.InferOutput<typeof MatricesSchema>;

/**
 * PyTorch's gradients for one task and seed, or undefined when we have none.
 * @throws ValiError or RangeError when the file is not as it should be
 */
export async function recordedGradients(
  task: RecordedTask,
  seed: number,
  host: Host,
): Promise<RecordedGradients | undefined> {
  if (!RECORDED_SEEDS.includes(seed)) return undefined;
  const path = `recorded/backward-${task}-seed${seed}.json`;
  const file = v.parse(
    FileSchema,
    JSON.parse(await host.readText(path)),
  );
  const float32 = (matrices: Matrices) =>
    shapedAs(file.params, matrices, (data) => new Float32Array(data));
  const float64 = (matrices: Matrices) =>
    shapedAs(file.params, matrices, (data) => new Float64Array(data));
  return {
    parameters: float32(file.params),
    loss: Math.fround(file.loss),
    lossFloat64: file.loss_float64,
    autogradFloat32: float32(file.autograd_float32),
    manualFloat32: float32(file.manual_float32),
    autogradFloat64: float64(file.autograd_float64),
  };
}

/** The values of each matrix in the shape of the parameter of that name. */
function shapedAs<Data extends ArrayLike<number>>(
  parameters: Rows,
  matrices: Matrices,
  toArray: (values: readonly number[]) => Data,
): Named<Matrix<Data>> {
  const shaped = Object.entries(parameters).map(([name, values]) => {
    const [rows, columns] = [values.length, values[0]?.length ?? 0];
    const data = toArray((matrices[name] ?? []).flat());
    if (data.length !== rows * columns) {
      throw new RangeError(
        `recorded gradients: ${name} needs the shape (${rows}, ${columns}), but there are ${data.length} values`,
      );
    }
    return [name, { rows, columns, data }] as const;
  });
  return Object.fromEntries(shaped);
}
