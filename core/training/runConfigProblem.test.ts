// What is wrong with run settings: the kind of each problem, and how the refusal reads.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  fields,
  hyperparameters,
  type RunConfigField,
} from './hyperparameters.ts';
import { presets } from './runConfig.ts';
import {
  InvalidRunConfig,
  limitsOf,
  parseRunConfig,
  problemSentence,
  problemsOf,
} from './runConfigProblem.ts';

const base = presets.article;
const ofKind = (...kinds: readonly string[]): RunConfigField[] =>
  fields.filter((field) => kinds.includes(hyperparameters[field].kind));
const wholeNumbers = ofKind('whole');
const numbers = ofKind('whole', 'number');

function problemsWith(changes: Readonly<Record<string, unknown>>) {
  return problemsOf({ ...base, ...changes });
}

describe('limitsOf', () => {
  it('knows them for every number and for no choice', () => {
    expect(limitsOf('torchSeed')).toEqual({
      minimum: 0,
      maximum: 2 ** 32 - 1,
    });
    expect(limitsOf('learningRate')).toEqual({
      minimum: 1e-6,
      maximum: 1000,
    });
    expect(() => limitsOf('init')).toThrow(TypeError);
  });
});

describe('problemsOf', () => {
  it.each(fields)('notices that %s is missing', (field) => {
    const rest = Object.fromEntries(
      Object.entries(base).filter(([name]) => name !== field),
    );
    expect(problemsOf(rest)).toEqual([{ kind: 'missing', field }]);
  });

  it('notices a field it does not know', () => {
    expect(problemsWith({ pruning: 0.5 })).toEqual([
      { kind: 'unknownField', field: 'pruning' },
    ]);
  });

  it.each([null, undefined, 3, 'article', true])(
    'notices that %s is no object',
    (value) => {
      expect(problemsOf(value)).toEqual([{ kind: 'notAnObject' }]);
    },
  );

  it.each(numbers)('wants a number for %s', (field) => {
    for (const value of ['3', null, true, [3], {}, NaN, undefined]) {
      expect(problemsWith({ [field]: value })).toEqual([
        { kind: 'notANumber', field },
      ]);
    }
  });

  it.each(wholeNumbers)('wants a whole number for %s', (field) => {
    expect(problemsWith({ [field]: 1.5 })).toEqual([
      { kind: 'notWhole', field },
    ]);
  });

  it('wants whole numbers in a list for hiddenSizes', () => {
    const kindsFor = (hiddenSizes: unknown) =>
      problemsWith({ hiddenSizes }).map(({ kind }) => kind);
    expect(kindsFor([30, 1.5])).toEqual(['notWhole']);
    expect(kindsFor([30, '8'])).toEqual(['notANumber']);
    expect(kindsFor(30)).toEqual(['layerCount']);
    expect(kindsFor('30')).toEqual(['layerCount']);
  });

  it.each([
    ['task', ['classification', 'regression', 'binary']],
    ['init', ['kaiming', 'randn']],
    ['standardization', ['sample', 'population', 'columns']],
    ['optimizer', ['sgd', 'momentum', 'rmsprop', 'adam']],
  ] as const)('offers the choices for %s', (field, choices) => {
    for (const choice of choices) {
      expect(problemsWith({ [field]: choice })).toEqual([]);
    }
    for (const value of ['xavier', 7, null]) {
      expect(problemsWith({ [field]: value })).toEqual([
        { kind: 'notAChoice', field, choices },
      ]);
    }
  });

  it('looks at nothing in a list that is too long', () => {
    for (const field of ['hiddenSizes', 'activations'] as const) {
      for (const item of [0, 30, 'relu', null, {}]) {
        const watched = new Proxy(
          Array<unknown>(1_000_000).fill(item),
          {
            get(list, key): unknown {
              if (key === '0') throw new Error('looked at');
              return Reflect.get(list, key);
            },
          },
        );
        expect(problemsWith({ [field]: watched })).toEqual([
          {
            kind: 'layerCount',
            field,
            limits: { minimum: 1, maximum: 4 },
          },
        ]);
      }
    }
  });

  it('names a few of a million fields it does not know', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, i) => [`x${i}`, i]),
    );
    expect(problemsWith(many)).toHaveLength(10);
  });

  it('quotes only the beginning of a long name', () => {
    for (const name of [
      'x'.repeat(20_001),
      '学'.repeat(100),
      `${'x'.repeat(78)}😀x`,
    ]) {
      const [problem] = problemsWith({ [name]: 1 });
      const sentence = problemSentence(problem);
      expect(sentence.length).toBeLessThan(120);
      expect(sentence).toMatch(/…\.$/);
      expect(sentence).not.toMatch(
        /[\ud800-\udbff](?![\udc00-\udfff])/,
      );
    }
  });

  it('offers yes and no for standardizeTarget', () => {
    expect(problemsWith({ standardizeTarget: true })).toEqual([]);
    expect(problemsWith({ standardizeTarget: 'true' })).toEqual([
      {
        kind: 'notAChoice',
        field: 'standardizeTarget',
        choices: ['true', 'false'],
      },
    ]);
  });

  it('takes several of some names, each once', () => {
    const field = 'extraFeatures';
    const choices = ['x1^2', 'x2^2', 'x1*x2', 'sin_x1', 'sin_x2'];
    const found = (given: unknown) => problemsWith({ [field]: given });
    expect(found([])).toEqual([]);
    expect(found(['sin_x2', 'x1^2'])).toEqual([]);
    for (const given of ['x1^2', ['x3'], Array(1e6).fill('x1^2')]) {
      expect(found(given)).toEqual([
        { kind: 'notAChoice', field, choices },
      ]);
    }
    const [twice] = found(['x1^2', 'x1^2']);
    expect(twice).toEqual({ kind: 'choiceTwice', field, choices });
    expect(twice && problemSentence(twice)).toBe(
      'extraFeatures must name each of its choices once: x1^2, x2^2, x1*x2, sin_x1, sin_x2.',
    );
  });

  it('tells one problem per field, of all fields', () => {
    const broken = {
      ...Object.fromEntries(fields.map((f) => [f, null])),
      table: {},
    };
    const named = problemsOf(broken).map((problem) =>
      'field' in problem ? problem.field : '',
    );
    expect(named.sort()).toEqual([...fields].sort());
  });
});

