// How wide an element is, told again whenever that changes.

/**
 * A frame later: what changes its own height by what it is told would be measured again and again.
 * @returns a function that ends it
 */
export function watchWidth(element: HTMLElement, tell: (width: number) => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(([entry]) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      tell(Math.floor(entry?.contentRect.width ?? 0));
    });
  });
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
