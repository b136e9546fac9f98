// Displayed formulas that are wider than their column scroll sideways: the keyboard must be able to reach those, and no others.

const DISPLAYED = '.math-display, .katex-display';

/** Attends to the formulas of a text as it grows, and as its column changes. @returns a function that ends it */
export function keepFormulasReachable(text: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    for (const formula of text.querySelectorAll<HTMLElement>(DISPLAYED)) {
      const isWider = formula.scrollWidth > formula.clientWidth;
      if (isWider) formula.tabIndex = 0;
      else formula.removeAttribute('tabindex');
    }
  });
  observer.observe(text);
  return () => {
    observer.disconnect();
  };
}
