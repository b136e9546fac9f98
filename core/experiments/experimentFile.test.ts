// An experiment's file: what is written is read again, older settings are today's, and whatever else is given ends in one typed error with a sentence.

import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { jsonWithLargest } from '../testing/forgedRuns.ts';
import {
  anyExperiment,
  sampleExperiment,
} from '../testing/experiments.ts';
import {
  changed,
  changes,
  damaged,
  damages,
} from '../testing/mutations.ts';
import { problemsOf } from '../training/runConfigProblem.ts';
import { BadExperiment } from './badExperiment.ts';
import {
  brokenLocks,
  fixedFields,
  MAX_EXPERIMENT_BYTES,
  type Experiment,
} from './experiment.ts';
import {
  decodeExperiment,
  encodeExperiment,
  experimentJson,
  readExperiment,
  saysExperiment,
} from './experimentFile.ts';

const bytes = encodeExperiment(sampleExperiment);
const value = () =>
  JSON.parse(experimentJson(sampleExperiment)) as Record<
    string,
    unknown
  >;

/** Reads; any other error than the typed one, or one without a sentence, fails the test. */
function reads(read: () => Experiment): Experiment | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof BadExperiment)) throw error;
    expect(error.message).toMatch(/^The .{5,600}\.$/s);
    return undefined;
  }
}

/** What was let in can be trained, shown and sent on. */
function expectSound(experiment: Experiment | undefined): void {
  if (!experiment) return;
  expect(problemsOf(experiment.config)).toEqual([]);
  expect(brokenLocks(experiment, experiment.config)).toEqual([]);
  const named = new Set([...experiment.locked, ...experiment.hidden]);
  // Changes on the way are as fixed as what they change.
  if (named.has('learningRate') || named.has('batchSize'))
    named.add('changes');
  expect(fixedFields(experiment)).toHaveLength(named.size);
  expect(experiment.title.trim()).not.toBe('');
  const again = decodeExperiment(encodeExperiment(experiment));
  expect(experimentJson(again)).toBe(experimentJson(experiment));
}

function problemWith(change: (value: Record<string, unknown>) => void) {
  const given = value();
  change(given);
  try {
    readExperiment(given);
  } catch (error) {
    return (error as BadExperiment).problem;
  }
  return undefined;
}

describe('an experiment’s file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyExperiment, (experiment) => {
        const accuracy =
          experiment.goal?.metric === 'validationAccuracy';
        expect(
          accuracy && experiment.config.task === 'regression',
        ).toBe(false);
        expect(decodeExperiment(encodeExperiment(experiment))).toEqual(
          experiment,
        );
      }),
    );
  });

  it('can be read by people, with its data described', () => {
    const text = strFromU8(bytes);
    expect(text).toContain('"format": "backprop-lab-experiment"');
    expect(text).toContain('学習率を探す');
    expect(value().data).toEqual({
      name: 'digits',
      rows: 1797,
      features: 64,
      classes: 10,
    });
    expect(saysExperiment(bytes)).toBe(true);
    expect(
      saysExperiment(strToU8('{"format":"backprop-lab-run"}')),
    ).toBe(false);
  });

  it('of an editor that writes a mark at its beginning, or UTF-16', () => {
    const text = strFromU8(bytes);
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) {
      utf16[2 + 2 * i] = text.charCodeAt(i) & 255;
      utf16[3 + 2 * i] = text.charCodeAt(i) >> 8;
    }
    for (const file of [strToU8(`\ufeff${text}`), utf16]) {
      expect(decodeExperiment(file)).toEqual(sampleExperiment);
    }
  });

  it('with settings of version 0.1.0, whose fields had other names', () => {
    const given = value();
    const { activations, positiveClass, ...config } =
      given.config as Record<string, unknown>;
    for (const later of [
      'optimizer',
      'data',
      'dropout',
      'table',
      'noise',
    ])
      Reflect.deleteProperty(config, later);
    expect(activations).toEqual(['relu']);
    given.config = {
      ...config,
      activation: 'relu',
      positiveDigit: positiveClass,
    };
    given.locked = ['activation'];
    expect(readExperiment(given)).toEqual({
      ...sampleExperiment,
      locked: ['activations'],
    });
  });

  it('with any bytes changed', () => {
    fc.assert(
      fc.property(damages, (list) => {
        const file = damaged(bytes, list);
        expectSound(reads(() => decodeExperiment(file)));
      }),
      { numRuns: 1000 },
    );
  });

  it('with anything in it changed', () => {
    fc.assert(
      fc.property(anyExperiment, changes, (experiment, change) => {
        const given = JSON.parse(experimentJson(experiment)) as unknown;
        changed(given, change);
        const file = strToU8(jsonWithLargest(given));
        expectSound(reads(() => decodeExperiment(file)));
      }),
      { numRuns: 2000 },
    );
  });

  it('that is anything', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string()), (given) => {
        expect(reads(() => readExperiment(given))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        expect(reads(() => decodeExperiment(file))).toBeUndefined();
      }),
    );
  });
});

