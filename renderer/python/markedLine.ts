// The line of an error in the editor: underlined, and scrolled to.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';

/** Where the line begins, or none. */
const mark = StateEffect.define<number | undefined>();
const look = Decoration.line({ class: 'marked' });

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, { effects, changes }) {
    for (const effect of effects) {
      if (!effect.is(mark)) continue;
      return effect.value === undefined
        ? Decoration.none
        : Decoration.set(look.range(effect.value));
    }
    return before.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** A long program scrolls in its editor: the page stays where it is. */
const scrollInside = EditorView.scrollHandler.of(({ contentDOM, scrollDOM }, _, { y }) => {
  const line = y === 'center' ? contentDOM.querySelector('.marked') : null;
  if (!line) return false;
  const [inner, outer] = [line.getBoundingClientRect(), scrollDOM.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    scrollDOM.scrollTop += inner.top - outer.top - outer.height / 3;
  return true;
});

export const markedLine = [marks, scrollInside];

/** @param line counted from 1; a line that is not there is none */
export function markLine(view: EditorView, line: number | undefined): void {
  const { doc } = view.state;
  if (line === undefined || line < 1 || line > doc.lines) {
    view.dispatch({ effects: mark.of(undefined) });
    return;
  }
  const { from } = doc.line(line);
  view.dispatch({
    effects: [mark.of(from), EditorView.scrollIntoView(from, { y: 'center' })],
  });
}
