// What must hold of every exercise, whatever it asks for.

import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { casesOf } from '../judge/cases.ts';
import { measured } from './reference.ts';
import { rowsAndColumns } from './values.ts';
import { exercises } from './catalogue.ts';

const asked = exercises.flatMap((exercise) =>
  exercise.asks.map(
    (each) => [`${exercise.id}: ${each.name}`, each] as const,
  ),
);
const recorded = JSON.parse(
  readFileSync(
    new URL('../../resources/recorded/exercises.json', import.meta.url),
    'utf8',
  ),
) as Record<string, Record<string, Record<string, number[]>>>;

describe('every exercise', () => {
  it.each(exercises.map((each) => [each.id, each] as const))(
    '%s has its files, and a lesson',
    (id, { lesson, hints }) => {
      for (const name of ['en.md', 'ja.md', 'solution.py']) {
        expect(
          existsSync(new URL(`${id}/${name}`, import.meta.url)),
          name,
        ).toBe(true);
      }
      expect(
        existsSync(
          new URL(
            `../../renderer/lessons/${lesson}/lesson.ts`,
            import.meta.url,
          ),
        ),
      ).toBe(true);
      expect(hints.en).toHaveLength(hints.ja.length);
    },
  );

  it.each(asked)(
    '%s: autograd’s gradients are those that finite differences measure',
    (_, each) => {
      for (const { inputs, reference } of casesOf(each)) {
        for (const [name, { data }] of Object.entries(
          reference?.values ?? {},
        )) {
          for (const index of [0, data.length - 1]) {
            const slope = measured(each, inputs, name, index);
            if (slope !== undefined)
              expect(slope).toBeCloseTo(data[index], 6);
          }
        }
      }
    },
  );

  it.each(exercises.map(({ id, asks }) => [id, asks] as const))(
    '%s: PyTorch gives the reference’s values',
    (id, asks) => {
      for (const each of asks) {
        for (const { kind, reference } of casesOf(each)) {
          if (!reference || each.onlyFinite?.includes(kind)) continue;
          for (const [name, value] of Object.entries(
            reference.values,
          )) {
            const found = recorded[id][`${each.name}/${kind}`][name];
            const largest = Math.max(1, ...value.data.map(Math.abs));
            value.data.forEach((expected, i) => {
              expect(
                Math.abs(found[i] - expected),
                `${each.name}/${kind} ${name}[${i}]`,
              ).toBeLessThan(1e-4 * largest);
            });
          }
        }
      }
    },
  );

  it.each(asked)(
    '%s: in the first two cases no two axes of an array are equally long',
    (_, each) => {
      for (const { inputs } of casesOf(each).slice(0, 2)) {
        for (const input of Object.values(inputs)) {
          if (typeof input === 'number') continue;
          const [rows, columns] = rowsAndColumns(input);
          expect(rows).not.toBe(columns);
        }
      }
    },
  );
});
