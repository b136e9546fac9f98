// The kinds of hyperparameter: what each takes, and the schema that checks it.

import * as v from 'valibot';

import { RunChangesSchema, type RunChange } from './runChanges.ts';
import { boundedList } from '../boundedList.ts';
import type { DataSettings } from '../data/descriptions.ts';
import {
  TableSettingsSchema,
  type TableSettings,
} from '../data/table/tableSettings.ts';
import type { Task } from '../data/task.ts';
import type { OptimizerName } from '../nn/optimizers.ts';

/** The settings that decide which of the others mean anything. */
export interface Deciding extends DataSettings {
  readonly task: Task;
  readonly optimizer: OptimizerName;
}

/** The smallest and largest value a field takes, both included. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

/** Each has a name in every language. */
export type Unit =
  | 'units'
  | 'gradients'
  | 'parameters'
  | 'rows'
  | 'passes'
  | 'ofAllRows'
  | 'againstRest'
  | 'torch'
  | 'numpy'
  | 'sklearn';

interface About {
  /** Its name on the command line, behind `--`. */
  readonly option: string;
  /** What its values count, are multiplied by, or belong to. */
  readonly unit?: Unit;
  /** Its constant in an exported Python program. */
  readonly python?: string;
  /** Its name in files and forms of version 0.1.0. */
  readonly formerly?: string;
  /** Files of version 0.1.0 lack it: there its initial value is meant. */
  readonly isAddition?: boolean;
  /** Where it means anything; everywhere when left out. */
  readonly appliesTo?: (settings: Deciding) => boolean;
  /** Limits that depend on the rest, within those of the table. */
  readonly narrowed?: (settings: Deciding) => Limits;
}

interface Kind<Name extends string, Value> extends About {
  readonly kind: Name;
  readonly initial: Value;
  readonly schema: v.GenericSchema<Value>;
}

interface Choice<Value extends string> extends Kind<'choice', Value> {
  readonly choices: readonly Value[];
}

interface ChoicePerLayer<Value extends string> extends Kind<
  'choicePerLayer',
  Value[]
> {
  readonly choices: readonly Value[];
  /** How many there may be. */
  readonly layers: Limits;
}

/** Several of some names, each at most once. */
interface Choices<Value extends string> extends Kind<
  'choices',
  Value[]
> {
  readonly choices: readonly Value[];
}

interface Numeric extends Kind<'number' | 'whole', number> {
  readonly limits: Limits;
}

interface WholePerLayer extends Kind<'wholePerLayer', number[]> {
  /** Of each layer. */
  readonly limits: Limits;
  /** How many there may be. */
  readonly layers: Limits;
}

type Toggle = Kind<'toggle', boolean>;

type ChangesKind = Kind<'changes', RunChange[]>;

type TableKind = Kind<'table', TableSettings | null>;

export type Hyperparameter =
  | Choice<string>
  | ChoicePerLayer<string>
  | Choices<string>
  | Numeric
  | WholePerLayer
  | Toggle
  | ChangesKind
  | TableKind;

export type ValueOf<Entry extends { readonly initial: unknown }> =
  Entry['initial'];

/** One of several names. */
export function choice<Value extends string>(
  choices: readonly Value[],
  initial: Value,
  about: About,
): Choice<Value> {
  const schema = v.picklist(choices);
  return { kind: 'choice', choices, initial, schema, ...about };
}

/** A name for each hidden layer, or one for all of them. */
export function choicePerLayer<Value extends string>(
  choices: readonly Value[],
  layers: Limits,
  initial: Value[],
  about: About,
): ChoicePerLayer<Value> {
  const schema = boundedList(v.picklist(choices), layers);
  return {
    kind: 'choicePerLayer',
    choices,
    layers,
    initial,
    schema,
    ...about,
  };
}

/** Any of several names, in any order. */
export function choices<Value extends string>(
  offered: readonly Value[],
  initial: Value[],
  about: About,
): Choices<Value> {
  const list = boundedList(v.picklist(offered), {
    maximum: offered.length,
  });
  const schema = v.pipe(
    list,
    v.check(
      (chosen) => new Set(chosen).size === chosen.length,
      'a choice that is made twice',
    ),
  );
  return {
    kind: 'choices',
    choices: offered,
    initial,
    schema,
    ...about,
  };
}

export function number(
  limits: Limits,
  initial: number,
  about: About,
): Numeric {
  const { minimum, maximum } = limits;
  const schema = v.pipe(
    v.number(),
    v.minValue(minimum),
    v.maxValue(maximum),
  );
  return { kind: 'number', limits, initial, schema, ...about };
}

/** A whole number. */
export function whole(
  limits: Limits,
  initial: number,
  about: About,
): Numeric {
  const schema = wholeWithin(limits);
  return { kind: 'whole', limits, initial, schema, ...about };
}

/** A whole number for each hidden layer. */
export function wholePerLayer(
  limits: Limits,
  layers: Limits,
  initial: number[],
  about: About,
): WholePerLayer {
  const schema = boundedList(wholeWithin(limits), layers);
  return {
    kind: 'wholePerLayer',
    limits,
    layers,
    initial,
    schema,
    ...about,
  };
}

/** Yes or no. */
export function toggle(initial: boolean, about: About): Toggle {
  return { kind: 'toggle', initial, schema: v.boolean(), ...about };
}

/** A table of the learner's own; null where none is chosen. */
export function table(about: About): TableKind {
  const schema = v.nullable(TableSettingsSchema);
  return { kind: 'table', initial: null, schema, ...about };
}

/** What was changed while a run was paused; empty for all others. */
export function changes(about: About): ChangesKind {
  const schema = RunChangesSchema;
  return { kind: 'changes', initial: [], schema, ...about };
}

function wholeWithin({ minimum, maximum }: Limits) {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(minimum),
    v.maxValue(maximum),
  );
}
