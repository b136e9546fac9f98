// The hand-written backward pass of core/nn on random networks: every depth, activation and loss, held against autograd and finite differences.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  activationAfter,
  activations,
  type Activation,
} from '../nn/activation.ts';
import {
  autogradForward,
  autogradGradients,
  reluPattern,
  type Forward,
} from './autogradModel.ts';
import { allclose, isClose, type Tolerance } from './closeness.ts';
import {
  finiteDifferences,
  selectedEntries,
} from './finiteDifference.ts';
import type { Matrix } from './matrix.ts';
import {
  handWritten,
  networks,
  type Network,
} from './testing/float32Networks.ts';

const tasks = ['classification', 'regression', 'binary'] as const;

const kinds = tasks.flatMap((task) =>
  [...activations, 'mixed' as const].map((activation) => ({
    task,
    activation,
  })),
);

/** What float32 is allowed: 1e-6 of the parameter's largest gradient, at least 1e-6, and 1e-4 of the value itself. */
function tolerance({ data }: Matrix): Tolerance {
  const largest = Math.max(...Array.from(data, Math.abs));
  return { rtol: 1e-4, atol: 1e-6 * Math.max(1, largest) };
}

function bends(activation: Activation): boolean {
  return activation === 'relu' || activation === 'leakyRelu';
}

/**
 * Whether no hidden pre-activation is so near 0 that float32 and float64 may
 * give it different signs: there ReLU and leaky ReLU would have two different
 * slopes, and both gradients would be right.
 */
function isAwayFromKinks(network: Network): boolean {
  const { variables } = autogradForward(network);
  return Object.keys(variables)
    .filter((name) => name.startsWith('A'))
    .map((name) => Number(name.slice(1)))
    .filter((layer) =>
      bends(activationAfter(network.activations, layer)),
    )
    .map((layer) => variables[`Z${layer}`])
    .every(({ data }) => data.every((z) => Math.abs(z) > 1e-4));
}

/** Each network with one or two positions of every parameter. */
function sampled(cases: fc.Arbitrary<Network>) {
  return cases.chain((network) => {
    const positions = Object.entries(network.parameters).map(
      ([name, { data }]) => {
        const position = fc.nat({ max: data.length - 1 });
        const some = fc.uniqueArray(position, {
          minLength: 1,
          maxLength: 2,
        });
        return [name, some] as const;
      },
    );
    const selection = fc.record(Object.fromEntries(positions));
    return fc.tuple(fc.constant(network), selection);
  });
}

describe.each(kinds)(
  'the hand-written gradients, $task with $activation',
  ({ task, activation }) => {
    it('agree with autograd in float64', () => {
      fc.assert(
        fc.property(networks(task, activation), (network) => {
          fc.pre(isAwayFromKinks(network));
          const found = handWritten(network);
          const { gradients } = autogradGradients(network);
          for (const [name, actual] of Object.entries(found)) {
            const expected = gradients[name];
            const close = allclose(
              actual,
              expected,
              tolerance(expected),
            );
            expect(close, name).toBe(true);
          }
        }),
      );
    });

    it('agree with finite differences', () => {
      fc.assert(
        fc.property(
          sampled(networks(task, activation)),
          ([network, selection]) => {
            fc.pre(isAwayFromKinks(network));
            const { parameters } = network;
            const found = handWritten(network);
            let forward: Forward;
            const differences = finiteDifferences(
              (moved) => {
                forward = autogradForward({
                  ...network,
                  parameters: moved,
                });
                return forward.loss.data[0];
              },
              parameters,
              selectedEntries(parameters, selection),
              () => reluPattern(forward),
            );
            for (const {
              parameter,
              index,
              gradient,
              kink,
            } of differences) {
              const actual = found[parameter];
              const close = isClose(
                actual.data[index],
                gradient,
                tolerance(actual),
              );
              expect(kink || close, `${parameter}[${index}]`).toBe(
                true,
              );
            }
          },
        ),
      );
    });
  },
);
