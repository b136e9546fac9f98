// Changes of a form, undone and done again: whatever was changed, the way back leads over every state to the first, and forth to the last.

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { undoStack as UndoStack } from './undo.svelte.ts';
import type { UndoableForm as Undoable } from './undoableForm.ts';

const { goTo } = vi.hoisted(() => ({ goTo: vi.fn() }));
vi.mock('./navigation.svelte.ts', () => ({ navigation: { goTo } }));

class Form {
  texts: Readonly<Record<string, string>> = { rate: '0.03', epochs: '30' };
  save = () => this.texts;
  restore = (texts: Readonly<Record<string, string>>) => (this.texts = texts);
}

let undoStack: typeof UndoStack;
let form: Form;
let undoable: Undoable;

/** A form that nothing has been changed in, and a stack with nothing on it. */
async function begin(): Promise<void> {
  vi.resetModules();
  ({ undoStack } = await import('./undo.svelte.ts'));
  const { UndoableForm } = await import('./undoableForm.ts');
  form = new Form();
  undoable = new UndoableForm(form, '07-training');
}

function type(field: string, text: string): void {
  form.texts = { ...form.texts, [field]: text };
  undoable.note(form.texts);
}

beforeEach(async () => {
  goTo.mockClear();
  await begin();
});

describe('a form whose changes can be undone', () => {
  it('takes typing on in one field as one change', async () => {
    for (const text of ['0', '0.', '0.1']) type('rate', text);
    await undoStack.undo();
    expect(form.texts.rate).toBe('0.03');
    expect(undoStack.canUndo).toBe(false);
    await undoStack.redo();
    expect(form.texts.rate).toBe('0.1');
  });

  it('begins a new change in another field, and after the field was left', async () => {
    type('rate', '0.1');
    type('epochs', '5');
    undoable.close();
    type('epochs', '6');
    await undoStack.undo();
    expect(form.texts).toEqual({ rate: '0.1', epochs: '5' });
    await undoStack.undo();
    expect(form.texts).toEqual({ rate: '0.1', epochs: '30' });
  });

  it('does not take typing for one change across a change made elsewhere', async () => {
    type('rate', '0.1');
    undoStack.record({ undo: () => undefined, redo: () => undefined });
    type('rate', '0.2');
    await undoStack.undo();
    expect(form.texts.rate).toBe('0.1');
  });

  it('shows the page the form is on when it changes back', async () => {
    type('rate', '0.1');
    await undoStack.undo();
    expect(goTo).toHaveBeenCalledWith('07-training');
  });

  it('does not take its own undo for a change', async () => {
    type('rate', '0.1');
    await undoStack.undo();
    undoable.note(form.texts);
    expect(undoStack.canRedo).toBe(true);
    expect(undoStack.canUndo).toBe(false);
  });

  it('leads back to the first and forth to the last state', async () => {
    const change = fc.tuple(
      fc.constantFrom('rate', 'epochs'),
      fc.constantFrom('1', '2', '3'),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 30 }), async (changes) => {
        await begin();
        const first = form.texts;
        for (const [field, text, leaves] of changes) {
          type(field, text);
          if (leaves) undoable.close();
        }
        const last = form.texts;
        while (undoStack.canUndo) await undoStack.undo();
        expect(form.texts).toEqual(first);
        while (undoStack.canRedo) await undoStack.redo();
        expect(form.texts).toEqual(last);
      }),
    );
  });
});
