// A Vite plugin: of the three formats that KaTeX's style sheet offers for each font, every Chromium takes the first. The others need not be shipped.

import type { Plugin } from 'vite';

const OTHER_FORMATS = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\((["'])[\w-]+\1\)/g;

export function onlyWoff2(): Plugin {
  return {
    name: 'only-woff2',
    enforce: 'pre',
    transform: (code, id) =>
      /\/katex\/.*\.css$/.test(id) ? { code: withoutOtherFormats(code), map: null } : undefined,
  };
}

export function withoutOtherFormats(css: string): string {
  return css.replace(OTHER_FORMATS, '');
}
