// The form of a gradient check: what is typed, what it means, and what is wrong with it.

import {
  checkedKernels,
  checkProblem,
  recordedTask,
  references,
  type CheckConfig,
  type CheckedKernels,
  type CheckProblem,
  type Reference,
} from '@backprop-lab/core/gradientCheck/checkConfig';
import type { Activation } from '@backprop-lab/core/nn/activation';
import { appliesTo, mistakeNames, type MistakeName } from '@backprop-lab/core/mistakes/mistakes';
import {
  presets,
  trainingRows,
  type PresetName,
  type RunConfig,
} from '@backprop-lab/core/training/runConfig';
import { problemsOf, type RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';

import { listAmbiguityOf, sizesFrom } from '../../language/typedList.ts';
import { ambiguityOf, numberFrom, type Ambiguity } from '../../language/typedNumber.ts';

/** The networks to start from: the article's two, and two of ours. */
export const networkNames = [
  'article',
  'regression',
  'regressionStandardized',
  'binary',
] as const satisfies readonly PresetName[];

export type NetworkName = (typeof networkNames)[number];

/** `torch.allclose`'s own. */
export const torchTolerance = { rtol: '1e-5', atol: '1e-8' } as const;

export interface CheckTexts {
  hiddenSizes: string;
  activation: Activation;
  init: RunConfig['init'];
  torchSeed: string;
  positiveClass: string;
  /** Empty for all training images. */
  rows: string;
  reference: Reference;
  mistake: MistakeName | 'none';
  kernels: CheckedKernels;
  rtol: string;
  atol: string;
}

export type CheckField = keyof CheckTexts;

export type FieldProblem =
  RunConfigProblem | CheckProblem | Ambiguity | { readonly kind: 'notATolerance' };

const whole = { isWhole: true };

export class CheckForm {
  network = $state<NetworkName>('article');
  texts = $state<CheckTexts>(textsOf('article'));

  private readonly candidate = $derived(networkFrom(this.network, this.texts));
  private readonly networkProblems = $derived(problemsOf(this.candidate));
  readonly mostRows = $derived(trainingRows(this.candidate));
  private readonly rows = $derived(
    this.texts.rows.trim() === '' ? this.mostRows : numberFrom(this.texts.rows, whole),
  );
  private readonly wanted = $derived<CheckConfig>({
    network: this.candidate,
    rows: this.rows,
    reference: this.texts.reference,
    ...(this.texts.mistake !== 'none' && { mistake: this.texts.mistake }),
    ...(this.texts.kernels !== 'plain' && { kernels: this.texts.kernels }),
  });
  private readonly problem = $derived(checkProblem(this.wanted));

  /** What is to be checked, when nothing is wrong with it. */
  readonly config = $derived(
    this.networkProblems.length === 0 && !this.problem ? this.wanted : undefined,
  );
  readonly tolerance = $derived(toleranceFrom(this.texts));
  /** Whether PyTorch's gradients were recorded for this network and batch. */
  readonly isRecorded = $derived(recordedTask(this.candidate, this.rows) !== undefined);
  /** Mistakes that can be made in this network. */
  readonly possibleMistakes = $derived(
    mistakeNames.filter((name) => appliesTo(name, this.candidate)),
  );

  /** Starts from another network; reference, loops and tolerance stay as they are where they can. */
  chooseNetwork(name: NetworkName): void {
    this.network = name;
    const { reference, mistake, kernels, rtol, atol } = this.texts;
    this.texts = { ...textsOf(name), reference, mistake, kernels, rtol, atol };
    this.settle();
  }

  /** Gives up what the network as it now is does not allow: a recording there is none of, a mistake that is none. A network that is still being typed decides nothing. */
  settle(): void {
    if (this.networkProblems.length > 0) return;
    if (this.problem?.kind === 'notRecorded') this.texts.reference = 'autograd';
    if (this.problem?.kind === 'mistakeElsewhere') this.texts.mistake = 'none';
  }

  useTorchTolerance(): void {
    Object.assign(this.texts, torchTolerance);
  }

  problemOf(field: CheckField): FieldProblem | undefined {
    if (field === 'rows') return this.problem?.kind === 'rows' ? this.problem : undefined;
    if (field === 'rtol' || field === 'atol') {
      const text = this.texts[field];
      if (isTolerance(numberFrom(text))) return undefined;
      return ambiguityOf(text) ?? { kind: 'notATolerance' };
    }
    const found = this.networkProblems.find(
      (problem) => 'field' in problem && problem.field === field,
    );
    const ambiguity = field === 'hiddenSizes' ? listAmbiguityOf(this.texts[field]) : undefined;
    return found && (ambiguity ?? found);
  }

  /** What is to be remembered. */
  save(): Record<string, string> {
    return { network: this.network, ...$state.snapshot(this.texts) };
  }

  /** @param saved what `save` gave, perhaps from another version: what does not fit is passed over */
  restore({ network, positiveDigit, ...rest }: Readonly<Record<string, string>>): void {
    // What version 0.1.0 called the positive class.
    const texts = positiveDigit === undefined ? rest : { positiveClass: positiveDigit, ...rest };
    const name = networkNames.find((each) => each === network);
    if (name) this.chooseNetwork(name);
    const before = this.texts;
    const known = Object.keys(before).filter((field) => texts[field] !== undefined);
    this.texts = { ...before, ...Object.fromEntries(known.map((f) => [f, texts[f]])) };
    const unreadable = this.networkProblems.some(({ kind }) => kind === 'notAChoice');
    if (unreadable || !areKnown(this.texts)) this.texts = before;
    this.settle();
  }
}

function areKnown({ mistake, reference, kernels }: CheckTexts): boolean {
  const isMistake = mistake === 'none' || mistakeNames.some((name) => name === mistake);
  const areKernels = checkedKernels.some((name) => name === kernels);
  return isMistake && areKernels && references.some((name) => name === reference);
}

function textsOf(name: NetworkName): CheckTexts {
  const network = presets[name];
  return {
    hiddenSizes: network.hiddenSizes.join(', '),
    activation: network.activations[0] ?? 'relu',
    init: network.init,
    torchSeed: String(network.torchSeed),
    positiveClass: String(network.positiveClass),
    rows: '',
    reference: 'autograd',
    mistake: 'none',
    kernels: 'plain',
    ...torchTolerance,
  };
}

function networkFrom(name: NetworkName, texts: CheckTexts): RunConfig {
  return {
    ...presets[name],
    hiddenSizes: sizesFrom(texts.hiddenSizes),
    activations: [texts.activation],
    init: texts.init,
    torchSeed: numberFrom(texts.torchSeed, whole),
    positiveClass: numberFrom(texts.positiveClass, whole),
  };
}

function toleranceFrom(texts: CheckTexts) {
  const [rtol, atol] = [numberFrom(texts.rtol), numberFrom(texts.atol)];
  return isTolerance(rtol) && isTolerance(atol) ? { rtol, atol } : undefined;
}

function isTolerance(value: number): boolean {
  return value >= 0 && value < Infinity;
}
