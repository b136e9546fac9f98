// The ways into the lab, with settings from elsewhere.

import { presets, type RunConfig } from '@backprop-lab/core/training/runConfig';

import { language } from '../../state/language.svelte.ts';
import { headingTarget } from '../../state/headingTarget.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { textsOf } from '../training/formTexts.ts';
import { LAB, wholeProfile } from './labId.ts';
import { ownLabOf } from './openExperiment.ts';

/** Puts settings into the lab's form, where its undo brings back what they replace, and goes there. An experiment that is open is left. */
export function goOnInLab(config: RunConfig): void {
  const preset = wholeProfile.presets.find((name) => presets[name].task === config.task);
  ownLabOf(LAB).form.replace(preset ?? 'article', textsOf(config));
  headingTarget.heading = language.words.form.title;
  navigation.goTo(LAB);
}
