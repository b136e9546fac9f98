// The order in which results go wrong: values as they are computed, gradients from the last layer to the first.

const LAYER = /^d[A-Z]?[a-zA-Z]*?(\d+)$/;

/** @returns the names, the one first that others may have inherited a difference from */
export function inOrder(names: readonly string[]): string[] {
  const gradients = names.filter((name) => LAYER.test(name));
  const sorted = gradients.toSorted((a, b) => layerOf(b) - layerOf(a));
  let next = 0;
  return names.map((name) =>
    LAYER.test(name) ? sorted[next++] : name,
  );
}

function layerOf(name: string): number {
  return Number(LAYER.exec(name)?.[1]);
}
