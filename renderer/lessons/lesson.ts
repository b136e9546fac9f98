// What every lesson's folder says about itself, before its text is loaded.

import type { Language } from '../../electron/settings.ts';

export interface Lesson {
  readonly title: Readonly<Record<Language, string>>;
  /** For a lesson without a text yet: what it will be about, in one sentence. */
  readonly preview?: Readonly<Record<Language, string>>;
}
