// The words about gradients, in both languages.

import { mistakeNames } from '@backprop-lab/core/mistakes/mistakes';
import { expect, it } from 'vitest';

import { describeTexts } from '../../language/testing/describeTexts.ts';
import { gradientWords } from './words.ts';

describeTexts(
  gradientWords,
  {
    'form.allRows': ({ form }) => [form.allRows(1437)],
    'form.computing': ({ form }) => [form.computing('12%')],
    'form.rowsProblem': ({ form }) => [form.rowsProblem(1437)],
    'verdict.far': ({ verdict }) => [verdict.far(1, 1920)],
    'verdict.at': ({ verdict }) => [verdict.at(14, 45)],
    'verdict.partsAt': ({ verdict }) => ['Z2', 'W1'].map(verdict.partsAt),
    'verdict.allTrue': ({ verdict }) => [verdict.allTrue(4)],
    'verdict.someFalse': ({ verdict }) => [verdict.someFalse('W1, b1')],
    'verdict.loss': ({ verdict }) => [verdict.loss('3.133155')],
    'verdict.kinks': ({ verdict }) => [1, 10].map(verdict.kinks),
    'verdict.unmeasured': ({ verdict }) => [verdict.unmeasured(810, 300_000)],
    'verdict.steps': ({ verdict }) => [
      verdict.steps('7.6e-6', '7.6e-6'),
      verdict.steps('7.6e-6', '1.5e-5'),
    ],
    'ofProgram.title': ({ ofProgram }) => [ofProgram.title('P')],
    'ofProgram.others': ({ ofProgram }) => [ofProgram.others('W1, b1')],
    'map.label': ({ map }) => [true, false].map((hasTerms) => map.label('W1', 30, 64, hasTerms)),
    'map.axes': ({ map }) => [map.axes(30, 64)],
    'map.alike': ({ map }) => [map.alike('1.000000', '0.1%')],
    'map.summarised': ({ map }) => [map.summarised(5, 1)],
    'map.tableCut': ({ map }) => [map.tableCut(300, 1920)],
    'terms.title': ({ terms }) => [terms.title('W1[1, 2]')],
    'terms.rest': ({ terms }) => [1, 1425].map(terms.rest),
    'terms.zeros': ({ terms }) => [terms.zeros(0, 1437), terms.zeros(700, 1437)],
    'terms.mistaken': ({ terms }) => [terms.mistaken('0.1')],
    'epsilon.count': ({ epsilon }) => [epsilon.count(0, 1437), epsilon.count(1056, 1437)],
    'epsilon.summary': ({ epsilon }) => [epsilon.summary(1056, 1437)],
    'gallery.heading': ({ gallery }) => [gallery.heading('学習')],
    'gallery.training': ({ gallery }) => [gallery.training(3, 30)],
    'gallery.summary': ({ gallery }) => [gallery.summary(3, '0.1', '0.2')],
    'gallery.diverged': ({ gallery }) => [gallery.diverged(7)],
    'gallery.aboveFrame': ({ gallery }) => [gallery.aboveFrame('18.5')],
    'gallery.after': ({ gallery }) => [gallery.after(349, 343, 360)],
    'reader.place': ({ reader }) => [reader.place('学習', 1, 2)],
  },
  { formulas: /^(gallery\.mistakes\.\w+\.(wrong|right)|epsilon\.curve|reader\.place)$/ },
);

it.each(Object.values(gradientWords))(
  'tell of every mistake what it is, what is right, and how one finds it',
  ({ gallery }) => {
    const told = gallery.mistakes;
    expect(Object.keys(told).sort()).toEqual([...mistakeNames].sort());
    for (const { name, wrong, right, about } of Object.values(told)) {
      expect(wrong).not.toBe(right);
      for (const formula of [wrong, right]) expect(formula).toMatch(/ [=←] /);
      expect(about).toMatch(/\p{L}.*[.。]$/u);
      expect(about).not.toContain(name);
    }
    const names = Object.values(told).map(({ name }) => name);
    expect(new Set(names).size).toBe(mistakeNames.length);
  },
);
