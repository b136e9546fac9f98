// How a run's settings differ from the preset they are closest to, and runs from one another.

import {
  fields,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/hyperparameters';
import { textOf } from '@backprop-lab/core/training/hyperparameterText';
import { appliesTo, presets, type PresetName } from '@backprop-lab/core/training/runConfig';

interface SettingChange {
  readonly field: RunConfigField;
  readonly preset: string;
  readonly value: string;
}

interface ConfigDifference {
  readonly preset: PresetName;
  readonly changes: readonly SettingChange[];
}

const names = Object.keys(presets) as PresetName[];

/** From the preset that fewest settings differ from, the first of equals. */
export function differenceFromPreset(config: RunConfig): ConfigDifference {
  const differences = names.map((preset) => ({
    preset,
    changes: changesBetween(presets[preset], config),
  }));
  return differences.reduce((best, each) =>
    each.changes.length < best.changes.length ? each : best,
  );
}

function changesBetween(preset: RunConfig, config: RunConfig): SettingChange[] {
  return fields
    .filter((field) => appliesTo(field, config))
    .map((field) => ({
      field,
      preset: textOf(preset[field]),
      value: textOf(config[field]),
    }))
    .filter((change) => change.preset !== change.value);
}

/** The fields in which not all of these runs agree. */
export function differingFields(configs: readonly RunConfig[]): RunConfigField[] {
  const used = fields.filter((field) => configs.some((config) => appliesTo(field, config)));
  return used.filter((field) => new Set(configs.map((config) => textOf(config[field]))).size > 1);
}
