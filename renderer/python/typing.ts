// What keys do where Python is typed.

import { closeBracketsKeymap } from '@codemirror/autocomplete';
import {
  copyLineDown,
  copyLineUp,
  deleteLine,
  historyKeymap,
  indentLess,
  indentMore,
  moveLineDown,
  moveLineUp,
  standardKeymap,
  toggleComment,
  toggleTabFocusMode,
} from '@codemirror/commands';
import { EditorSelection, countColumn } from '@codemirror/state';
import type { Command, EditorView, KeyBinding } from '@codemirror/view';

/** Spaces of one step. */
export const INDENT = 4;

/** Ends of what deeper lines follow. */
const OPENING = /[([{][^)\]}]*$|:\s*$/;
const PAIR = /^(?:\[\]|\(\)|\{\})$/;

/** As deep as the line before, and deeper after a colon or an open bracket; its closing bracket goes to a line of its own. */
const breakLine: Command = (view) => {
  const { state } = view;
  const broken = state.changeByRange(({ from, to }) => {
    const line = state.doc.lineAt(from);
    const before = line.text.slice(0, from - line.from);
    const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
    const deeper = indent + (indent.endsWith('\t') ? '\t' : ' '.repeat(INDENT));
    const next = `\n${OPENING.test(before) ? deeper : indent}`;
    const around = state.sliceDoc(from - 1, from) + state.sliceDoc(to, to + 1);
    const insert = state.toText(PAIR.test(around) ? `${next}\n${indent}` : next);
    return { changes: { from, to, insert }, range: EditorSelection.cursor(from + next.length) };
  });
  view.dispatch(broken, { scrollIntoView: true, userEvent: 'input' });
  return true;
};

/** The lines that are selected, or spaces up to the next step. */
const indent: Command = (view) => {
  const { state } = view;
  const { from, empty } = state.selection.main;
  if (!empty) return indentMore(view);
  const line = state.doc.lineAt(from);
  const column = countColumn(line.text, state.tabSize, from - line.from);
  const spaces = ' '.repeat(INDENT - (column % INDENT));
  view.dispatch(state.replaceSelection(spaces), { scrollIntoView: true, userEvent: 'input' });
  return true;
};

/** Tab leads on until something else is pressed. */
const leave: Command = (view) => {
  view.setTabFocusMode(Infinity);
  return true;
};

const scrollBy = (lines: number) => (view: EditorView) => {
  view.scrollDOM.scrollBy(0, lines * view.defaultLineHeight);
  return true;
};

export function keysWith(run: () => void): KeyBinding[] {
  const runAll = () => {
    run();
    return true;
  };
  return [
    { key: 'Mod-Enter', run: runAll },
    { key: 'Escape', run: leave },
    { key: 'Tab', run: indent, shift: indentLess },
    { key: 'Enter', run: breakLine, shift: breakLine },
    { key: 'Mod-[', run: indentLess },
    { key: 'Mod-]', run: indentMore },
    { key: 'Mod-/', run: toggleComment },
    { key: 'Shift-Mod-k', run: deleteLine },
    { key: 'Alt-ArrowUp', run: moveLineUp },
    { key: 'Alt-ArrowDown', run: moveLineDown },
    { key: 'Shift-Alt-ArrowUp', run: copyLineUp },
    { key: 'Shift-Alt-ArrowDown', run: copyLineDown },
    { key: 'Ctrl-ArrowUp', mac: 'Ctrl-PageUp', run: scrollBy(-1) },
    { key: 'Ctrl-ArrowDown', mac: 'Ctrl-PageDown', run: scrollBy(1) },
    { key: 'Ctrl-m', mac: 'Shift-Ctrl-m', run: toggleTabFocusMode },
    ...closeBracketsKeymap,
    ...historyKeymap,
    ...standardKeymap,
  ];
}
