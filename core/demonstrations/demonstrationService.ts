// What the lessons' figures compute: questions to the core, most of them answered within a frame.

import { inSlices } from '../portions.ts';
import type { Digits } from '../data/digits.ts';
import type { Host } from '../host.ts';
import type { Init } from '../nn/initialization.ts';
import type { Activation } from '../nn/activation.ts';
import {
  activationAt,
  activationCurve,
  activeSharesInPortions,
  gradientNorms,
  stackedLayers,
  type ActivationCurve,
  type StackedLayers,
} from './activations.ts';
import type { ArrayOperation } from './arrayOperationNames.ts';
import { arrayOperation, type ArrayResult } from './arrayOperations.ts';
import {
  comparedRunInPortions,
  type ComparedRun,
} from './comparedRun.ts';
import type { ComparedRunName } from './comparedRunNames.ts';
import { digitImage, type DigitImage } from './digitImage.ts';
import {
  confidence,
  forwardTrace,
  type Confidence,
  type ForwardTrace,
} from './forwardTrace.ts';
import {
  heldOutScoreInPortions,
  type HeldOutScore,
} from './heldOut.ts';
import { learningFlow, type LearningFlow } from './learningFlow.ts';
import {
  logLossAt,
  logLossCurve,
  type LogLossCurve,
} from './logLoss.ts';
import { lossValley, type LossValley } from './lossValley.ts';
import type { FlowEntry, FlowStart } from './learningFlowNames.ts';
import { nudgedWeight, type NudgedWeight } from './nudgedWeight.ts';
import type { RunConfig } from '../training/runConfig.ts';
import {
  outputLayer,
  softmaxBothWays,
  type OutputLayer,
  type SoftmaxBothWays,
} from './outputLayer.ts';
import { scalarGraph, type ScalarGraph } from './scalarGraph.ts';
import type {
  GraphName,
  NeuronActivation,
} from './scalarGraphNames.ts';
import { passCost, type PassCost } from './passCost.ts';
import { smallNetwork, type SmallNetwork } from './smallNetwork.ts';

/** Every answer is computed anew from its arguments; nothing is kept between two calls. */
export interface DemonstrationService {
  /**
   * A graph of single numbers, and the way back through it node by node.
   * @param leaves one number for each of the graph's leaves, -3 to 3
   * @param activation of the neuron
   * @throws RangeError when a leaf is missing or outside its limits
   */
  scalarGraph(
    graph: GraphName,
    leaves: Readonly<Record<string, number>>,
    activation: NeuronActivation,
  ): Promise<ScalarGraph>;
  /**
   * A small array, and what NumPy makes of it.
   * @param values six numbers, two rows of three, 1 to 99
   * @throws RangeError when they are others
   */
  arrayOperation(
    operation: ArrayOperation,
    values: readonly number[],
  ): Promise<ArrayResult>;
  /**
   * One of the 1,797 images.
   * @param index as in scikit-learn's `load_digits`, counted from 0
   * @throws RangeError when there is no such image
   */
  digitImage(index: number): Promise<DigitImage>;
  /**
   * One image through the article's network before training, layer by layer.
   * @param index as in `digitImage`
   * @param seed as in `torch.manual_seed`
   * @throws RangeError when there is no such image, init or seed
   */
  forwardTrace(
    index: number,
    init: Init,
    seed: number,
  ): Promise<ForwardTrace>;
  /**
   * How confident the article's network is in its answers to the training images before training.
   * @param seed as in `torch.manual_seed`
   * @throws RangeError when there is no such init or seed
   */
  confidence(init: Init, seed: number): Promise<Confidence>;
  /**
   * A batch of three examples on its way through a network of sigmoid neurons.
   * @param inputs features of an example, 2 to 4
   * @param hidden neurons of each hidden layer: 0 to 3 layers of 1 to 6
   * @throws RangeError when a size is not allowed
   */
  smallNetwork(
    inputs: number,
    hidden: readonly number[],
  ): Promise<SmallNetwork>;
  /**
   * One training step in a network of two, three and two neurons, with every matrix on the way.
   * @param iteration how many iterations came before, 0 to 99
   * @param start where the first of them began; `flowStart` unless given
   * @throws RangeError when there is no such iteration, a parameter has another shape, or a number is not finite
   */
  learningFlow(
    iteration: number,
    start?: FlowStart,
  ): Promise<LearningFlow>;
  /**
   * The same network with one of its weights moved, and the gradient that is to say what the loss then does.
   * @param changes that are added to the weight, one after another
   * @param iteration as in `learningFlow`
   * @param start as in `learningFlow`
   * @throws RangeError as `learningFlow` does, and when there is no such entry or a change is not finite
   */
  nudgedWeight(
    entry: FlowEntry,
    changes: readonly number[],
    iteration: number,
    start?: FlowStart,
  ): Promise<NudgedWeight>;
  /**
   * What a forward and a backward pass of a network for the digits cost, counted.
   * @param hidden neurons of each hidden layer: 1 to 4 layers of 1 to 300
   * @throws RangeError when a size is not allowed
   */
  passCost(hidden: readonly number[]): Promise<PassCost>;
  /**
   * One example through the end of a network.
   * @param sums the last layer's: one per class, or a single one
   * @param target the true class, counted from 0; 0 or 1; or the true number
   * @param temperature the sums are divided by it, above 0
   * @throws RangeError when they do not fit the task, or the temperature is not above 0
   */
  outputLayer(
    task: RunConfig['task'],
    sums: readonly number[],
    target: number,
    temperature: number,
  ): Promise<OutputLayer>;
  /**
   * Softmax in float32, with and without subtracting the maximum first.
   * @throws RangeError when the temperature is not above 0
   */
  softmaxBothWays(
    sums: readonly number[],
    temperature: number,
  ): Promise<SoftmaxBothWays>;
  /** Minus the logarithm of a probability, over probabilities from 0.01 to 1. */
  logLossCurve(): Promise<LogLossCurve>;
  /**
   * The loss of one example.
   * @param p the probability that its correct answer got, above 0, at most 1
   * @throws RangeError when it is no such probability
   */
  logLossAt(p: number): Promise<number>;
  /** An activation function and its derivative from -6 to 6. */
  activationCurve(activation: Activation): Promise<ActivationCurve>;
  /** @returns an activation function's value and slope at one input */
  activationAt(
    activation: Activation,
    z: number,
  ): Promise<readonly [value: number, slope: number]>;
  /**
   * Linear layers on top of each other, as a curve, beside the one layer they collapse into.
   * @param activation what stands between them
   * @param count linear layers, 1 to 6
   * @throws RangeError when the count is not allowed
   */
  stackedLayers(
    activation: Activation,
    count: number,
  ): Promise<StackedLayers>;
  /**
   * The norm of the gradient of each layer's weights in a deep network before training.
   * @param hiddenLayers of 30 units, 1 to 10
   * @returns one norm per linear layer, from input to output
   * @throws RangeError when the number of layers is not allowed
   */
  gradientNorms(
    activation: Activation,
    hiddenLayers: number,
  ): Promise<Float64Array>;
  /**
   * The part of the training images that each hidden neuron of the article's network is active for. Trains the network, which takes some tenths of a second.
   * @returns one share per neuron before training, then after each epoch
   */
  activeShares(): Promise<Float64Array[]>;
  /**
   * One of the runs that lessons compare, trained to its end, which takes up to a few seconds.
   * @param seed of the weights and of the order, 0 to 4294967295
   * @throws RangeError when there is no such seed
   */
  comparedRun(
    name: ComparedRunName,
    seed: number,
  ): Promise<ComparedRun>;
  /** The article's run with a seed of its own, and what it gets right in either half of the validation images. Refuses seeds as `comparedRun` does. */
  heldOutScore(seed: number): Promise<HeldOutScore>;
  /** The loss over the two weights of a small network, and gradient descent in it at these rates, all above 0: a RangeError otherwise. */
  lossValley(rates: readonly number[]): Promise<LossValley>;
}

