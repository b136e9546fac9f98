// The colours of the window as they are now, for drawings that leave it.

/** The colour behind a name of tokens.css. */
export function tokenColor(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
