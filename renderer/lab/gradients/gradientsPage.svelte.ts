// The gradients page's form and check together. One for the app's lifetime: leaving the page loses nothing.

import { work } from '../../state/settings.svelte.ts';
import { UndoableForm } from '../../state/undoableForm.ts';
import { CheckForm } from './checkForm.svelte.ts';
import { GradientLab } from './gradientLab.svelte.ts';

const PAGE = 'gradients';

export class GradientsPageState {
  readonly form = new CheckForm();
  readonly lab = new GradientLab();
  /** Attends to the form's changes. */
  readonly undoable: UndoableForm;
  /** The settings asked for last, as JSON: they are not computed again by themselves. */
  computed: string | undefined;

  constructor() {
    this.form.restore(work.current.forms[PAGE] ?? {});
    this.undoable = new UndoableForm(this.form, PAGE);
  }

  /** Computes what the form asks for; does nothing while something is wrong with it, or while that is under way. */
  compute(): void {
    const { config } = this.form;
    if (!config) return;
    const wanted = JSON.stringify(config);
    if (this.lab.status === 'computing' && wanted === this.computed) return;
    this.computed = wanted;
    void this.lab.compute(config);
  }

  /** @param texts what the form holds, as its `save` gives it */
  remember(texts: Record<string, string>): void {
    this.undoable.note(texts);
    work.change({ forms: { ...work.current.forms, [PAGE]: texts } });
  }
}

let page: GradientsPageState | undefined;

/** The page's state, made when it is first needed: by then the settings have been read. */
export function gradientsPage(): GradientsPageState {
  if (page) return page;
  let made!: GradientsPageState;
  // What is derived inside a component ends with it; the state outlives every component.
  $effect.root(() => {
    made = new GradientsPageState();
  });
  page = made;
  return page;
}
