// Values as texts and back: whatever the kind, a text means the value it was made of.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { activations } from '../nn/activation.ts';
import { tableOf } from '../testing/tables.ts';
import type { Hyperparameter } from './hyperparameterKinds.ts';
import { fields, hyperparameters } from './hyperparameters.ts';
import { textOf, valueFrom } from './hyperparameterText.ts';

const reader = {
  number: Number,
  list: (text: string) => text.split(',').map((part) => part.trim()),
};

function valuesOf(entry: Hyperparameter): fc.Arbitrary<never> {
  const all = (): fc.Arbitrary<unknown> => {
    switch (entry.kind) {
      case 'choice':
        return fc.constantFrom(...entry.choices);
      case 'choicePerLayer':
        return fc.array(fc.constantFrom(...entry.choices), {
          minLength: 1,
        });
      case 'choices':
        return fc.uniqueArray(fc.constantFrom(...entry.choices));
      case 'toggle':
        return fc.boolean();
      case 'whole':
        return fc.integer({ min: 0, max: 2 ** 31 });
      case 'number':
        return fc.double({ noNaN: true });
      case 'table':
        return fc.constantFrom(null, tableOf({ rows: 20, inputs: 2 }));
      case 'changes':
        return fc.constantFrom(
          [],
          [{ afterStep: 3, learningRate: 0.5 }],
          [
            { afterStep: 3, learningRate: 0.5 },
            { afterStep: 9, batchSize: 7 },
          ],
        );
      case 'wholePerLayer':
        return fc.array(fc.nat(), { minLength: 1 });
    }
  };
  return all() as fc.Arbitrary<never>;
}

describe('a hyperparameter as text', () => {
  it.each(fields)('is read back as it was: %s', (field) => {
    fc.assert(
      fc.property(valuesOf(hyperparameters[field]), (value) => {
        const read = valueFrom(field, textOf(value), reader);
        if (typeof value === 'number')
          expect(read === value).toBe(true);
        else expect(read).toEqual(value);
      }),
    );
  });

  it('takes a choice for a choice and never for a number', () => {
    const numbers = { ...reader, number: () => NaN };
    for (const name of activations) {
      expect(valueFrom('activations', name, numbers)).toEqual([name]);
    }
    expect(valueFrom('optimizer', 'adam', numbers)).toBe('adam');
    expect(valueFrom('learningRate', 'adam', numbers)).toBeNaN();
  });
});
