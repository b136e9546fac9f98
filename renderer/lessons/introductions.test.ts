// Nothing is used before it is said: each term of the glossary that lessons 0 to 4 use is introduced in the section listed here, with a link to its entry, and stands nowhere before that.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { terms, type Term } from '../reading/glossary/terms.ts';
import { catalogue } from './catalogue.ts';

type Language = 'en' | 'ja';

/** The first section that links to a term, by its lesson and English heading; and where that is in lesson 0, the first one for those who begin with lesson 1. */
const introductions: Readonly<Record<string, readonly string[]>> = {
  neuron: ['0 A graph, and the way back', '1'],
  weight: ['0 A graph, and the way back', '1 One neuron is a logistic regression'],
  bias: ['0 A graph, and the way back', '1 One neuron is a logistic regression'],
  activation: ['0 A graph, and the way back', '1 One neuron is a logistic regression'],
  relu: ['0 A graph, and the way back', '2 Why it must not be linear'],
  sigmoid: ['0 A graph, and the way back', '1 One neuron is a logistic regression'],
  forward: ['0 A graph, and the way back'],
  loss: ['0 A slope is a rate', '3'],
  gradient: ['0 A slope is a rate', '1'],
  'partial-derivative': ['0 A slope is a rate'],
  'local-derivative': ['0 Slopes multiply: the chain rule'],
  'chain-rule': ['0 Slopes multiply: the chain rule', '3 The gradient at the output'],
  backpropagation: ['0 A graph, and the way back', '2 A function for every sum'],
  shape: ['0 Rows and columns', '1 Shapes'],
  transpose: ['0 Rows and columns', '1 Why W is transposed'],
  broadcasting: ['0 Broadcasting', '1 Shapes'],
  axis: ['0 axis and keepdims'],
  layer: ['1 Many of them side by side'],
  'hidden-layer': ['1 Many of them side by side'],
  mlp: ['1'],
  epoch: ['2 Only some neurons are active'],
  overfitting: ['2 Only some neurons are active'],
  'vanishing-gradient': ['2 Why hidden layers do not use sigmoid'],
  identity: ['3 Three tasks, three outputs'],
  logits: ['3 From logits to probabilities'],
  softmax: ['3 Three tasks, three outputs'],
  'one-hot': ['3 Three tasks, three outputs'],
  'cross-entropy': ['3 Three tasks, three outputs'],
  'binary-cross-entropy': ['3 Three tasks, three outputs'],
  mse: ['3 Three tasks, three outputs'],
  regression: ['3 Three tasks, three outputs'],
  classification: ['3 Three tasks, three outputs'],
  standardisation: ['4 Standardising'],
  kaiming: ['4 Follow one digit'],
  validation: ['4 From images to rows'],
};

const languages = ['en', 'ja'] as const;
/** Those whose words the list holds. */
const lessons = catalogue.slice(0, 5);

/** Names of other things that hold a term's. */
const otherNames: Readonly<Record<Language, RegExp>> = {
  en: /\blogistic regression\b/gi,
  ja: /ロジスティック回帰/g,
};
/** Ways to write a term that mean something else as well. */
const alsoOtherwise: Readonly<Record<Language, readonly string[]>> = {
  en: ['unit', 'units', 'hidden', 'forward', 'backward', 'derivative', 'step', 'steps', 'dim'],
  ja: ['層', '微分', '検証', 'dim', 'ステップ'],
};

interface Section {
  readonly lesson: number;
  /** Among those of its lesson, counted from 0: the text before the first heading. */
  readonly place: number;
  readonly heading: string;
  /** With links as `⟦id|text⟧`. */
  readonly text: string;
}

interface Asked {
  readonly words: Readonly<Record<Language, object>>;
}

type Question = Asked | { at(round: number): Asked };

/** Where a question has other numbers in every round, as it is asked first. */
function askedFirst(question: Question | undefined): Asked | undefined {
  return question && 'at' in question ? question.at(0) : question;
}

const checks = import.meta.glob<Readonly<Record<string, Question>>>('./*/checks.ts', {
  eager: true,
  import: 'checks',
});
const figureWords = import.meta.glob<Readonly<Record<Language, object>>>('./*/words.ts', {
  eager: true,
  import: 'figureWords',
});

/** Every text within; of those that take something in, what they say around it. */
function textsWithin(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (typeof node === 'function') {
    const literals = String(node).matchAll(/`([^`]*)`|'([^']*)'|"([^"]*)"/g);
    return Array.from(literals, ([literal]) => literal.replaceAll(/\$\{[^}]*\}/g, ' '));
  }
  return typeof node === 'object' && node !== null
    ? Object.values(node as Record<string, unknown>).flatMap(textsWithin)
    : [];
}

/** Sections as they are read, with the questions in their places; without goals, which name what is to come, formulas and code. */
function sectionsOf(id: string, lesson: number, language: Language): Section[] {
  const prose = readFileSync(new URL(`${id}/${language}.md`, import.meta.url), 'utf8')
    .replace(/<script[^]*?<\/script>/, '')
    .replaceAll(/\{facts\.\w+\}/g, ' ')
    .replaceAll(/<TermLink id="([^"]+)">([^<]*)<\/TermLink>/g, '⟦$1|$2⟧')
    .replaceAll(/<\w+Check check=\{checks\.(\w+)\} \/>/g, (_, name: string) =>
      textsWithin(askedFirst(checks[`./${id}/checks.ts`]?.[name])?.words[language]).join('\n'),
    )
    .replaceAll(/\$\$[^$]*\$\$|\$[^$\n]*\$|`[^`\n]*`|<\/?[A-Za-z][^>]*>/g, ' ');
  return prose.split(/^##+ /m).map((part, place) => {
    if (place === 0) return { lesson, place, heading: '', text: part.replaceAll(/^- .*$/gm, '') };
    return { lesson, place, heading: part.split('\n', 1)[0] ?? '', text: part };
  });
}

