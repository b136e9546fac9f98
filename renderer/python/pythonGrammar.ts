// Python's words for the editor, and no others than it shows: each becomes an element, and a long program has thousands of lines.

import { languages, type Grammar } from 'prism-code-editor/prism';

/** Strings have no look of their own, but what stands in them is neither comment nor keyword. */
const grammar: Grammar = {
  comment: /#.*/g,
  'triple-quoted-string': {
    pattern: /(?:br?|fr?|r[bf]?|u)?("""|''')[^]*?\1/gi,
    alias: 'string',
  },
  string: /(?:br?|fr?|r[bf]?|u)?(["'])(?:\\[^]|(?!\1)[^\\\n])*\1/gi,
  keyword:
    /\b(?:and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield)\b/,
  // For pairs of brackets.
  punctuation: /[()[\]{}]/,
};

languages.python = grammar;
