// The hyperparameter form: what is typed becomes settings, or a problem at the field it was typed into.

import {
  fields as formFields,
  type RunConfigField,
} from '@backprop-lab/core/training/hyperparameters';
import { presets } from '@backprop-lab/core/training/runConfig';
import { choicesOf, type RunConfigProblem } from '@backprop-lab/core/training/runConfigProblem';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { settingsFrom, textsOf, type FormTexts } from './formTexts.ts';
import { RunForm } from './runForm.svelte.ts';

const presetNames = ['article', 'refactored'] as const;

function typed(texts: Partial<FormTexts>): RunForm {
  const form = new RunForm();
  Object.assign(form.texts, texts);
  return form;
}

const wrongTexts: readonly [RunConfigField, string, RunConfigProblem['kind']][] = [
  ['hiddenSizes', '', 'layerCount'],
  ['hiddenSizes', ' , ', 'layerCount'],
  ['hiddenSizes', '1,2,3,4,5', 'layerCount'],
  ['hiddenSizes', '0', 'outOfRange'],
  ['hiddenSizes', '30, 1025', 'outOfRange'],
  ['hiddenSizes', '30, -3', 'outOfRange'],
  ['hiddenSizes', '30.5', 'notWhole'],
  ['hiddenSizes', '30, many', 'notANumber'],
  ['hiddenSizes', '30;20', 'notANumber'],
  ['init', 'xavier', 'notAChoice'],
  ['learningRate', '', 'notANumber'],
  ['learningRate', '  ', 'notANumber'],
  ['learningRate', 'fast', 'notANumber'],
  ['hiddenSizes', '1 0x', 'notANumber'],
  ['learningRate', '0.0.3', 'notANumber'],
  ['learningRate', 'NaN', 'notANumber'],
  ['learningRate', '0', 'outOfRange'],
  ['learningRate', '-0.03', 'outOfRange'],
  ['learningRate', '1000.1', 'outOfRange'],
  ['learningRate', 'Infinity', 'notANumber'],
  ['batchSize', '0', 'outOfRange'],
  ['batchSize', '1798', 'outOfRange'],
  ['batchSize', '1438', 'batchTooLarge'],
  ['batchSize', '29.5', 'notWhole'],
  ['epochs', '0', 'outOfRange'],
  ['epochs', '1001', 'outOfRange'],
  ['epochs', '三', 'notANumber'],
  ['torchSeed', '-1', 'outOfRange'],
  ['numpySeed', '4294967296', 'outOfRange'],
  ['splitSeed', '0.5', 'notWhole'],
  ['testShare', '0', 'outOfRange'],
  ['testShare', '0.51', 'outOfRange'],
  ['testShare', '20%', 'notANumber'],
  ['standardization', '', 'notAChoice'],
];

