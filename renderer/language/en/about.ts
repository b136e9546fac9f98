// What leads to the page about the app, in English.

import { appName } from '../../../electron/appName.ts';

export const about = {
  title: 'About',
  open: `About ${appName.en}`,
  inShort: 'Versions, credits, and the licences of everything in the app.',
};
