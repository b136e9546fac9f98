// What a run's network makes of images of digits that are in no data set: its answer, and which way each pixel would have to change for another one.

import type { Dataset } from '../data/dataset.ts';
import type { Scale } from '../data/scaling.ts';
import type { Model } from '../nn/model.ts';
import type { Portions } from '../portions.ts';
import { autogradForwardInPortions } from '../reference/autogradModel.ts';
import { isClose } from '../reference/closeness.ts';
import type { ParameterValues } from '../serviceAnswers.ts';
import type { Kernels } from '../tensor/kernelInterface.ts';
import { Tensor } from '../tensor/tensor.ts';
import { emptyNetwork } from '../training/networkCopy.ts';
import type { RunConfig } from '../training/hyperparameters.ts';
import type { Objective } from '../training/objective.ts';
import { prepareData } from '../training/prepare.ts';
import { nearestDigits, type NearDigit } from './nearestDigits.ts';

/** The brightness of a pixel that counts nothing but ink. */
export const BRIGHTEST = 16;
/** Training images that are shown beside one that is drawn. */
const NEAREST = 5;
/** How far an image is moved at once: as far as one pixel from 0 to 1. */
const MOVE = 1;
/** Four times across all brightnesses of a pixel. */
const MOST_MOVES = 64;
/** Of float32 against float64, as in a gradient check. */
const TOLERANCE = { rtol: 1e-4, atol: 1e-6 };

/** What the network says of one image. */
export interface DigitAnswer {
  /** Mini-batches that it had been trained on. */
  readonly steps: number;
  /** The last layer's sums, `(1, out)`. */
  readonly outputs: Float32Array;
  /** Probabilities, or for regression the standardised number itself, `(1, out)`. */
  readonly prediction: Float32Array;
  /** A class, a number on the labels' scale, or a probability, by the run's task. */
  readonly answer: number;
  /** Whether it is the answer for an image with the wished label. */
  readonly isWished: boolean;
}

/** All of what is drawn, as it is drawn. */
export interface DrawnDigit extends DigitAnswer {
  /** With the wished label as the target. */
  readonly loss: number;
  /** How that loss changes with the brightness of each of the 64 pixels: where it is negative, ink brings the wished answer nearer. */
  readonly inputGradient: Float32Array;
  readonly nearest: readonly NearDigit[];
}

/** An image after it was moved against its gradient. */
export interface ChangedDigit extends DigitAnswer {
  /** 64 brightnesses, 0 to 16, not whole. */
  readonly pixels: Float64Array;
  /** Euclidean, from the image that was drawn, in brightnesses. */
  readonly distance: number;
  readonly moves: number;
}

/** The gradient with respect to the pixels, by the layers' own backward and by autograd. */
export interface ConfirmedGradient {
  /** The largest absolute value of the layers'. */
  readonly largest: number;
  /** The largest difference of the two. */
  readonly difference: number;
  readonly isClose: boolean;
}

/** A digit that was drawn and what it is meant to be. */
export interface LabelledDigit {
  /** 64 brightnesses, 0 to 16. */
  readonly pixels: Uint8Array;
  readonly label: number;
}

/** What the network says of several of them. */
export interface JudgedDigits {
  readonly steps: number;
  /** Of each, as in `DigitAnswer`. */
  readonly answers: Float64Array;
  /** 1 where the answer is right. */
  readonly isCorrect: Uint8Array;
  readonly correct: number;
}

export class DigitQuestions {
  private readonly objective: Objective;
  private readonly scale: Scale;
  private readonly trainRows: Int32Array;
  private readonly model: Model;
  /** One image, standardised, `(1, 64)`, and its target `(1, out)`: memory of kernels is never given back. */
  private readonly X: Tensor;
  private readonly y: Tensor;
  /** The last layer's sums for it. */
  private Z!: Tensor;
  private steps = 0;

  /**
   * @param data the digits
   * @param kernels in whose memory it is computed: no network that trains lies there
   */
  constructor(
    private readonly config: RunConfig,
    private readonly data: Dataset,
    kernels: Kernels,
  ) {
    const { objective, scale, train } = prepareData(config, data);
    this.objective = objective;
    this.scale = scale;
    this.trainRows = train.rows;
    this.model = emptyNetwork(
      config,
      data.features,
      objective,
      kernels,
    );
    this.X = Tensor.zeros(1, data.features, kernels);
    this.y = Tensor.zeros(1, objective.outputs, kernels);
  }

  /** The network as it is by now. @param parameters `W1, b1, W2, b2, ...`; copied */
  take(parameters: readonly ParameterValues[], steps: number): void {
    this.model.parameters.forEach(({ value }, i) => {
      value.data.set(parameters[i].values);
    });
    this.steps = steps;
  }

