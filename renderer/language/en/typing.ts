// What is said to texts that a field cannot take, in English.

import { integer } from '../numbers.ts';
import type { Ambiguity } from '../typedNumber.ts';

export const typing = {
  notANumber: 'Enter a number.',
  notWhole: 'Enter a whole number.',
  outOfRange: (minimum: string, maximum: string) => `Choose a value from ${minimum} to ${maximum}.`,
  ambiguous: ({ text, readings: [first, second] }: Ambiguity) =>
    `“${text}” can mean “${first}” or “${second}”. Type the one you mean, as it is written here.`,
  cut: (most: number, missing: number) =>
    `Only ${integer(most)} characters fit here: the last ${missing === 1 ? 'one was' : `${integer(missing)} were`} left out.`,
};
