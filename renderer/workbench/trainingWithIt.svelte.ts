// Training the article's network with what the learner wrote, and keeping that as a run.

import { ownBackwardOf, type OwnBackward } from '@backprop-lab/core/ownBackward/ownBackward';
import { ownConfig } from '@backprop-lab/core/ownBackward/ownConfig';
import type { OwnTraining, OwnTrainingEnd } from '@backprop-lab/core/ownBackward/ownTraining';
import type { Exercise } from '@backprop-lab/core/exercises/catalogue';
import type { OwnRun, RecordedRun } from '@backprop-lab/core/service';

import type { PythonSession } from '../python/pythonSession.svelte.ts';
import { core } from '../state/core.svelte.ts';

/** `failed`: the learner's code came to an error, which the output shows. */
export type WithItState = 'none' | 'running' | 'finished' | 'stopped' | 'diverged' | 'failed';

export class TrainingWithIt {
  readonly #own: OwnBackward | undefined;
  #state = $state<WithItState>('none');
  #training = $state.raw<OwnTraining>();
  #divergedAt = $state<number>();
  #recorded = $state.raw<RecordedRun>();
  #kept = $state<string>();
  #code = $state('');

  /** @param solutionOf gives the solution of another exercise */
  constructor(
    private readonly exercise: Exercise,
    private readonly session: PythonSession,
    private readonly solutionOf: (exercise: string) => string,
  ) {
    this.#own = ownBackwardOf(exercise.id);
  }

  /** Whether the exercise asks for something that trains a network. */
  get isPossible(): boolean {
    return this.#own !== undefined;
  }

  /** What the learner writes of the backward pass, and whether that is all of it. */
  get asked(): { readonly name: string; readonly isWhole: boolean } {
    return { name: this.#own?.name ?? '', isWhole: this.#own?.form === 'whole' };
  }

  get state(): WithItState {
    return this.#state;
  }

  /** As of the last whole epoch; undefined before the first. */
  get training(): OwnTraining | undefined {
    return this.#training;
  }

  /** The epoch in which the loss stopped being a number. */
  get divergedAt(): number | undefined {
    return this.#divergedAt;
  }

  get recorded(): RecordedRun | undefined {
    return this.#recorded;
  }

  /** The run that it is kept as. */
  get kept(): string | undefined {
    return this.#kept;
  }

  /** What it was trained with last. */
  get code(): string {
    return this.#code;
  }

  async train(code: string): Promise<void> {
    const own = this.#own;
    if (!own || this.#state === 'running') return;
    this.#state = 'running';
    this.#training = undefined;
    this.#divergedAt = undefined;
    this.#kept = undefined;
    this.#code = code;
    void this.#readRecorded();
    const solutions = own.given.map(this.solutionOf);
    const end = await this.session.train(this.exercise.id, code, solutions, (training) => {
      this.#training = training;
    });
    await this.#end(end);
  }

  /** The page is left: what it has come to is kept, and nothing more is told. */
  leave(): void {
    if (this.#state === 'running') void this.#end(undefined);
  }

  async #readRecorded(): Promise<void> {
    this.#recorded ??= await (await core.service()).recordedRun(ownConfig);
  }

  async #end(end: OwnTrainingEnd | undefined): Promise<void> {
    if (this.#state !== 'running') return;
    this.#state = end?.state ?? 'stopped';
    if (end?.state === 'failed') return;
    if (end) this.#training = end.training;
    const divergence = end?.state === 'diverged' ? end.divergence : undefined;
    this.#divergedAt = divergence?.epoch;
    const training = this.#training;
    if (!training) return;
    const { curves, parameters, milliseconds, kernels } = training;
    const run: OwnRun = {
      ownBackward: { exercise: this.exercise.id, code: this.#code },
      lesson: this.exercise.lesson,
      state: end?.state ?? 'stopped',
      ...(divergence && { divergence }),
      ...{ milliseconds, kernels, curves, parameters: [...parameters] },
    };
    this.#kept = await (await core.service()).keepOwnRun(run);
  }
}
