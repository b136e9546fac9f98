// A kept run once more: exactly, or with its settings in the form to be changed.

import type { OpenedRun, RunHead } from '@backprop-lab/core/service';
import { presets } from '@backprop-lab/core/training/runConfig';

import { headingTarget } from '../../state/headingTarget.svelte.ts';
import { language } from '../../state/language.svelte.ts';
import { navigation } from '../../state/navigation.svelte.ts';
import { session } from '../../state/settings.svelte.ts';
import { textsOf } from '../training/formTexts.ts';
import { labLesson } from '../training/labProfiles.ts';
import { ownLabOf } from '../experiment/openExperiment.ts';

/** Trains it again to its end, in its lesson; where a run is under way, that is shown. */
export async function repeat({ config, lesson }: RunHead): Promise<void> {
  const place = labLesson(lesson);
  const { run } = ownLabOf(place);
  navigation.goTo(place);
  if (run.canTrain) await run.start(config, 'end', place);
}

/** Puts its settings into its lesson's form, goes there, and shows its curves beside it. What was in the form can be brought back with the form's own undo. */
export function edit(opened: OpenedRun): void {
  const { config, lesson } = opened.head;
  const place = labLesson(lesson);
  const { form, profile, run } = ownLabOf(place);
  const sameTask = (name: keyof typeof presets) =>
    presets[name].task === config.task &&
    presets[name].standardizeTarget === config.standardizeTarget;
  const preset = profile.presets.find(sameTask) ?? profile.presets[0];
  form.replace(preset, textsOf(config));
  if (!run.isActive && run.canTrain) run.showKept(opened);
  headingTarget.heading = language.words.form.title;
  navigation.goTo(place);
}

/** Goes to the exercise that a run's backward pass was written for. */
export function openExercise(exercise: string): void {
  session.change({ exercise });
  navigation.goTo('workbench');
}
