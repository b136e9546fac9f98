// The colours of the window as they are now, for canvases and for drawings that leave it.

/** The colour behind a name of tokens.css. */
export function tokenColor(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Told the name of a token, gives its colour now. */
export type TokenColor = (name: string) => string;

/**
 * The window's colours as they are now.
 * @param _dark only there to be depended on: the colours follow it
 */
export function colorsOf(_dark: boolean): TokenColor {
  return tokenColor;
}
