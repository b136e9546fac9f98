// A long text comes block by block: laid out all at once, it would hold up the first frame and the first click.

/** As many blocks as fill a high window. */
const FIRST = 12;
/** Blocks that are laid out between two looks at what the reader does. */
const EACH = 6;
/** Milliseconds after which the next blocks come, however busy the window is. */
const TIMEOUT_MS = 200;

/** Shows what is still to come of the text on screen. */
let showRest: (() => void) | undefined;

/** To be called before any part of the text is gone to: what has not arrived can be neither seen nor focused. */
export function renderNow(): void {
  showRest?.();
}

/**
 * Leaves out what does not fit into the first window, and has it follow in idle moments, in order.
 * The text is `aria-busy` until it is whole.
 *
 * @param isWanted without it everything is there at once
 * @returns a function that ends it, with everything there
 */
export function renderProgressively(text: HTMLElement, isWanted: boolean): () => void {
  const waiting = isWanted ? ([...text.children].slice(FIRST) as HTMLElement[]) : [];
  for (const block of waiting) block.dataset.later = '';
  let next: number | undefined;

  const show = (count: number) => {
    for (const block of waiting.splice(0, count)) delete block.dataset.later;
    if (waiting.length === 0) text.ariaBusy = null;
    else next = requestIdleCallback(showSome, { timeout: TIMEOUT_MS });
  };
  const showSome = () => {
    show(EACH);
  };
  const showAll = () => {
    window.removeEventListener('keydown', showAll, { capture: true });
    if (next !== undefined) cancelIdleCallback(next);
    show(waiting.length);
  };

  showRest = showAll;
  if (waiting.length > 0) {
    text.ariaBusy = 'true';
    // The keyboard goes through the whole text: with the first key all of it is there.
    window.addEventListener('keydown', showAll, { once: true, capture: true });
    next = requestIdleCallback(showSome, { timeout: TIMEOUT_MS });
  }
  return showAll;
}
