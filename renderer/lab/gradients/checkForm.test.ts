// The form of a gradient check: what it means, what is wrong with it, and what it gives up when the network changes.

import { parseCheckConfig, references } from '@backprop-lab/core/gradientCheck/checkConfig';
import { mistakeNames } from '@backprop-lab/core/mistakes/mistakes';
import { activations } from '@backprop-lab/core/nn/activation';
import { inits } from '@backprop-lab/core/nn/initialization';
import { presets } from '@backprop-lab/core/training/runConfig';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CheckForm, networkNames } from './checkForm.svelte.ts';

describe('CheckForm', () => {
  it('begins with the article’s network on all training images against autograd, at torch’s tolerance', () => {
    const form = new CheckForm();
    expect(form.config).toEqual({ network: presets.article, rows: 1437, reference: 'autograd' });
    expect(form.tolerance).toEqual({ rtol: 1e-5, atol: 1e-8 });
    expect(form.isRecorded).toBe(true);
  });

  it.each(['regression', 'regressionStandardized', 'binary'] as const)('knows %s', (name) => {
    const form = new CheckForm();
    form.chooseNetwork(name);
    expect(form.config?.network).toEqual(presets[name]);
  });

  it('reads numbers as they are typed in either language', () => {
    const form = new CheckForm();
    Object.assign(form.texts, {
      hiddenSizes: '４８、24',
      torchSeed: '４２',
      rows: ' 10 ',
      rtol: '１e-4',
    });
    expect(form.config?.network).toMatchObject({ hiddenSizes: [48, 24], torchSeed: 42 });
    expect(form.config?.rows).toBe(10);
    expect(form.tolerance).toEqual({ rtol: 1e-4, atol: 1e-8 });
  });

  it.each([
    ['hiddenSizes', '0', 'outOfRange'],
    ['hiddenSizes', '', 'layerCount'],
    ['torchSeed', 'x', 'notANumber'],
    ['rows', '0', 'rows'],
    ['rows', '1438', 'rows'],
    ['rows', '1.5', 'rows'],
    ['hiddenSizes', '1,024', 'ambiguous'],
    ['hiddenSizes', '2,500, 8', 'ambiguous'],
    ['rtol', '1,024', 'ambiguous'],
    ['rtol', '-1', 'notATolerance'],
    ['atol', '', 'notATolerance'],
  ] as const)('finds %s "%s" wrong', (field, text, kind) => {
    const form = new CheckForm();
    form.texts[field] = text;
    expect(form.problemOf(field)?.kind).toBe(kind);
    expect(field === 'rtol' || field === 'atol' ? form.tolerance : form.config).toBeUndefined();
  });

  it('takes back what it prints', () => {
    const form = new CheckForm();
    Object.assign(form.texts, { rows: '1,437', torchSeed: '4,294,967,295', atol: '1,0e−8' });
    expect(form.config).toMatchObject({ rows: 1437, network: { torchSeed: 4_294_967_295 } });
    expect(form.tolerance?.atol).toBe(1e-8);
  });

  it('gives up a recording there is none of, and a mistake that is none', () => {
    const form = new CheckForm();
    form.texts.reference = 'recorded';
    form.texts.mistake = 'maskFromGradient';
    expect(form.config?.reference).toBe('recorded');
    form.texts.activation = 'tanh';
    form.settle();
    expect([form.texts.reference, form.texts.mistake]).toEqual(['autograd', 'none']);
    expect(form.config).toBeDefined();
    expect(form.possibleMistakes).not.toContain('maskFromGradient');
  });

  it('keeps the mistake and the tolerance when another network is chosen, where they can be kept', () => {
    const form = new CheckForm();
    form.texts.mistake = 'wrongSign';
    form.texts.rtol = '1e-3';
    form.chooseNetwork('regression');
    expect(form.config?.mistake).toBe('wrongSign');
    expect(form.tolerance?.rtol).toBe(1e-3);
    form.texts.mistake = 'missingTwo';
    form.chooseNetwork('article');
    expect(form.config?.mistake).toBeUndefined();
  });

  it('goes back to torch’s tolerance', () => {
    const form = new CheckForm();
    Object.assign(form.texts, { rtol: 'x', atol: '3' });
    form.useTorchTolerance();
    expect(form.tolerance).toEqual({ rtol: 1e-5, atol: 1e-8 });
  });

  it('restores what was saved', () => {
    const form = new CheckForm();
    form.chooseNetwork('binary');
    Object.assign(form.texts, {
      positiveClass: '3',
      rows: '25',
      mistake: 'wrongSign',
      atol: '1e-6',
    });
    const restored = new CheckForm();
    restored.restore(form.save());
    expect(restored.config).toEqual(form.config);
    expect(restored.tolerance).toEqual(form.tolerance);
  });

  it.each([
    {},
    { network: 'nonsense', colour: 'red' },
    { network: 'article', activation: 'swish' },
    { network: 'article', mistake: 'toString' },
    { network: 'article', reference: 'recorded', torchSeed: '7' },
    { network: 'article', reference: 'someday' },
  ])('passes over what it cannot use: %o', (saved) => {
    const form = new CheckForm();
    form.restore(saved);
    expect(form.config).toBeDefined();
    expect(form.config?.network.activations).toEqual(['relu']);
    expect(references).toContain(form.texts.reference);
  });

  it('gives up nothing while the network is still being typed', () => {
    const form = new CheckForm();
    Object.assign(form.texts, { reference: 'recorded', mistake: 'transposedWeight' });
    form.texts.hiddenSizes = '';
    form.settle();
    expect([form.texts.reference, form.texts.mistake]).toEqual(['recorded', 'transposedWeight']);
    form.texts.hiddenSizes = '30';
    form.settle();
    expect(form.config).toMatchObject({ reference: 'recorded', mistake: 'transposedWeight' });
    form.texts.hiddenSizes = '20';
    form.settle();
    expect([form.texts.reference, form.texts.mistake]).toEqual(['autograd', 'transposedWeight']);
  });

  it('gives back whatever was typed, right or wrong, and never asks for what the core refuses', () => {
    const texts = fc.record({
      hiddenSizes: fc.oneof(fc.string(), fc.constantFrom('30', '1, 1', '512 512')),
      activation: fc.constantFrom(...activations),
      init: fc.constantFrom(...inits),
      torchSeed: fc.oneof(fc.string(), fc.nat().map(String)),
      positiveClass: fc.constantFrom('0', '9', '10', 'x'),
      rows: fc.oneof(fc.string(), fc.integer({ min: -1, max: 1500 }).map(String)),
      reference: fc.constantFrom(...references),
      mistake: fc.constantFrom(...mistakeNames, 'none' as const),
      rtol: fc.string(),
      atol: fc.string(),
    });
    fc.assert(
      fc.property(fc.constantFrom(...networkNames), texts, (name, typed) => {
        const form = new CheckForm();
        form.chooseNetwork(name);
        Object.assign(form.texts, typed);
        form.settle();
        if (form.config) expect(parseCheckConfig(form.config)).toEqual(form.config);
        const restored = new CheckForm();
        restored.restore(JSON.parse(JSON.stringify(form.save())) as Record<string, string>);
        expect(restored.save()).toEqual(form.save());
        expect(restored.config).toEqual(form.config);
      }),
    );
  });
});
