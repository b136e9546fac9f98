// Wrong answers about three layers.

import { wrong, type WrongAnswer } from './answer.ts';

const three = 'backward(X, y, Z1, A1, Z2, A2, A3, W2, W3)';

export function threeLayers(): WrongAnswer[] {
  const body = [
    'e3 = (A3 - y) / len(X)',
    'e2 = (e3 @ W3) * (Z2 > 0)',
    'e1 = (e2 @ W2) * (Z1 > 0)',
    'w = [e1.T @ X, e2.T @ A1, e3.T @ A2]',
    'b = [e.sum(dim=0, keepdim=True) for e in (e1, e2, e3)]',
    'return w[0], b[0], w[1], b[1], w[2], b[2]',
  ];
  const withLine = (mistake: WrongAnswer['mistake'], line: number, text: string) =>
    wrong('three-layers', mistake, line, three, body.with(line - 1, text).join('\n'));
  return [
    withLine('forgottenMean', 1, 'e3 = A3 - y'),
    withLine('forgottenMask', 2, 'e2 = e3 @ W3'),
    withLine('maskFromGradient', 2, 'e2 = (e3 @ W3).clamp_min(0)'),
    withLine('forgottenMask', 3, 'e1 = e2 @ W2'),
    withLine('multipliedByValue', 3, 'e1 = (e2 @ W2) * A1'),
    withLine('wrongInput', 4, 'w = [e1.T @ X, e2.T @ Z1, e3.T @ A2]'),
  ];
}
