// All external pages that the app may open in the browser; every other link is refused.

export const externalLinks = {
  digits: 'https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits',
  digitsLicence: 'https://creativecommons.org/licenses/by/4.0/',
  pytorch: 'https://pytorch.org/docs/stable/index.html',
  electron: 'https://www.electronjs.org/',
} as const;
