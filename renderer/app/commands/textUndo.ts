// Whether undo applies to the text being typed or to the app. A form that handles undo itself is marked with data-undo.

const NOT_TYPED = ['checkbox', 'radio', 'range', 'button', 'submit', 'color', 'file'];

/** True in a text field whose own undo is meant. */
export function isTextUndo(target: Element | null): boolean {
  if (isEditor(target)) return true;
  const isText =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !NOT_TYPED.includes(target.type));
  if (!isText) return false;
  const form = target.closest<HTMLElement>('[data-undo]');
  return !form || form.dataset.undo === 'text';
}

/** An editor for code has an undo of its own, which the engine's knows nothing of. @returns whether there was one to ask */
export function undoInEditor(inputType: 'historyUndo' | 'historyRedo'): boolean {
  const { activeElement } = document;
  if (!isEditor(activeElement)) return false;
  activeElement.dispatchEvent(
    new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }),
  );
  return true;
}

function isEditor(target: Element | null): target is HTMLElement {
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Undo, redo, or something else? */
export function undoKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  if (altKey || ctrlKey === metaKey) return undefined;
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : undefined;
}
