// Programs whose settings a form takes: going back to the article's, forms that offer some, values with a name of their own.

import { fields as formFields } from '@backprop-lab/core/training/hyperparameters';
import { presets } from '@backprop-lab/core/training/runConfig';
import { describe, expect, it } from 'vitest';

import { type FormTexts } from './formTexts.ts';
import { RunForm } from './runForm.svelte.ts';

function typed(texts: Partial<FormTexts>): RunForm {
  const form = new RunForm();
  Object.assign(form.texts, texts);
  return form;
}

describe('going back to the article', () => {
  it('knows which fields are the article’s', () => {
    const form = typed({ epochs: ' 30 ', learningRate: '0.3' });
    expect(form.isPreset('epochs')).toBe(true);
    expect(form.isPreset('learningRate')).toBe(false);
  });

  it('brings one field back and leaves the others', () => {
    const form = typed({ epochs: '5', learningRate: '0.3' });
    form.reset('epochs');
    expect(form.config).toEqual({ ...presets.article, learningRate: 0.3 });
  });

  it('fills in every field when the other program is chosen', () => {
    const form = typed({ epochs: 'many', learningRate: '0.3' });
    form.choosePreset('refactored');
    expect(form.preset).toBe('refactored');
    expect(form.config).toEqual(presets.refactored);
    expect(formFields.every((field) => form.isPreset(field))).toBe(true);
    form.texts.epochs = '3';
    form.reset('epochs');
    expect(form.texts.epochs).toBe('100');
    expect(form.presetText('hiddenSizes')).toBe('10');
  });

  it('brings back own values that another program or an experiment replaced', () => {
    const form = typed({ epochs: 'many', learningRate: '0.3' });
    const own = form.save();
    form.choosePreset('refactored');
    expect(form.canUndo).toBe(true);
    form.undo();
    expect(form.save()).toEqual(own);
    expect(form.canUndo).toBe(false);
    form.replace('article', { batchSize: '1' });
    form.replace('article', { batchSize: '2' });
    expect(form.config).toEqual({ ...presets.article, batchSize: 2 });
    form.undo();
    expect(form.save()).toEqual(own);
  });

  it('has nothing to bring back where nothing was the user’s own, or where it was changed since', () => {
    const form = new RunForm();
    form.replace('article', { batchSize: '1' });
    expect(form.canUndo).toBe(false);
    form.texts.epochs = '9';
    form.replace('article', { batchSize: '2' });
    expect(form.canUndo).toBe(true);
    form.texts.epochs = '8';
    expect(form.canUndo).toBe(false);
  });

  it('does not share texts between two forms', () => {
    typed({ epochs: '5' });
    expect(new RunForm().texts.epochs).toBe('30');
  });
});

describe('a form that offers certain programs', () => {
  const offered = ['regressionStandardized', 'regression'] as const;

  it('begins with the first of them', () => {
    const form = new RunForm({}, offered);
    expect(form.preset).toBe('regressionStandardized');
    expect(form.config).toEqual(presets.regressionStandardized);
  });

  it('takes back what was saved with one of them, and passes over the others', () => {
    const saved = new RunForm({ preset: 'regression', epochs: '3' }, offered);
    expect(saved.config).toEqual({ ...presets.regression, epochs: 3 });
    expect(new RunForm({ preset: 'article' }, offered).config).toEqual(
      presets.regressionStandardized,
    );
  });
});

describe('values that the learner gave a name to', () => {
  const mine = { preset: 'refactored', epochs: '7', learningRate: '0.5' };

  it('replace those of the form, which can be brought back', () => {
    const form = typed({ epochs: '3' });
    const own = form.save();
    form.take(mine);
    expect(form.config).toEqual({ ...presets.refactored, epochs: 7, learningRate: 0.5 });
    expect(form.holds(mine)).toBe(true);
    form.undo();
    expect(form.save()).toEqual(own);
    expect(form.holds(mine)).toBe(false);
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a program that there is none of', { preset: 'nonsense' }],
    ['no program', {}],
    ['a program that this lesson does not offer', { preset: 'regression' }],
    ['a program that every object has', { preset: 'constructor' }],
    [
      'choices that there are none of',
      { init: 'xavier', optimizer: '', activations: 'relu, gelu' },
    ],
    ['settings that there are none of', { pruning: '0.5', toString: '1' }],
  ])('may have %s', (_what, odd) => {
    const form = new RunForm();
    form.take({ ...odd, epochs: '7' });
    expect(form.config).toEqual({ ...presets.article, epochs: 7 });
    expect(form.holds({ ...odd, epochs: '7' })).toBe(true);
  });
});
