// The configuration of a gradient check: a network, a batch, the reference to compare with, and optionally a mistake.

import * as v from 'valibot';

import {
  appliesTo,
  mistakeNames,
  type MistakeName,
} from '../mistakes/mistakes.ts';
import {
  RunConfigSchema,
  trainingRows,
  type RunConfig,
} from '../training/runConfig.ts';
import {
  problemSentence,
  problemsOf,
} from '../training/runConfigProblem.ts';

/**
 * - `autograd`: our own, in float64
 * - `finite`: central differences, in float64
 * - `recorded`: what PyTorch's autograd gave in float64; `recordedFloat32`: in float32
 */
export const references = [
  'autograd',
  'finite',
  'recorded',
  'recordedFloat32',
] as const;

export type Reference = (typeof references)[number];

/** The loops as they are read, or the fast ones that train. */
export const checkedKernels = ['plain', 'simd'] as const;

export type CheckedKernels = (typeof checkedKernels)[number];

const CheckConfigSchema = v.strictObject({
  /** The network and its data; how it would be trained does not matter here, but for the mistake `updatedWeight`. */
  network: RunConfigSchema,
  /** The first so many training images. */
  rows: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reference: v.picklist(references),
  mistake: v.optional(v.picklist(mistakeNames)),
  /** Which loops the hand-written pass runs on; without it the plain ones, whose numbers are the same on every machine. */
  kernels: v.optional(v.picklist(checkedKernels)),
});

export type CheckConfig = v.InferOutput<typeof CheckConfigSchema>;

export type CheckProblem =
  | { readonly kind: 'rows'; readonly most: number }
  | { readonly kind: 'notRecorded' }
  | {
      readonly kind: 'mistakeElsewhere';
      readonly mistake: MistakeName;
    };

/** A value that is no valid CheckConfig, or requests something unavailable. The message is one sentence. */
export class InvalidCheckConfig extends Error {
  override readonly name = 'InvalidCheckConfig';
}

/**
 * The value as a CheckConfig.
 * @throws InvalidCheckConfig
 */
export function parseCheckConfig(value: unknown): CheckConfig {
  const result = v.safeParse(CheckConfigSchema, value);
  if (!result.success) {
    throw new InvalidCheckConfig(sentenceFor(value, result.issues));
  }
  const problem = checkProblem(result.output);
  if (problem) {
    throw new InvalidCheckConfig(checkProblemSentence(problem));
  }
  return result.output;
}

/** A problem of a check whose values are each valid, but not in combination. */
export function checkProblem({
  network,
  rows,
  reference,
  mistake,
}: CheckConfig): CheckProblem | undefined {
  const most = trainingRows(network);
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= most)) {
    return { kind: 'rows', most };
  }
  if (isRecorded(reference) && !recordedTask(network, rows)) {
    return { kind: 'notRecorded' };
  }
  if (mistake && !appliesTo(mistake, network)) {
    return { kind: 'mistakeElsewhere', mistake };
  }
  return undefined;
}

export function checkProblemSentence(problem: CheckProblem): string {
  switch (problem.kind) {
    case 'rows':
      return `The number of rows must be a whole number between 1 and ${problem.most}, the number of training images.`;
    case 'notRecorded':
      return 'PyTorch’s gradients are recorded only for the article’s two networks (64-30-10 with Kaiming weights, 64-30-1 with randn weights) with ReLU, seed 0 or 42 and all 1437 rows.';
    case 'mistakeElsewhere':
      return `The mistake ${problem.mistake} cannot be made in this network: ${whereMade(problem.mistake)}.`;
  }
}

function whereMade(mistake: MistakeName): string {
  switch (mistake) {
    case 'missingTwo':
      return 'it belongs to regression';
    case 'forgottenMask':
      return 'it needs an activation other than identity';
    case 'transposedWeight':
      return 'behind the first layer it needs a weight with several rows and columns';
    default:
      return 'it needs ReLU';
  }
}

export function isRecorded(reference: Reference): boolean {
  return reference === 'recorded' || reference === 'recordedFloat32';
}

/** The task whose recording fits, if there is one: PyTorch recorded two networks with two seeds. */
export function recordedTask(
  network: RunConfig,
  rows: number,
): 'classification' | 'regression' | undefined {
  const { task, init, hiddenSizes, activations, torchSeed } = network;
  const fits =
    String(hiddenSizes) === '30' &&
    network.data === 'digits' &&
    String(activations) === 'relu' &&
    [0, 42].includes(torchSeed) &&
    network.splitSeed === 42 &&
    network.testShare === 0.2 &&
    network.standardization === 'sample' &&
    rows === trainingRows(network);
  if (!fits) return undefined;
  if (task === 'classification' && init === 'kaiming') return task;
  const plainRegression = task === 'regression' && init === 'randn';
  return plainRegression && !network.standardizeTarget
    ? task
    : undefined;
}

type Issues = readonly v.InferIssue<typeof CheckConfigSchema>[];

function sentenceFor(value: unknown, issues: Issues): string {
  const key = issues[0]?.path?.[0].key;
  switch (key) {
    case 'network':
      return problemsOf((value as { network: unknown }).network)
        .map((problem) => problemSentence(problem))
        .join(' ');
    case 'rows':
      return 'The number of rows must be a whole number of at least 1.';
    case 'reference':
      return `The reference must be one of: ${references.join(', ')}.`;
    case 'mistake':
      return `The mistake must be one of: ${mistakeNames.join(', ')}.`;
    case 'kernels':
      return `The kernels must be one of: ${checkedKernels.join(', ')}.`;
    default:
      return 'A gradient check needs network, rows and reference, and takes a mistake.';
  }
}
