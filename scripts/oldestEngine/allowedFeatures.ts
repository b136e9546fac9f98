// What is newer than the oldest engine and used all the same: each with what that engine does instead.

export const allowedFeatures: Readonly<Record<string, string>> = {
  'css.properties.word-break.auto-phrase':
    'lines of Japanese break between any two characters, as they do everywhere',
  'css.properties.paint-order': 'only text of HTML is drawn without it, and ours is of SVG',
  'css.properties.-webkit-font-smoothing':
    'known since Chromium 5, but listed by MDN under font-smooth',
  'html.elements.meta.name.viewport': 'for phones alone; every desktop does without',
};
