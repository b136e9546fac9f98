// Moving from square to square with the keyboard.

interface Square {
  readonly x: number;
  readonly y: number;
}

/** Where a key leads from a square of a grid, staying within it; undefined for keys that lead nowhere. */
export function moved(
  { x, y }: Square,
  key: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Square | undefined {
  const next = target(key, x, y, rows, columns);
  return (
    next && {
      x: Math.max(0, Math.min(columns - 1, next.x)),
      y: Math.max(0, Math.min(rows - 1, next.y)),
    }
  );
}

/** Squares of a page up or down. */
const PAGE = 8;

function target(
  key: string,
  x: number,
  y: number,
  rows: number,
  columns: number,
): Square | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { x: x - 1, y };
    case 'ArrowRight':
      return { x: x + 1, y };
    case 'ArrowUp':
      return { x, y: y - 1 };
    case 'ArrowDown':
      return { x, y: y + 1 };
    case 'Home':
      return { x: 0, y };
    case 'End':
      return { x: columns - 1, y };
    case 'PageUp':
      return { x, y: y - PAGE };
    case 'PageDown':
      return { x, y: y + Math.min(PAGE, rows) };
    default:
      return undefined;
  }
}
