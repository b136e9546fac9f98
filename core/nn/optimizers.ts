// STUB, replaced by the real registry.
import type { Parameter } from './layer.ts';
import type { Optimizer, OptimizerState } from './optimizer.ts';
import { SGD } from './sgd.ts';

export const optimizerNames = [
  'sgd',
  'momentum',
  'rmsprop',
  'adam',
] as const;
export type OptimizerName = (typeof optimizerNames)[number];
export interface OptimizerSettings {
  learningRate: number;
  weightDecay: number;
  momentum: number;
  alpha: number;
  beta1: number;
  beta2: number;
}
export function optimizerSettings(
  name: OptimizerName,
): readonly (keyof OptimizerSettings)[] {
  return (
    {
      sgd: [],
      momentum: ['momentum'],
      rmsprop: ['alpha'],
      adam: ['beta1', 'beta2'],
    } as const
  )[name];
}
export function buildOptimizer(
  _name: OptimizerName,
  parameters: readonly Parameter[],
  settings: OptimizerSettings,
): Optimizer {
  const sgd = new SGD(parameters, settings.learningRate);
  return {
    step: () => sgd.step(),
    state: { steps: 0, buffers: [] } as OptimizerState,
  };
}
export function pythonOptimizer(
  _name: OptimizerName,
  _settings: OptimizerSettings,
): string {
  return 'torch.optim.SGD(parameters, lr=LEARNING_RATE)';
}
