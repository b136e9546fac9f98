import { dataFields, networkFields } from '../../lab/training/labProfiles.ts';
import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: 'クラスに整理する', en: 'Refactoring into classes' },
  lab: { presets: ['refactored'], networkFields, dataFields },
};
