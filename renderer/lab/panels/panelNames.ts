// The lab's panels: what one can look at, and for which runs.

import { described } from '@backprop-lab/core/data/descriptions';
import { classesOf } from '@backprop-lab/core/training/hyperparameters';
import type { RunConfig } from '@backprop-lab/core/training/runConfig';

/** In the order in which they are offered. */
export const panelNames = [
  'curves',
  'network',
  'surface',
  'weights',
  'trace',
  'activity',
  'updates',
  'histograms',
  'confusion',
  'worst',
  'predicted',
  'landscape',
  'draw',
  'points',
] as const;

export type PanelName = (typeof panelNames)[number];

/** Whether there is anything to look at with these settings. */
export function hasPanel(name: PanelName, config: RunConfig): boolean {
  const { drawing } = described(config);
  switch (name) {
    case 'draw':
      return config.data === 'digits';
    case 'surface':
      return drawing === 'point' || drawing === 'value';
    case 'confusion':
      return classesOf(config) > 0;
    case 'worst':
      return config.task !== 'regression' || classesOf(config) > 0;
    case 'predicted':
      return config.task === 'regression';
    case 'curves':
    case 'network':
    case 'weights':
    case 'trace':
    case 'activity':
    case 'updates':
    case 'histograms':
    case 'landscape':
    case 'points':
      return true;
  }
}
