// A check whose numbers are others in every round, so that it can be practised.

import type { Language } from '../../../electron/settings.ts';
import { Draw } from './drawing.ts';
import type { GivenMatrix, NumberQuestion, PracticeQuestion } from './questions.ts';

/** What is asked of certain numbers. */
interface Asked<Wrong extends string> {
  readonly answer: number;
  /** How far an answer may be off, where it is to be rounded. */
  readonly tolerance?: number;
  /** What certain mistakes come to. */
  readonly known: Readonly<Record<Wrong, number>>;
  readonly matrices?: readonly GivenMatrix[];
}

interface Words<Wrong extends string> {
  readonly question: string;
  readonly unit?: string;
  readonly right: string;
  readonly wrong: string;
  /** What to say to each mistake. */
  readonly known: Readonly<Record<Wrong, string>>;
}

interface Practice<Numbers, Wrong extends string> {
  readonly id: string;
  /** Those of round 0. */
  readonly first: Numbers;
  readonly draw: (draw: Draw) => Numbers;
  readonly asked: (numbers: Numbers) => Asked<Wrong>;
  readonly words: Readonly<Record<Language, (numbers: Numbers) => Words<Wrong>>>;
}

/** Draws so often before it gives up: some draws cannot be asked. */
const MAX_DRAWS = 1000;
/** Of an answer that is not to be rounded. */
const MAX_DECIMALS = 4;
/** Sums of decimals are off by less. */
const ROUNDING = 1e-9;

/** Only numbers are asked for which every mistake comes to something else. */
export function practice<Numbers, Wrong extends string>({
  id,
  first,
  draw,
  asked,
  words,
}: Practice<Numbers, Wrong>): PracticeQuestion {
  const question = (numbers: Numbers): NumberQuestion => {
    const { answer, known, matrices = [], tolerance = ROUNDING } = asked(numbers);
    const said = (language: Language) => ({ unit: '', ...words[language](numbers) });
    return {
      id,
      answer: exact(answer),
      tolerance,
      known: Object.fromEntries(
        Object.entries<number>(known).map(([name, value]) => [name, exact(value)]),
      ),
      matrices,
      words: { en: said('en'), ja: said('ja') },
    };
  };

  return {
    id,
    at(round) {
      if (round === 0) return question(first);
      const drawing = new Draw(round);
      for (let drawn = 0; drawn < MAX_DRAWS; drawn++) {
        const made = question(draw(drawing));
        if (isClear(made)) return made;
      }
      throw new RangeError(`${id}: no numbers for round ${round}`);
    },
  };
}

/** Whether the answer can be written down, and each mistake told from it and from the others. */
function isClear({ answer, tolerance = 0, known = {} }: NumberQuestion): boolean {
  const isShort = tolerance > ROUNDING || answer === Number(answer.toFixed(MAX_DECIMALS));
  const values = [answer, ...Object.values(known)].sort((a, b) => a - b);
  const areApart = values.every(
    (value, i) => i === 0 || value - (values[i - 1] ?? 0) > 2 * tolerance,
  );
  return isShort && areApart;
}

/** Without the traces of binary arithmetic: 0.1 + 0.2 is 0.3. */
function exact(value: number): number {
  return Number(value.toFixed(9)) + 0;
}
