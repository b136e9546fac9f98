// The numbers in lesson 0's text, its questions and its Python, against what they speak of.

import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { scalarGraph } from '../../../core/demonstrations/scalarGraph.ts';
import { graphLeaves } from '../../../core/demonstrations/scalarGraphNames.ts';
import { judgeNumber, judgeShape } from '../../reading/checks/judge.ts';
import { back, chained, checks, moved } from './checks.ts';

const textIn = (language: 'en' | 'ja') =>
  readFileSync(new URL(`${language}.md`, import.meta.url), 'utf8');

/** As the text writes it: `6.01`. */
const rounded = (value: number) => String(Number(value.toFixed(6)));

describe.each(['en', 'ja'] as const)('the numbers of the text in %s', (language) => {
  const text = textIn(language);

  it('are the slope of a square, measured with two moves', () => {
    const square = (x: number) => x ** 2;
    const rate = (move: number) => (square(3 + move) - square(3)) / move;
    expect(text).toContain(`${rounded(square(3.01))} - ${square(3)}}{3.01 - 3}`);
    expect(text).toContain(`\\frac{${rounded(square(3.01) - square(3))}}{0.01}`);
    expect(text).toContain(`= ${rounded(rate(0.01))}`);
    expect(text).toContain(`$0.001$`);
    expect(text).toContain(`$${rounded(rate(0.001))}$`);
    expect(text).toContain(`$2x = ${2 * 3}$`);
  });

  it('are the chain’s slopes, and what measuring gives', () => {
    const loss = (x: number) => (3 * x) ** 2;
    const slope = 2 * (3 * 1) * 3;
    expect(text).toContain(`= ${2 * 3} \\cdot 3 = ${slope}`);
    expect(text).toContain(`$${rounded(loss(1.01))}$`);
    expect(text).toContain(`$${rounded(loss(1.01) - loss(1))} / 0.01$`);
    expect(text).toContain(`$${rounded((loss(1.01) - loss(1)) / 0.01)}$`);
  });

  it('are those of the figure where a value splits', () => {
    const { steps } = scalarGraph('split', graphLeaves.split);
    const back = steps.flatMap(({ parts }) => parts).filter(({ input }) => input === 'x');
    const [v, u] = back.map(({ product }) => product);
    expect(text).toContain(`= 1 \\cdot ${u} + 1 \\cdot ${v} = ${back.at(-1)?.total}`);
  });

  it('count the nodes of the figure', () => {
    const { steps } = scalarGraph('neuron', graphLeaves.neuron);
    expect(steps).toHaveLength(5);
    expect(text).toContain(language === 'en' ? 'After five nodes' : 'ノードを 5 つたどると');
  });
});

describe('the questions of lesson 0', () => {
  it('ask for the slope of a line through both points', () => {
    const { from, to, before, after } = moved;
    const line = (w: number) => before + checks.slope.at(0).answer * (w - from);
    expect(line(to)).toBe(after);
  });

  it('ask for the slope of one step put into the other', () => {
    const L = (x: number) => chained.second * (chained.first * x);
    expect(L(1) - L(0)).toBe(checks.chain.at(0).answer);
  });

  it('ask for the sum of what comes back', () => {
    const L = (x: number) => back.one * x + back.other * x;
    expect(L(1) - L(0)).toBe(checks.split.at(0).answer);
  });

  it('have something of its own to say to each wrong answer that they know', () => {
    for (const question of [checks.slope, checks.chain, checks.split].map((each) => each.at(0))) {
      const { answer, known = {} } = question;
      const numbers = [answer, ...Object.values(known)];
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const language of ['en', 'ja'] as const) {
        for (const [name, value] of Object.entries(known)) {
          const verdict = judgeNumber(question, String(value), language);
          expect(verdict).toEqual({
            right: false,
            explanation: question.words[language].known?.[name],
          });
        }
      }
    }
    const [rows] = checks.shape.answer;
    const { transposed } = checks.shape.words.en;
    expect(judgeShape(checks.shape, `1,${rows}`, 'en')?.explanation).toBe(transposed);
  });
});

it('its Python begins with the numbers of the figures', () => {
  const program = readFileSync(new URL('before_you_begin.py', import.meta.url), 'utf8');
  const { x1, w1, x2, w2, b, y } = graphLeaves.neuron;
  expect(program).toContain(`x1, w1, x2, w2, b, y = ${[x1, w1, x2, w2, b, y].join(', ')}`);
  const { w, x } = graphLeaves.split;
  expect(program).toContain(`w, x = ${w}, ${x}`);
});
