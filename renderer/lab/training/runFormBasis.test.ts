// A form whose fields are fixed in part: whatever is put into it, and in whichever way, a run has what is fixed.

import { brokenLocks, fixedFields } from '@backprop-lab/core/experiments/experiment';
import { fields } from '@backprop-lab/core/training/hyperparameters';
import { presets } from '@backprop-lab/core/training/runConfig';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyExperiment } from '../../../core/testing/experiments.ts';
import { wholeProfile } from '../experiment/labId.ts';
import { textsOf } from './formTexts.ts';
import { RunForm } from './runForm.svelte.ts';

const field = fc.constantFrom(...fields);
const text = fc.oneof(
  fc.constantFrom('7', '12, 7', 'tanh', 'adam', 'moons', 'sine', 'regression', 'randn', 'true', ''),
  fc.string({ maxLength: 8 }),
);

/** Everything that changes a form. */
const act = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), field, text }),
  fc.record({ kind: fc.constant('restore' as const), texts: fc.dictionary(field, text) }),
  fc.record({ kind: fc.constant('take' as const), texts: fc.dictionary(field, text) }),
  fc.record({
    kind: fc.constant('preset' as const),
    preset: fc.constantFrom(...wholeProfile.presets),
  }),
  fc.record({ kind: fc.constant('layer' as const), field: fc.constant('activations' as const) }),
  fc.record({
    kind: fc.constantFrom('undo' as const, 'resetAll' as const, 'suitData' as const),
  }),
);

type Act = typeof act extends fc.Arbitrary<infer Each> ? Each : never;

function perform(form: RunForm, done: Act): void {
  switch (done.kind) {
    case 'type':
      form.texts[done.field] = done.text;
      break;
    case 'restore':
      form.restore(done.texts);
      break;
    case 'take':
      form.take(done.texts);
      break;
    case 'preset':
      form.replace(done.preset, textsOf(presets[done.preset]));
      break;
    case 'layer':
      form.chooseForLayer(done.field, 0, 'sigmoid');
      break;
    default:
      form[done.kind]();
  }
}

describe('a form that an experiment fixes in part', () => {
  it('gives runs what is fixed, whatever is done with it', () => {
    fc.assert(
      fc.property(anyExperiment, fc.array(act, { maxLength: 8 }), (experiment, acts) => {
        const { config } = experiment;
        const fixed = fixedFields(experiment);
        const form = new RunForm({}, wholeProfile.presets, { config, fixed });
        expect(form.config).toEqual(config);
        for (const done of acts) {
          perform(form, done);
          if (form.config) expect(brokenLocks(experiment, form.config)).toEqual([]);
          const kept = form.save();
          for (const each of fixed) expect(kept[each]).toBe(textsOf(config)[each]);
          expect(brokenLocks(experiment, form.settled)).toEqual([]);
        }
        form.resetAll();
        expect(form.config).toEqual(config);
      }),
      { numRuns: 300 },
    );
  });

  it('goes back to the experiment’s values, and says so', () => {
    const config = { ...presets.article, learningRate: 0.2 };
    const form = new RunForm({}, wholeProfile.presets, { config, fixed: ['epochs'] });
    expect(form.origin).toBe('experiment');
    expect(form.isAllPreset).toBe(true);
    form.texts.learningRate = '0.5';
    expect(form.isPreset('learningRate')).toBe(false);
    form.reset('learningRate');
    expect(form.config?.learningRate).toBe(0.2);
    expect(form.isFixed('epochs')).toBe(true);
    expect(new RunForm().isFixed('epochs')).toBe(false);
  });
});
