import { dataFields, networkFields } from '../../lab/training/labProfiles.ts';
import type { Lesson } from '../lesson.ts';

export const lesson: Lesson = {
  title: { ja: '回帰', en: 'Regression' },
  lab: {
    presets: ['regressionStandardized', 'regression'],
    networkFields: ['standardizeTarget', ...networkFields],
    dataFields,
  },
};
