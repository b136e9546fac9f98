// The page about the app, in English.

import { appName } from '../../../electron/appName.ts';
import { kernelWords } from './kernels.ts';

export const aboutPage = {
  lead: 'A desktop laboratory for understanding backpropagation. It works without the internet and sends nothing to anyone.',
  versions: 'Versions',
  computing: 'Computing',
  kernels: kernelWords,
  system: 'System',
  credits: 'Credits',
  authors: `Made by the ${appName.en} authors. The app is under the MIT licence.`,
  article: (title: string) =>
    `The lessons follow the outline of a Japanese article on deep learning for beginners, “${title}”. Their text and code are our own.`,
  oracles:
    'Numbers are checked against PyTorch, NumPy and scikit-learn; recordings of what they computed are part of the app, the programs themselves are not.',
  data: 'The handwritten digits',
  dataSource:
    'E. Alpaydin and C. Kaynak: Optical Recognition of Handwritten Digits. UCI Machine Learning Repository, 1998. The test part, 1,797 images of 8 by 8 pixels, as in scikit-learn’s load_digits; the values are unchanged.',
  dataLicence: 'Creative Commons Attribution 4.0 International (CC BY 4.0).',
  links: { digits: 'The data set’s page', digitsLicence: 'The licence in full' },
  outside: 'These two open in your browser, after asking. The app itself never goes online.',
  licences: 'Licences',
  licencesAbout: (count: number) =>
    `${count} packages are part of the app. Open one to read its licence in full.`,
  noLicences: 'The list is written when the app is built; this one runs without having been built.',
  chromium:
    'Electron contains Chromium and Node.js. The licences of their parts fill a file of their own:',
  openChromium: 'Open the file',
  notOpened: 'The file could not be opened. Please open it in your browser.',
  noChromium:
    'LICENSES.chromium.html, which every Electron is shipped with, is not on this computer.',
};
