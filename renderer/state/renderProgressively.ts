// Renders a long text block by block: laid out all at once, it would delay the first frame and the first click.

/** As many blocks as fill a tall window. */
const FIRST_BLOCKS = 12;
/** Blocks rendered in one idle moment. */
const BLOCKS_PER_STEP = 6;
/** The next blocks are rendered after this time, however busy the window is. */
const TIMEOUT_MS = 200;

/** Renders the remaining blocks of the text on screen. */
let showRest: (() => void) | undefined;

/** Call it before scrolling to or focusing a part of the text: what is not rendered can be neither seen nor focused. */
export function renderNow(): void {
  showRest?.();
}

/**
 * Hides the blocks below the first screen and shows them in idle moments, in order.
 * The text is `aria-busy` until it is whole.
 *
 * @param isWanted if false, everything is rendered at once
 * @returns a function that renders all remaining blocks at once
 */
export function renderProgressively(text: HTMLElement, isWanted: boolean): () => void {
  const waiting = isWanted ? ([...text.children].slice(FIRST_BLOCKS) as HTMLElement[]) : [];
  for (const block of waiting) block.dataset.later = '';
  let next: number | undefined;

  const show = (count: number) => {
    for (const block of waiting.splice(0, count)) delete block.dataset.later;
    if (waiting.length === 0) text.ariaBusy = null;
    else next = requestIdleCallback(showSome, { timeout: TIMEOUT_MS });
  };
  const showSome = () => {
    show(BLOCKS_PER_STEP);
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