describe('the form', () => {
  it.each(presetNames)('reads the texts of the %s preset back to its settings', (name) => {
    const form = new RunForm();
    form.choosePreset(name);
    expect(form.problems).toEqual([]);
    expect(form.config).toEqual(presets[name]);
  });

  it('begins with the article’s settings', () => {
    expect(new RunForm().preset).toBe('article');
    expect(new RunForm().config).toEqual(presets.article);
  });

  it('has a field for every setting', () => {
    expect([...formFields].sort()).toEqual(Object.keys(presets.refactored).sort());
  });

  it('takes the characters of a Japanese keyboard for the ASCII ones', () => {
    const form = typed({ learningRate: '０．１', epochs: '　１２ ', testShare: '０.２５' });
    expect(form.config).toMatchObject({ learningRate: 0.1, epochs: 12, testShare: 0.25 });
  });

  it.each(['48,24', '48, 24', '48 24', '48、24', '４８、２４', '４８，２４', '48　24', '48,24,'])(
    'reads %j as two hidden layers',
    (hiddenSizes) => {
      expect(typed({ hiddenSizes }).config?.hiddenSizes).toEqual([48, 24]);
    },
  );

  it.each<[RunConfigField, string, unknown]>([
    ['epochs', '1,000', 1000],
    ['epochs', '１，０００', 1000],
    ['learningRate', '1,000', 1000],
    ['learningRate', '0,03', 0.03],
    ['learningRate', '1/64', 1 / 64],
    ['learningRate', '3.0 × 10⁻²', 0.03],
    ['torchSeed', '4,294,967,295', 4_294_967_295],
    ['batchSize', '1,437', 1437],
    ['testShare', '0，25', 0.25],
  ])('reads for %s what the app writes and people type: %j', (field, text, value) => {
    expect(typed({ [field]: text }).config?.[field]).toEqual(value);
  });

  it.each<[RunConfigField, string, string, string]>([
    ['hiddenSizes', '1,024', '1024', '1, 24'],
    ['hiddenSizes', '1,000', '1000', '1, 0'],
    ['hiddenSizes', '１，０２４', '1024', '1, 24'],
    ['hiddenSizes', '1 024', '1024', '1, 24'],
    ['hiddenSizes', '30, 1,024', '30, 1024', '30, 1, 24'],
    ['learningRate', '1,024', '1.024', '1024'],
    ['weightDecay', '2,500', '2.5', '2500'],
  ])('asks for %s what %j means', (field, text, first, second) => {
    const form = typed({ [field]: text });
    expect(form.config).toBeUndefined();
    expect(form.problemOf(field)).toEqual({ kind: 'ambiguous', text, readings: [first, second] });
    for (const reading of [first, second]) {
      form.texts[field] = reading;
      expect(form.problemOf(field)?.kind).not.toBe('ambiguous');
    }
  });

  it('offers an activation for as many layers as there may be, however many sizes are typed', () => {
    const form = typed({ hiddenSizes: '8 '.repeat(100_000) });
    expect(form.choicesPerLayer('activations')).toHaveLength(4);
    expect(form.problemOf('hiddenSizes')?.kind).toBe('layerCount');
  });

  it('reads a number in scientific notation', () => {
    expect(typed({ learningRate: '1e-3' }).config?.learningRate).toBe(0.001);
  });

  it.each(wrongTexts)('refuses for %s the text %j: %s', (field, text, kind) => {
    const form = typed({ [field]: text });
    expect(form.problemOf(field)).toMatchObject({ kind, field });
    expect(form.problems).toHaveLength(1);
    expect(form.config).toBeUndefined();
  });

  it('lists what is wrong at each of several fields', () => {
    const form = typed({ epochs: '0', learningRate: 'fast', hiddenSizes: '' });
    expect(form.problemOf('epochs')?.kind).toBe('outOfRange');
    expect(form.problemOf('learningRate')?.kind).toBe('notANumber');
    expect(form.problemOf('hiddenSizes')?.kind).toBe('layerCount');
    expect(form.problemOf('batchSize')).toBeUndefined();
  });

  it('has its settings again once the text is put right', () => {
    const form = typed({ epochs: '0' });
    form.texts.epochs = '7';
    expect(form.config).toEqual({ ...presets.article, epochs: 7 });
  });

  it('refuses a batch that more validation leaves too few images for', () => {
    const form = typed({ batchSize: '1437' });
    expect(form.config?.batchSize).toBe(1437);
    form.texts.testShare = '0.5';
    expect(form.problemOf('batchSize')).toEqual({
      kind: 'batchTooLarge',
      field: 'batchSize',
      rows: 1797 - 899,
    });
  });
});

describe('remembering', () => {
  /** Anything where one types, one of the choices where one chooses. */
  const anyText = (field: RunConfigField) => {
    const choices = choicesOf(field);
    return choices.length > 0 ? fc.constantFrom(...choices) : fc.string({ unit: 'grapheme' });
  };
  const anyTexts = fc.record(
    Object.fromEntries(formFields.map((field) => [field, anyText(field)])),
  ) as fc.Arbitrary<FormTexts>;

  it('gives back whatever was typed, right or wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presetNames), anyTexts, (preset, texts) => {
        const form = new RunForm();
        form.choosePreset(preset);
        Object.assign(form.texts, texts);
        const saved = JSON.parse(JSON.stringify(form.save())) as Record<string, string>;
        const restored = new RunForm(saved);
        expect(restored.save()).toEqual({ preset, ...texts });
        expect(restored.config).toEqual(form.config);
      }),
    );
  });

  it('saves a copy that later typing does not change', () => {
    const form = new RunForm();
    const saved = form.save();
    form.texts.epochs = '5';
    expect(saved.epochs).toBe('30');
  });

  it('fills what was not saved with the values of the saved program', () => {
    const form = new RunForm({ preset: 'refactored', epochs: '3' });
    expect(form.config).toEqual({ ...presets.refactored, epochs: 3 });
  });

  it.each(['pruning', 'toString', '__proto__', 'constructor'])(
    'passes over the saved entry %s and a program of that name',
    (name) => {
      const form = new RunForm(
        Object.fromEntries([
          [name, '0.9'],
          ['preset', name],
        ]),
      );
      expect(form.preset).toBe('article');
      expect(form.config).toEqual(presets.article);
      expect(Object.keys(form.save()).sort()).toEqual(['preset', ...formFields].sort());
    },
  );
});

describe('texts without a form', () => {
  it('mean what they mean in a form', () => {
    const texts = textsOf(presets.article);
    expect(settingsFrom(texts)).toEqual({ config: presets.article });
    for (const [field, text, kind] of wrongTexts) {
      const found = settingsFrom({ ...texts, [field]: text });
      const form = typed({ [field]: text });
      expect(found).toEqual({ field, problem: form.problemOf(field) });
      expect(found).toMatchObject({ problem: { kind } });
    }
  });
});
