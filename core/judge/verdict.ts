// What the judge says: data that a page makes its words and tables of, and sentences in both languages.

import type { Text } from '../exercises/text.ts';
import type { CaseKind } from '../exercises/draw.ts';
import type { SumTerm } from '../exercises/reference.ts';
import type { PythonError } from '../python/python.ts';
import type { MistakeName } from './words/mistakeName.ts';

/** One result beside what it should be. */
export interface TensorVerdict {
  /** Of what the learner's code gave; undefined when it gave nothing. */
  readonly shape: readonly number[] | undefined;
  readonly expectedShape: readonly number[];
  readonly close: boolean;
  /** The first wrong value: its place by axis, counted from 0. Undefined where the shape is wrong. */
  readonly at?: readonly number[];
  readonly is?: number;
  readonly shouldBe?: number;
  /** The sum behind the right value; empty where it is none. */
  readonly terms?: readonly SumTerm[];
  /** The same value by the float64 autograd engine, measured by moving the input, and as PyTorch computed it: where there is one. */
  readonly autograd?: number | undefined;
  readonly finiteDifference?: number | undefined;
  readonly pytorch?: number | undefined;
  /** How many of all values are wrong. */
  readonly wrong?: number;
  readonly count?: number;
  /** The number that all right values would have to be multiplied by; undefined when there is no such number. */
  readonly ratio?: number | undefined;
  /** Cosine of the angle between the two, as vectors. */
  readonly cosine?: number | undefined;
}

/** Something that is right here and worth a word. */
export interface Remark {
  readonly kind: 'biasShapeLost' | 'inputChanged';
  /** Of the result, or of the input. */
  readonly name: string;
  readonly message: Text;
}

export interface Verdict {
  readonly exercise: string;
  readonly passed: boolean;
  /** Whether the program ran to its end; if not, `error` says why. */
  readonly ran: boolean;
  /** Of the first function that is not right, else of the last one, in the case shown. */
  readonly tensors: Readonly<Record<string, TensorVerdict>>;
  /** The function or class that the tensors belong to. */
  readonly asked: string | null;
  /** The case they are of. */
  readonly case: CaseKind | null;
  /** Where the first difference is, in the order in which values are computed: gradients from the last layer to the first. */
  readonly firstWrong: string | null;
  /** The first mistake found; null when there is none or it is not known. */
  readonly mistake: MistakeName | null;
  /** All mistakes found: two where both are needed to explain the results. */
  readonly mistakes: readonly MistakeName[];
  /** The learner's line, from 1. */
  readonly line: number | null;
  readonly message: Text;
  /** What gave the mistake away. */
  readonly evidence: Text | null;
  /** A question that leads on. */
  readonly question: Text | null;
  /** What Python said, where the program or a call ended with an error. */
  readonly error: PythonError | null;
  readonly remarks: readonly Remark[];
}
