// Choices in the hyperparameter form: an activation for each layer, what an optimiser has, and what version 0.1.0 kept.

import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { type FormTexts } from './formTexts.ts';
import { RunForm } from './runForm.svelte.ts';

function typed(texts: Partial<FormTexts>): RunForm {
  const form = new RunForm();
  Object.assign(form.texts, texts);
  return form;
}

describe('an activation for each hidden layer', () => {
  it('follows the number of layers as they are typed', () => {
    const form = typed({ hiddenSizes: '8, 6, 4' });
    expect(form.choicesPerLayer('activations')).toEqual(['relu', 'relu', 'relu']);
    form.chooseForLayer('activations', 1, 'tanh');
    expect(form.config?.activations).toEqual(['relu', 'tanh', 'relu']);
    form.texts.hiddenSizes = '8, 6';
    expect(form.config?.activations).toEqual(['relu', 'tanh']);
    form.texts.hiddenSizes = '8, 6, 4, 2';
    expect(form.config?.activations).toEqual(['relu', 'tanh', 'relu', 'relu']);
    form.chooseForLayer('activations', 1, 'relu');
    expect(form.texts.activations).toBe('relu');
    expect(form.isPreset('activations')).toBe(true);
  });
});

describe('what applies', () => {
  it('is what the chosen optimiser has, even while something else is wrong', () => {
    const form = typed({ learningRate: 'fast' });
    const own = () =>
      (['momentum', 'alpha', 'beta1', 'beta2'] as const).filter((field) => form.applies(field));
    expect(own()).toEqual([]);
    form.texts.optimizer = 'momentum';
    expect(own()).toEqual(['momentum']);
    form.texts.optimizer = 'rmsprop';
    expect(own()).toEqual(['alpha']);
    form.texts.optimizer = 'adam';
    expect(own()).toEqual(['beta1', 'beta2']);
  });
});

describe('a form of version 0.1.0', () => {
  it('keeps every text under its present name', () => {
    const form = new RunForm({
      preset: 'article',
      activation: 'tanh',
      positiveDigit: '3',
      learningRate: '0.5',
    });
    expect(form.config).toEqual({
      ...presets.article,
      activations: ['tanh'],
      positiveClass: 3,
      learningRate: 0.5,
    });
  });

  it('takes the program’s value where what was chosen is not offered', () => {
    const form = new RunForm({
      preset: 'article',
      optimizer: 'nonsense',
      init: '',
      activations: 'x',
    });
    expect(form.config).toEqual(presets.article);
  });
});