const sections: Readonly<Record<Language, readonly Section[]>> = {
  en: lessons.flatMap(({ id }, lesson) => sectionsOf(id, lesson, 'en')),
  ja: lessons.flatMap(({ id }, lesson) => sectionsOf(id, lesson, 'ja')),
};

function formOf(term: Term, language: Language): RegExp {
  const { name, also = [] } = term[language];
  const forms = [name, ...also]
    .filter((form) => !alsoOtherwise[language].includes(form))
    .map((form) => (/^[\w -]+$/.test(form) ? `(?<![\\w-])${form}(?![\\w-])` : form));
  return new RegExp(forms.length > 0 ? forms.join('|') : '(?!)', 'i');
}

/** Whether the term stands there without a link. */
function uses(text: string, term: Term, language: Language): boolean {
  const other = text.replaceAll(/⟦[^⟧]*⟧/g, ' ').replaceAll(otherNames[language], ' ');
  return formOf(term, language).test(other);
}

function isLinked(term: Term) {
  return ({ text }: Section) => text.includes(`⟦${term.id}|`);
}

/** As in the list: `2 ReLU, the usual choice`. */
function written({ lesson, place }: Section): string {
  const same = sections.en.find((each) => each.lesson === lesson && each.place === place);
  return `${String(lesson)} ${same?.heading ?? ''}`.trim();
}

/** The sections of someone who begins with a lesson. */
function readFrom(lesson: number, language: Language): Section[] {
  return sections[language].filter((section) => section.lesson >= lesson);
}

function isBefore(a: Section, b: Section): boolean {
  return a.lesson < b.lesson || (a.lesson === b.lesson && a.place < b.place);
}

const used = terms.filter((term) =>
  languages.some((language) =>
    sections[language].some(
      (section) => isLinked(term)(section) || uses(section.text, term, language),
    ),
  ),
);

describe.each(languages)('the terms of the first lessons (%s)', (language) => {
  it('are those of the list', () => {
    expect(used.map(({ id }) => id).sort()).toEqual(Object.keys(introductions).sort());
  });

  it.each(used)('$id is introduced where the list says, and not used before', (term) => {
    for (const from of [0, 1]) {
      const read = readFrom(from, language);
      const introduction = read.find(isLinked(term));
      const use = read.find(({ text }) => uses(text, term, language));
      const places = introductions[term.id] ?? [];
      const listed = places.find((place) => Number(place.charAt(0)) >= from);
      expect(introduction && written(introduction)).toBe(listed);
      const early = use && (!introduction || isBefore(use, introduction));
      expect(early ? written(use) : undefined).toBeUndefined();
    }
  });
});

describe.each(languages)('the figures of the first lessons (%s)', (language) => {
  it.each(lessons)(
    '$id uses no term that comes later without naming its lesson',
    ({ id, number }) => {
      const texts = textsWithin(figureWords[`./${id}/words.ts`]?.[language]);
      expect(texts.length).toBeGreaterThan(5);
      const early = texts.flatMap((text) =>
        terms
          .filter((term) => {
            const places = introductions[term.id] ?? [];
            const lesson = Number(places.at(number === 0 ? 0 : -1)?.charAt(0) ?? 9);
            const names = new RegExp(`(?:lesson|レッスン) ?${String(lesson)}`);
            return lesson > number && uses(text, term, language) && !names.test(text);
          })
          .map((term) => `${term.id}: ${text}`),
      );
      expect(early).toEqual([]);
    },
  );
});

describe('what counts as a use', () => {
  const term = (id: string): Term => {
    const found = terms.find((each) => each.id === id);
    if (!found) throw new RangeError(id);
    return found;
  };

  it.each([
    ['bias', 'en', 'Two biases.', true],
    ['bias', 'en', 'A biased view.', false],
    ['bias', 'en', 'A ⟦bias|bias⟧.', false],
    ['cross-entropy', 'en', 'The ⟦cross-entropy|cross entropy⟧, and cross entropy again.', true],
    ['regression', 'en', 'A logistic regression.', false],
    ['regression', 'ja', '回帰の出力', true],
    ['regression', 'ja', 'ロジスティック回帰', false],
    ['chain-rule', 'ja', '連鎖律で', true],
    ['step', 'en', 'One step more.', false],
  ] as const)('of %s in %s: “%s”', (id, language, text, expected) => {
    expect(uses(text, term(id), language)).toBe(expected);
  });
});