describe('parseRunConfig', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record(
      Object.fromEntries(
        fields.map((field) => [field, fc.jsonValue()]),
      ),
      { requiredKeys: [] },
    ),
    fc
      .tuple(fc.constantFrom(...fields), fc.jsonValue())
      .map(([field, value]) => ({ ...base, [field]: value })),
  );

  it('accepts any JSON or throws InvalidRunConfig with at least one problem', () => {
    fc.assert(
      fc.property(anything, (value) => {
        try {
          expect(parseRunConfig(value)).toEqual(value);
          expect(problemsOf(value)).toEqual([]);
        } catch (error) {
          if (!(error instanceof InvalidRunConfig)) throw error;
          expect(error.problems.length).toBeGreaterThan(0);
          expect(error.problems).toEqual(problemsOf(value));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('names every wrong field in its message', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const problems = problemsOf(value);
        const { message } = new InvalidRunConfig(problems);
        for (const problem of problems) {
          const name = 'field' in problem ? problem.field : 'object';
          expect(message).toContain(name);
        }
      }),
    );
  });

  it('puts each problem into one sentence with the reader’s own names', () => {
    const problems = problemsWith({ learningRate: 0, init: 'zeros' });
    const option = (field: string) => `--${field}`;
    expect(problems.map((p) => problemSentence(p, option))).toEqual([
      '--init must be one of: kaiming, randn.',
      '--learningRate must lie between 0.000001 and 1000.',
    ]);
  });
});