describe('a refusal says what is wrong, and where', () => {
  const tooLong = 'x'.repeat(1e5);

  it.each<[string, (value: Record<string, unknown>) => void, object]>([
    [
      'newer',
      (each) => (each.version = 2),
      { kind: 'newer', version: '2' },
    ],
    ['no version', (each) => (each.version = '1'), at('version')],
    ['no title', (each) => (each.title = ' '), at('title')],
    ['a long title', (each) => (each.title = tooLong), at('title')],
    [
      'a title of two lines',
      (each) => (each.title = 'a\nb'),
      at('title'),
    ],
    [
      'a task as markup',
      (each) => (each.task = { html: 'x' }),
      at('task.html'),
    ],
    ['a bell', (each) => (each.task = { en: '\u0007' }), at('task.en')],
    [
      'no such field',
      (each) => (each.locked = ['epoch']),
      at('locked.0'),
    ],
    [
      'twice',
      (each) => (each.locked = ['epochs', 'epochs']),
      at('locked'),
    ],
    ['both', (each) => (each.hidden = ['epochs']), at('hidden')],
    [
      'a million',
      (each) => (each.hidden = Array<string>(1e6).fill('x')),
      at('hidden'),
    ],
    ['panels', (each) => (each.panels = ['../x']), at('panels.0')],
    ['more', (each) => (each.goall = 1), at('goall')],
    ['data', (each) => (each.data = { name: 'wine' }), at('data')],
    ['a file', (each) => (each.tableFile = 'AAAA'), at('tableFile')],
    [
      'goal',
      (each) => (each.goal = { metric: 'loss' }),
      at('goal.metric'),
    ],
    [
      'above 1',
      (each) =>
        (each.goal = { metric: 'validationAccuracy', value: 95 }),
      at('goal.value'),
    ],
    [
      'no classes',
      (each) => {
        const config = each.config as object;
        delete each.data;
        each.config = { ...config, data: 'sine', task: 'regression' };
      },
      { kind: 'noAccuracy' },
    ],
    [
      'settings',
      (each) =>
        (each.config = { ...(each.config as object), epochs: 0 }),
      {
        kind: 'settings',
        problem: { kind: 'outOfRange', field: 'epochs' },
      },
    ],
    ['a list', (each) => (each.config = []), at('config')],
    [
      'another format',
      (each) => (each.format = 'x'),
      { kind: 'notAnExperiment' },
    ],
  ])('%s', (_name, change, problem) => {
    expect(problemWith(change)).toMatchObject(problem);
  });

  it('empty, and larger than any', () => {
    expect(() => decodeExperiment(new Uint8Array())).toThrow(
      'is empty',
    );
    expect(() =>
      decodeExperiment(new Uint8Array(MAX_EXPERIMENT_BYTES + 1)),
    ).toThrow('larger than an experiment can be (8 MB)');
  });
});

function at(place: string): object {
  return { kind: 'wrongContent', place };
}
