// What every lesson's folder says about itself, before its text is loaded.

import type { Language } from '../../electron/settings.ts';
import type { LabProfile } from '../lab/training/labProfiles.ts';

export interface Lesson {
  readonly title: Readonly<Record<Language, string>>;
  /** Of a preparation, which is none of the article's nine. */
  readonly isOptional?: true;
  /** Of a lesson that trains. */
  readonly lab?: LabProfile;
}
