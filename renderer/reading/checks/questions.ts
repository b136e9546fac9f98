// Questions that check one's understanding: what is asked in each language, and what is right. The truth comes from computation where it can.

import type { Language } from '../../../electron/settings.ts';

interface Question<Words> {
  /** Unique within its lesson; answers are remembered by it. */
  readonly id: string;
  readonly words: Readonly<Record<Language, Words>>;
}

/** Said after an answer. */
interface Explanations {
  readonly question: string;
  readonly right: string;
  /** A hint, not the answer. */
  readonly wrong: string;
}

/** One of a few answers, each with its own explanation. */
export interface ChoiceQuestion extends Question<{
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly why: string }[];
}> {
  /** The right option's place, counted from 0. */
  readonly right: number;
}

/** What a question gives, as a table below it. */
export interface GivenMatrix {
  /** As in the formulas: `dZ2`. */
  readonly name: string;
  readonly quantity: 'data' | 'parameter' | 'preactivation' | 'gradient';
  readonly rows: readonly (readonly number[])[];
}

/** A number, typed. */
export interface NumberQuestion extends Question<
  Explanations & {
    readonly unit: string;
    /** What to say to certain wrong numbers. */
    readonly known?: Readonly<Record<string, string>>;
  }
> {
  readonly answer: number;
  /** How far an answer may be off. */
  readonly tolerance?: number;
  /** Wrong numbers that have an explanation of their own, by its name. */
  readonly known?: Readonly<Record<string, number>>;
  readonly matrices?: readonly GivenMatrix[];
}

/** A number to be worked out, from other numbers in every round. */
export interface PracticeQuestion {
  readonly id: string;
  /** @param round counted from 0 */
  at(round: number): NumberQuestion;
}

/** Steps to be put into order. */
export interface OrderQuestion extends Question<
  Explanations & {
    /** In the right order. */
    readonly steps: readonly string[];
  }
> {
  /** The order they are shown in first: places in the right order. */
  readonly shown: readonly number[];
}

/** The shape of a matrix, typed. */
export interface ShapeQuestion extends Question<
  Explanations & {
    /** Said to rows and columns in the wrong order. */
    readonly transposed: string;
  }
> {
  readonly answer: readonly [rows: number, columns: number];
}