  /** @param wished label that the image is asked about */
  *drawn(pixels: Uint8Array, wished: number): Portions<DrawnDigit> {
    const loss = this.forward(pixels, wished);
    yield;
    return {
      ...this.answerNow(wished),
      loss,
      inputGradient: this.pixelGradient(),
      nearest: nearestDigits(
        pixels,
        this.data,
        this.trainRows,
        NEAREST,
      ),
    };
  }

  /** Finds the same gradient a second time: by autograd in float64, which shares no derivative with the layers. */
  *confirmed(
    pixels: Uint8Array,
    wished: number,
  ): Portions<ConfirmedGradient> {
    this.forward(pixels, wished);
    const own = this.pixelGradient();
    const { task, activations } = this.config;
    const parameters = Object.fromEntries(
      this.model.parameters.map(({ name, value }) => [name, value]),
    );
    const isClass = task === 'classification';
    const targets = isClass ? [wished] : this.y.data;
    const { loss, X } = yield* autogradForwardInPortions({
      ...{ task, activations, parameters, targets, X: this.X },
      // The layers leave the article's 1e-10 out of their derivative.
      epsilon: 0,
      slopeAtZero: 0,
    });
    yield* loss.backwardInPortions();
    const expected = X.grad.map((dx, f) => dx * this.slopeOf(f));
    return {
      largest: Math.max(...own.map(Math.abs)),
      difference: Math.max(
        ...expected.map((each, i) => Math.abs(own[i] - each)),
      ),
      isClose: expected.every((each, i) =>
        isClose(own[i], each, TOLERANCE),
      ),
    };
  }

  /** Moves the image against its gradient, within what pixels can be, until the network says of it what is wished or nothing helps. */
  *towards(pixels: Uint8Array, wished: number): Portions<ChangedDigit> {
    const changed = Float64Array.from(pixels);
    for (let moves = 0; ; moves++) {
      this.forward(changed, wished);
      const answer = this.answerNow(wished);
      const hasMoved =
        !answer.isWished &&
        moves < MOST_MOVES &&
        moveAgainst(changed, this.pixelGradient());
      if (!hasMoved) {
        const distance = distanceOf(changed, pixels);
        return { ...answer, pixels: changed, distance, moves };
      }
      yield;
    }
  }

  /** Says what the network makes of each of them. */
  *judged(digits: readonly LabelledDigit[]): Portions<JudgedDigits> {
    const { steps } = this;
    const answers = new Float64Array(digits.length);
    const isCorrect = new Uint8Array(digits.length);
    for (const [i, { pixels, label }] of digits.entries()) {
      this.forward(pixels, label);
      const { answer, isWished } = this.answerNow(label);
      answers[i] = answer;
      isCorrect[i] = Number(isWished);
      yield;
    }
    const correct = isCorrect.reduce((sum, each) => sum + each, 0);
    return { steps, answers, isCorrect, correct };
  }

  /** @returns the loss with the wished label as the target */
  private forward(image: ArrayLike<number>, wished: number): number {
    const { X, y, objective, scale } = this;
    X.data.forEach((_, f) => {
      X.data[f] = scale(image[f], f);
    });
    y.data.set(objective.encode(Uint8Array.of(wished)).data);
    this.Z = this.model.logits(X);
    return objective.loss.forward(this.Z, y);
  }

  /** Of the last forward pass. */
  private answerNow(wished: number): DigitAnswer {
    const { objective, steps } = this;
    const { prediction } = objective.loss;
    const answer = objective.answer(prediction, 0);
    return {
      steps,
      outputs: this.Z.data.slice(),
      prediction: prediction.data.slice(),
      answer,
      isWished: objective.isCorrect(answer, wished),
    };
  }

  /** How much a standardised pixel changes with its brightness: 1 / std. */
  private slopeOf(pixel: number): number {
    const { scale } = this;
    return (scale(BRIGHTEST, pixel) - scale(0, pixel)) / BRIGHTEST;
  }

  /** `dX` of the last forward pass in units of brightness: the input is `(brightness - mean) / std`. */
  private pixelGradient(): Float32Array {
    const dX = this.model.inputGradient();
    return dX.data.map((dx, f) => dx * this.slopeOf(f));
  }
}

/** As far as MOVE, along the pixels that can still change that way. @returns whether anything has changed */
function moveAgainst(
  pixels: Float64Array,
  gradient: Float32Array,
): boolean {
  const free = Array.from(gradient, (slope, i) => {
    const isAtEnd =
      slope > 0 ? pixels[i] === 0 : pixels[i] === BRIGHTEST;
    return isAtEnd ? 0 : slope;
  });
  const length = Math.hypot(...free);
  if (!(length > 0 && length < Infinity)) return false;
  free.forEach((slope, i) => {
    const moved = pixels[i] - (MOVE * slope) / length;
    pixels[i] = Math.min(BRIGHTEST, Math.max(0, moved));
  });
  return true;
}

function distanceOf(a: Float64Array, b: Uint8Array): number {
  return Math.hypot(...a.map((value, i) => value - b[i]));
}
