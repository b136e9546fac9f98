// The predictions on screen, when answers of the core come late or another run is shown meanwhile.

import type { CoreService, ValidationAnswers } from '@backprop-lab/core/service';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { core } from '../../state/core.svelte.ts';
import { predictions } from './predictions.svelte.ts';

/** Answers the questions of the core, in the order they were asked. */
let answers: ((told: ValidationAnswers | undefined) => void)[] = [];

beforeEach(() => {
  answers = [];
  const validationAnswers = () =>
    new Promise<ValidationAnswers | undefined>((resolve) => answers.push(resolve));
  vi.spyOn(core, 'service').mockResolvedValue({
    validationAnswers,
  } as Partial<CoreService> as CoreService);
  // What was asked in another test, or in another file, is forgotten.
  predictions.show(saying(0));
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** One image, and what the network says of it. */
function saying(answer: number): ValidationAnswers {
  return {
    steps: 1,
    rows: Int32Array.of(7),
    labels: Uint8Array.of(3),
    answers: Float64Array.of(answer),
  };
}

const shown = () => predictions.all.map(({ answer }) => answer);

it('stay those of the newest epoch when an earlier one’s come later', async () => {
  const asked = [predictions.follow(1, 1), predictions.follow(1, 2)];
  await vi.waitUntil(() => answers.length === 2, { timeout: 20_000 });
  answers[1]?.(saying(2));
  await asked[1];
  answers[0]?.(saying(1));
  await Promise.all(asked);
  expect(shown()).toEqual([2]);
});

it('stay those of a kept run when the core still answers about another', async () => {
  const asked = predictions.follow(2, 1);
  await vi.waitUntil(() => answers.length === 1, { timeout: 20_000 });
  predictions.show(saying(5));
  answers[0]?.(saying(1));
  await asked;
  expect(shown()).toEqual([5]);
});

it('are asked for again after a kept run was shown, also of the same epoch', async () => {
  const first = predictions.follow(3, 1);
  await vi.waitUntil(() => answers.length === 1, { timeout: 20_000 });
  answers[0]?.(saying(1));
  await first;
  predictions.show(saying(5));
  const again = predictions.follow(3, 1);
  await vi.waitUntil(() => answers.length === 2, { timeout: 20_000 });
  answers[1]?.(saying(1));
  await again;
  expect(shown()).toEqual([1]);
});
