// A part of a lesson's text as plain words to search in.

/** What stands under one heading; the first section, before any heading, has an empty one. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** With its place among the others. */
export interface LessonSection extends Section {
  /** Of its heading: 2 for what can be bookmarked, 3 for parts of that; 1 before any heading. */
  readonly level: number;
}