export function createDemonstrationService(
  loadDigits: () => Promise<Digits>,
  host: Host,
): DemonstrationService {
  return {
    async scalarGraph(graph, leaves, activation) {
      return scalarGraph(graph, leaves, activation);
    },
    async arrayOperation(operation, values) {
      return arrayOperation(operation, values);
    },
    async digitImage(index) {
      return digitImage(await loadDigits(), index);
    },
    async forwardTrace(index, init, seed) {
      return forwardTrace(await loadDigits(), index, init, seed);
    },
    async confidence(init, seed) {
      return confidence(await loadDigits(), init, seed);
    },
    async smallNetwork(inputs, hidden) {
      return smallNetwork(inputs, hidden);
    },
    async learningFlow(iteration, start) {
      return learningFlow(iteration, start);
    },
    async nudgedWeight(entry, changes, iteration, start) {
      return nudgedWeight(entry, changes, iteration, start);
    },
    async passCost(hidden) {
      return passCost(hidden);
    },
    async outputLayer(task, sums, target, temperature) {
      return outputLayer(task, sums, target, temperature);
    },
    async softmaxBothWays(sums, temperature) {
      return softmaxBothWays(sums, temperature);
    },
    async logLossCurve() {
      return logLossCurve();
    },
    async logLossAt(p) {
      return logLossAt(p);
    },
    async activationCurve(activation) {
      return activationCurve(activation);
    },
    async activationAt(activation, z) {
      return activationAt(activation, z);
    },
    async stackedLayers(activation, count) {
      return stackedLayers(activation, count);
    },
    async gradientNorms(activation, hiddenLayers) {
      return gradientNorms(
        await loadDigits(),
        activation,
        hiddenLayers,
      );
    },
    async activeShares() {
      const digits = await loadDigits();
      return inSlices(activeSharesInPortions(digits), host);
    },
    async comparedRun(name, seed) {
      const digits = await loadDigits();
      return inSlices(comparedRunInPortions(digits, name, seed), host);
    },
    async heldOutScore(seed) {
      const digits = await loadDigits();
      return inSlices(heldOutScoreInPortions(digits, seed), host);
    },
    async lossValley(rates) {
      return lossValley(await loadDigits(), rates);
    },
  };
}
