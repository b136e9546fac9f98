// Charts draw one per frame: several in the same frame would delay it and make typing lag.

const waiting = new Set<() => void>();
let frame: number | undefined;

/**
 * Runs `draw` in one of the next frames; asked again before that, it runs once.
 * @returns a function that takes the request back
 */
export function drawOnePerFrame(draw: () => void): () => void {
  waiting.add(draw);
  frame ??= requestAnimationFrame(drawNext);
  return () => waiting.delete(draw);
}

function drawNext(): void {
  frame = undefined;
  const [draw] = waiting;
  if (!draw) return;
  waiting.delete(draw);
  if (waiting.size > 0) frame = requestAnimationFrame(drawNext);
  draw();
}
