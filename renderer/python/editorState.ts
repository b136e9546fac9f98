// What the editor for Python is made of. It lays out what is to be seen: a program may be long.

import { closeBrackets } from '@codemirror/autocomplete';
import { history } from '@codemirror/commands';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';

import './adoptedStyles.ts';
import { markedLine } from './markedLine.ts';
import { looks, pythonLanguage } from './pythonLanguage.ts';
import { INDENT, keysWith } from './typing.ts';

const parts: Extension = [
  ...[lineNumbers(), highlightActiveLine(), bracketMatching(), closeBrackets(), history()],
  ...[EditorView.lineWrapping, EditorState.tabSize.of(INDENT), indentUnit.of(' '.repeat(INDENT))],
  ...[pythonLanguage, syntaxHighlighting(looks), markedLine],
  EditorView.domEventHandlers({
    // Next time it takes Tab again.
    focus: (_, view) => {
      view.setTabFocusMode(false);
    },
    // What is opened or dropped as a file is the window's.
    drop: ({ dataTransfer }) => (dataTransfer?.files.length ?? 0) > 0,
  }),
];

export interface Typing {
  readonly run: () => void;
  readonly change: (text: string) => void;
  readonly select: (from: number, to: number) => void;
  /** Of the editor and its text for those who hear them. */
  readonly attributes: () => Record<string, string>;
  readonly selectionDeleted: () => string;
}

export function editorParts(typing: Typing): Extension {
  return [
    parts,
    keymap.of(keysWith(typing.run)),
    EditorView.contentAttributes.of(typing.attributes),
    EditorState.phrases.of({
      get 'Selection deleted'() {
        return typing.selectionDeleted();
      },
    }),
    EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
      if (docChanged) typing.change(state.doc.toString());
      const { from, to } = state.selection.main;
      if (docChanged || selectionSet) typing.select(from, to);
    }),
  ];
}
