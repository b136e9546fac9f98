// Searching the lessons' texts: every word must occur in a section, whatever its case or width.

import type { Section } from './section.ts';

export type LessonTexts = Readonly<Record<string, readonly Section[]>>;

interface ExcerptPart {
  readonly text: string;
  readonly isFound: boolean;
}

export interface Found {
  /** The lesson's folder name. */
  readonly lesson: string;
  readonly heading: string;
  /** The text around the first word found, with every word of the query that is in it. */
  readonly excerpt: readonly ExcerptPart[];
}

/** Characters of an excerpt on either side of the word. */
const AROUND = 40;
/** More than anyone reads. */
const MAX_RESULTS = 50;

/** Sections that hold every word of the query, lesson by lesson; headings count as text. */
export function searchLessons(texts: LessonTexts, query: string): Found[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const patterns = words.map((word) => wordPattern(word));
  const found: Found[] = [];
  for (const [lesson, sections] of Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const { heading, text } of sections) {
      const whole = folded(`${heading} ${text}`);
      if (patterns.every((pattern) => pattern.test(whole))) {
        found.push({ lesson, heading, excerpt: excerptOf(text, words) });
        if (found.length === MAX_RESULTS) return found;
      }
    }
  }
  return found;
}

function excerptOf(text: string, words: readonly string[]): ExcerptPart[] {
  const { positions, folded: plain } = foldedWithPositions(text);
  const places = words
    .flatMap((word) =>
      Array.from(plain.matchAll(wordPattern(word, 'g')), ({ index }) => ({
        from: positions[index] ?? 0,
        to: positions[index + word.length] ?? text.length,
      })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const [first] = places;
  const start = first ? Math.max(0, first.from - AROUND) : 0;
  const end = Math.min(text.length, first ? first.to + AROUND : 2 * AROUND);
  const parts: ExcerptPart[] = [];
  let at = start;
  const add = (to: number, isFound: boolean, sign = '') => {
    const part = `${text.slice(at, to)}${sign}`;
    if (part !== '') parts.push({ text: part, isFound });
    at = to;
  };
  if (start > 0) parts.push({ text: '…', isFound: false });
  for (const { from, to } of places) {
    if (from < at || to > end) continue;
    add(from, false);
    add(to, true);
  }
  add(end, false, end < text.length ? '…' : '');
  return parts;
}

/** A word of letters stands where a word begins: “own” is not found in “down”. Japanese has no spaces to tell by. */
function wordPattern(word: string, flags = ''): RegExp {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const begins = /^[\p{Script=Latin}\d]/u.test(word) ? '(?<![\\p{Script=Latin}\\d])' : '';
  return new RegExp(`${begins}${escaped}`, `u${flags}`);
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
