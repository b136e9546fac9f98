// Makes the changes of a form undoable. Typing on in one field is one change; leaving the field ends it.

import { navigation } from './navigation.svelte.ts';
import { undoStack, type Change } from './undo.svelte.ts';

type Texts = Readonly<Record<string, string>>;

interface Form {
  save(): Texts;
  /** Puts back what `save` gave. */
  restore(texts: Texts): void;
}

export class UndoableForm {
  private known: Texts;
  /** The change that is still being typed, and in which field. */
  private open:
    { readonly change: Change; readonly field: string; readonly before: Texts } | undefined;

  /** @param page where the form is: that is shown when it changes back */
  constructor(
    private readonly form: Form,
    private readonly page: string,
  ) {
    this.known = form.save();
  }

  /** To be called with what the form holds whenever that may have changed. */
  note(texts: Texts): void {
    const fields = Object.keys(texts).filter((field) => texts[field] !== this.known[field]);
    if (fields.length === 0) return;
    const [field = ''] = fields;
    const goesOn =
      fields.length === 1 && this.open?.field === field && this.open.change === undoStack.last;
    const before = goesOn && this.open ? this.open.before : this.known;
    const change = this.changeBetween(before, texts);
    if (goesOn) undoStack.extend(change);
    else undoStack.record(change);
    this.open = fields.length === 1 ? { change, field, before } : undefined;
    this.known = texts;
  }

  /** The field was left: what is typed next is a change of its own. */
  close(): void {
    this.open = undefined;
  }

  private changeBetween(before: Texts, after: Texts): Change {
    return {
      undo: () => {
        this.put(before);
      },
      redo: () => {
        this.put(after);
      },
    };
  }

  private put(texts: Texts): void {
    this.open = undefined;
    this.known = texts;
    navigation.goTo(this.page);
    this.form.restore(texts);
  }
}
