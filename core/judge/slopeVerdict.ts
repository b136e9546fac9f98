// The verdict on a derivative of the learner's own function: the slope is measured, whatever the function is.

import type { Asked } from '../exercises/exercise.ts';
import { arrayIn, type Value } from '../exercises/values.ts';
import type { JudgedCase } from './cases.ts';
import { shapesFit } from './closeness.ts';
import { explainError } from './errors/explainError.ts';
import type { Program } from './program.ts';
import { isBad, resultsOf } from './results.ts';
import {
  badResultText,
  mistakeText,
  unknownText,
} from './sentences.ts';
import {
  agrees,
  firstDifference,
  measuredSlopes,
  type Measured,
} from './slope.ts';
import { ratioOf } from './measure.ts';
import type { TensorVerdict, Verdict } from './verdict.ts';
import { mistakeWords, type MistakeName } from './words/mistakeName.ts';
import { questions } from './words/questions.ts';

/**
 * @param passed the verdict when nothing is wrong
 * @param lineOf the line that gives the result of a case
 */
export function judgeSlope(
  program: Program,
  asked: Asked,
  cases: readonly JudgedCase[],
  passed: Verdict,
  code: string,
  lineOf: (judged: JudgedCase) => number | null,
): Verdict {
  let right: Verdict = { ...passed, asked: asked.name };
  for (const judged of cases) {
    const measured = measuredSlopes(program, asked, judged);
    const called = program.call(asked, judged.inputs);
    const error =
      measured.kind === 'error' ? measured.error : called.error;
    const common = { ...right, case: judged.kind };
    if (error) {
      const message = explainError(error, code);
      return {
        ...common,
        passed: false,
        error,
        line: error.line ?? null,
        message,
      };
    }
    const is = called.error
      ? undefined
      : resultsOf(asked, called.result);
    if (!is || isBad(is) || measured.kind !== 'slopes') {
      const bad = is && isBad(is) ? is : ({ kind: 'none' } as const);
      const name =
        bad.kind === 'count'
          ? 'wrongCount'
          : bad.kind === 'none'
            ? 'forgottenReturn'
            : 'wrongType';
      return {
        ...common,
        passed: false,
        mistake: name,
        mistakes: [name],
        message: badResultText(bad, asked.name),
      };
    }
    const found = compared(measured, is.dZ, judged);
    right = {
      ...right,
      case: judged.kind,
      tensors: { dZ: found.tensor },
    };
    if (!found.tensor.close) return wrong(right, found, lineOf(judged));
  }
  return right;
}

interface Compared {
  readonly tensor: TensorVerdict;
  readonly mistake: MistakeName | undefined;
}

function compared(
  { slopes, slope, values }: Extract<Measured, { kind: 'slopes' }>,
  is: Value,
  { inputs }: JudgedCase,
): Compared {
  const { expected } = slopes;
  const shapes = { shape: is.shape, expectedShape: expected.shape };
  if (!shapesFit(is, expected))
    return { tensor: { ...shapes, close: false }, mistake: undefined };
  const index = firstDifference(is.data, slopes);
  if (index < 0)
    return { tensor: { ...shapes, close: true }, mistake: undefined };
  const columns = expected.shape[1];
  const tensor: TensorVerdict = {
    ...shapes,
    close: false,
    at: [Math.floor(index / columns), index % columns],
    is: is.data[index],
    shouldBe: expected.data[index],
    finiteDifference: expected.data[index],
    wrong: is.data.filter(
      (value, i) => Math.abs(value - expected.data[i]) > 1e-2,
    ).length,
    count: is.data.length,
    ratio: ratioOf(is, expected),
  };
  const dA = arrayIn(inputs, 'dA');
  const gives = (data: Float64Array) =>
    agrees(is, { ...slopes, expected: { ...expected, data } });
  const candidates: readonly (readonly [MistakeName, Float64Array])[] =
    [
      ['upstreamForgotten', slope.data],
      ['forgottenMask', dA.data],
      ['wrongSign', expected.data.map((value) => -value)],
      ['doubled', expected.data.map((value) => 2 * value)],
      ['missingTwo', expected.data.map((value) => value / 2)],
      [
        'forwardForBackward',
        values.data.map((value, i) => value * dA.data[i]),
      ],
      ['forwardForBackward', values.data],
      [
        'extraMean',
        expected.data.map((value) => value / expected.shape[0]),
      ],
    ];
  return {
    tensor,
    mistake: candidates.find(([, data]) => gives(data))?.[0],
  };
}

function wrong(
  found: Verdict,
  { tensor, mistake }: Compared,
  line: number | null,
): Verdict {
  const mistakes = mistake ? [mistake] : [];
  return {
    ...found,
    passed: false,
    firstWrong: 'dZ',
    mistake: mistake ?? null,
    mistakes,
    line,
    message: mistake
      ? mistakeText(mistakes, 'dZ', tensor)
      : unknownText('dZ', tensor),
    question:
      questions[
        mistake ? mistakeWords[mistake].question : 'derivative'
      ],
  };
}
