// Searching the lessons' texts: every word must occur in a section, whatever its case or width.

import type { Section } from './section.ts';

export type LessonTexts = Readonly<Record<string, readonly Section[]>>;

export interface Found {
  /** The lesson's folder name. */
  readonly lesson: string;
  readonly heading: string;
  /** The text around the first word found, in three parts: before it, the word, after it. */
  readonly excerpt: readonly [before: string, match: string, after: string];
}

/** Characters of an excerpt on either side of the word. */
const AROUND = 40;
/** More than anyone reads. */
const MAX_RESULTS = 50;

/** Sections that hold every word of the query, lesson by lesson; headings count as text. */
export function searchLessons(texts: LessonTexts, query: string): Found[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: Found[] = [];
  for (const [lesson, sections] of Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { heading, text } of sections) {
      const whole = folded(`${heading} ${text}`);
      if (words.every((word) => whole.includes(word))) {
        found.push({ lesson, heading, excerpt: excerptOf(text, words) });
        if (found.length === MAX_RESULTS) return found;
      }
    }
  }
  return found;
}

function excerptOf(text: string, words: readonly string[]): Found['excerpt'] {
  const { positions, folded: plain } = foldedWithPositions(text);
  const starts = words.map((word) => ({ word, at: plain.indexOf(word) }));
  const first = starts.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
  if (!first) return [text.slice(0, 2 * AROUND), '', text.length > 2 * AROUND ? '…' : ''];
  const start = positions[first.at] ?? 0;
  const end = positions[first.at + first.word.length] ?? text.length;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return [
    `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    text.slice(start, end),
    `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  ];
}

/** Lower case, full width and half width as one. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The folded text, and for each of its characters where it came from. */
function foldedWithPositions(text: string): { folded: string; positions: number[] } {
  let result = '';
  const positions: number[] = [];
  let position = 0;
  for (const character of text) {
    const plain = folded(character);
    positions.push(...Array<number>(plain.length).fill(position));
    result += plain;
    position += character.length;
  }
  return { folded: result, positions };
}
