// Every page outside the app that it may lead to. Nothing else is ever opened.

export const externalLinks = {
  digits: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
  digitsLicence: 'https://creativecommons.org/licenses/by/4.0/',
  pytorch: 'https://pytorch.org/docs/stable/index.html',
  electron: 'https://www.electronjs.org/',
} as const;
