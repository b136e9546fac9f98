// How a run's settings differ from the preset they are closest to, and runs from one another.

import {
  presets,
  type PresetName,
  type RunConfig,
  type RunConfigField,
} from '@backprop-lab/core/training/runConfig';

import { settingText } from '../training/runForm.svelte.ts';

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
const fields = Object.keys(presets.article) as RunConfigField[];

/** Fields that mean nothing in a task. */
const idle: Readonly<Record<RunConfig['task'], readonly RunConfigField[]>> = {
  classification: ['standardizeTarget', 'positiveDigit'],
  regression: ['positiveDigit'],
  binary: ['standardizeTarget'],
};

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
    .filter((field) => !idle[config.task].includes(field))
    .map((field) => ({
      field,
      preset: settingText(preset[field]),
      value: settingText(config[field]),
    }))
    .filter((change) => change.preset !== change.value);
}

/** The fields in which not all of these runs agree. */
export function differingFields(configs: readonly RunConfig[]): RunConfigField[] {
  const used = fields.filter((field) => configs.some(({ task }) => !idle[task].includes(field)));
  return used.filter(
    (field) => new Set(configs.map((config) => settingText(config[field]))).size > 1,
  );
}
