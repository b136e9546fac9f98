// Python for the editor, as far as it shows: comments, keywords, and strings, in which there is neither. A line is read in microseconds; a whole grammar of Python held the window up after a long paste.

import { StreamLanguage, type StringStream } from '@codemirror/language';
import { tagHighlighter, tags } from '@lezer/highlight';

const KEYWORDS = new Set(
  'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** Nothing else has a look of its own. */
export const looks = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: tags.keyword, class: 'keyword' },
]);

/** The quotes of the string that is open, if any. */
interface Open {
  quotes: string;
}

export const pythonLanguage = StreamLanguage.define<Open>({
  name: 'python',
  startState: () => ({ quotes: '' }),
  token(stream, open) {
    if (open.quotes) return restOfString(stream, open);
    if (stream.eatSpace()) return null;
    if (stream.eat('#')) {
      stream.skipToEnd();
      return 'comment';
    }
    const begin = stream.match(/^(?:br?|fr?|r[bf]?|u)?("""|'''|"|')/i);
    if (begin instanceof Array) {
      open.quotes = begin[1] ?? '';
      return 'string';
    }
    if (stream.match(/^[\p{L}\p{N}_]+/u)) return KEYWORDS.has(stream.current()) ? 'keyword' : null;
    stream.next();
    return null;
  },
  languageData: {
    commentTokens: { line: '#' },
    closeBrackets: { brackets: ['(', '[', '{', '"', "'"] },
  },
});

function restOfString(stream: StringStream, open: Open): string {
  while (!stream.eol()) {
    if (stream.match(open.quotes)) {
      open.quotes = '';
      return 'string';
    }
    const isEscape = stream.next() === '\\';
    // An escaped end of line: the string goes on.
    if (isEscape && stream.next() === undefined) return 'string';
  }
  if (open.quotes.length === 1) open.quotes = '';
  return 'string';
}
