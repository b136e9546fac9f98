// What every lesson's folder says about itself, before its text is loaded.

import type { Language } from '../../electron/settings.ts';

export interface Lesson {
  readonly title: Readonly<Record<Language, string>>;
}
