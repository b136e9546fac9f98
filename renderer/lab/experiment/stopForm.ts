// When the lab's runs pause by themselves, as the learner left it: kept with the lab's form.

import type { StopConditions, StopReason } from '@backprop-lab/core/service';

import { work } from '../../state/settings.svelte.ts';

/** Beside the texts of lessons' forms. */
const KEY = 'lab-stop';
const ON = '1';

interface StopField {
  readonly name: StopReason;
  readonly initial: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole: boolean;
}

export const stopFields: readonly StopField[] = [
  { name: 'epoch', initial: 5, minimum: 1, maximum: 1000, isWhole: true },
  { name: 'loss', initial: 0.1, minimum: 0, maximum: 1e6, isWhole: false },
  { name: 'accuracy', initial: 95, minimum: 0, maximum: 100, isWhole: false },
  { name: 'patience', initial: 5, minimum: 1, maximum: 1000, isWhole: true },
];

const texts = () => work.current.forms[KEY] ?? {};

function keep(changes: Record<string, string>): void {
  work.change({ forms: { ...work.current.forms, [KEY]: { ...texts(), ...changes } } });
}

function valueOf({ name, initial, minimum, maximum }: StopField): number {
  const value = Number(texts()[name] ?? initial);
  return value >= minimum && value <= maximum ? value : initial;
}

export const stopForm = {
  isOn: (name: StopReason): boolean => texts()[`${name}-on`] === ON,

  turn(name: StopReason, isOn: boolean): void {
    keep({ [`${name}-on`]: isOn ? ON : '' });
  },

  value(name: StopReason): number {
    const field = stopFields.find((each) => each.name === name);
    return field ? valueOf(field) : NaN;
  },

  /** A value that is typed is meant. */
  set(name: StopReason, value: number): void {
    keep({ [name]: String(value), [`${name}-on`]: ON });
  },

  /** As the core takes them: accuracy as a share. */
  get conditions(): StopConditions {
    const on = stopFields.filter(({ name }) => stopForm.isOn(name));
    return Object.fromEntries(
      on.map((field) => [
        field.name,
        field.name === 'accuracy' ? Number((valueOf(field) / 100).toPrecision(12)) : valueOf(field),
      ]),
    );
  },
};
