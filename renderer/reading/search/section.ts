// A part of a lesson's text as plain words to search in.

/** What stands under one heading; the first section, before any heading, has an empty one. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}
