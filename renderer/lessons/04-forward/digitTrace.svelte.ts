// The digit that lesson 4 follows: which one, with which weights, what the core found, and where it is being read.

import type { DigitImage } from '@backprop-lab/core/service';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';
import { IMAGES } from '@backprop-lab/core/data/digits';
import { hyperparameters } from '@backprop-lab/core/training/hyperparameters';
import { presets } from '@backprop-lab/core/training/runConfig';
import { getContext, setContext } from 'svelte';

import { Answer } from '../../state/answer.svelte.ts';

type Init = RunConfig['init'];

/** Pictures in the strip. */
const STRIP = 9;

/** The last image's number. */
export const LAST_IMAGE = IMAGES - 1;

export class DigitTrace {
  /** As in scikit-learn's `load_digits`. */
  index = $state(0);
  init = $state<Init>('randn');
  seed = $state<number>(presets.article.torchSeed);
  /** What is being read, counted from 0. */
  pixel = $state(20);
  unit = $state(0);

  private readonly traceAnswer = new Answer(
    (service, { index, init, seed }: { index: number; init: Init; seed: number }) =>
      service.forwardTrace(index, init, seed),
  );
  private readonly stripAnswer = new Answer(
    (service, indices: readonly number[]): Promise<readonly StripPicture[]> =>
      Promise.all(indices.map(async (index) => ({ index, ...(await service.digitImage(index)) }))),
  );
  private readonly confidenceAnswer = new Answer(async (service, seed: number) => ({
    randn: await service.confidence('randn', seed),
    kaiming: await service.confidence('kaiming', seed),
  }));

  readonly trace = $derived(this.traceAnswer.current?.value);
  /** The weights of `trace`. */
  readonly tracedInit = $derived(this.traceAnswer.current?.question.init);
  readonly strip = $derived(this.stripAnswer.current?.value ?? []);
  readonly confidence = $derived(this.confidenceAnswer.current?.value);
  /** The seed of `confidence`. */
  readonly confidenceSeed = $derived(this.confidenceAnswer.current?.question);

  chooseImage(index: number): void {
    this.index = within(0, LAST_IMAGE, index);
  }

  chooseSeed(seed: number): void {
    const { minimum, maximum } = hyperparameters.torchSeed.limits;
    this.seed = within(minimum, maximum, seed);
  }

  /** Asks the core for the image's way. */
  follow(): void {
    const { index, init, seed } = this;
    void this.traceAnswer.ask({ index, init, seed });
  }

  /** Asks the core for the pictures around the image. */
  loadStrip(): void {
    const first = within(0, IMAGES - STRIP, this.index - Math.floor(STRIP / 2));
    const indices = Array.from({ length: STRIP }, (_, i) => first + i);
    void this.stripAnswer.ask(indices);
  }

  /** Asks the core about all training images, with either weights. */
  count(): void {
    void this.confidenceAnswer.ask(this.seed);
  }
}

export interface StripPicture extends DigitImage {
  readonly index: number;
}

function within(minimum: number, maximum: number, value: number): number {
  return Math.max(minimum, Math.min(maximum, Math.round(value)));
}

const CONTEXT = 'digit-trace';

export function provideDigitTrace(): void {
  setContext(CONTEXT, new DigitTrace());
}

export function digitTrace(): DigitTrace {
  return getContext<DigitTrace>(CONTEXT);
}
