// Patterns for accessible names and descriptions: a RegExp of the test would be none to the app's frame.

import { expect } from 'vitest';

export function matching(pattern: RegExp): string {
  return expect.stringMatching(pattern) as string;
}

export function containing(part: string): string {
  return expect.stringContaining(part) as string;
}
