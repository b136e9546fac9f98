// What the lines of a derivation share.

export const DERIVATION = 'derivation';

export interface DerivationState {
  /** Lines on screen. */
  readonly shown: number;
  /** Each line tells its number, counted from 1, and the reason for it. */
  register(number: number, why: string): void;
}
