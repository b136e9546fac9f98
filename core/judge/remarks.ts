// What is right in an answer and still worth a word.

import type { Asked } from '../exercises/exercise.ts';
import type { Value } from '../exercises/values.ts';
import type { PythonValue } from '../python/python.ts';
import { firstWrong, sameShape } from './closeness.ts';
import { passedOf } from './harness.ts';
import type { Tried } from './naming.ts';
import type { Program } from './program.ts';
import { biasShapeText, inputChangedText } from './sentences.ts';
import type { Remark } from './verdict.ts';

export function remarksOn(
  program: Program,
  asked: Asked,
  { case: judged, outcome }: Tried,
): Remark[] {
  const shapes = Object.entries(
    outcome.kind === 'values' ? outcome.values : {},
  ).flatMap(([name, value]): Remark[] => {
    const expected = judged.reference?.values[name];
    if (
      !expected ||
      expected.data.length === 1 ||
      sameShape(value, expected)
    )
      return [];
    const message = biasShapeText(name, value.shape, expected.shape);
    return [{ kind: 'biasShapeLost', name, message }];
  });
  return [...shapes, ...changedInputs(program, asked, judged.inputs)];
}

/** Arguments that the function has changed. Updates may do so: what they change is what they give. */
function changedInputs(
  program: Program,
  asked: Asked,
  inputs: Tried['case']['inputs'],
): Remark[] {
  if (asked.probe !== undefined) return [];
  const called = program.call(asked, inputs);
  if (called.error) return [];
  return Object.entries(passedOf(asked, inputs)).flatMap(
    ([name, input], i): Remark[] => {
      const isChanged =
        typeof input === 'object' &&
        !asked.returns.includes(name) &&
        differs(input, called.after[i]);
      return isChanged
        ? [
            {
              kind: 'inputChanged',
              name,
              message: inputChangedText(name),
            },
          ]
        : [];
    },
  );
}

function differs(input: Value, after: PythonValue): boolean {
  if (after === null || typeof after !== 'object' || !('data' in after))
    return false;
  const value = {
    shape: after.shape,
    data: Float64Array.from(after.data),
  };
  return (
    value.data.length !== input.data.length ||
    firstWrong(value, input) >= 0
  );
}
