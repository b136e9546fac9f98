import { dataFields, networkFields } from '../../lab/training/labProfiles.ts';
import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '学習', en: 'Training' },
  lab: { presets: ['article', 'refactored'], networkFields, dataFields },
};
