// What is drawn, made into an image as the data set's were: a bitmap of 32 by 32 dots, of which each pixel counts a block of 4 by 4.

/** Dots along a side of the bitmap. */
export const BITMAP_SIDE = 32;
/** Pixels along a side of the image. */
const IMAGE_SIDE = 8;
/** Dots along a side of what one pixel counts. */
const BLOCK = BITMAP_SIDE / IMAGE_SIDE;

/** `(32, 32)`, row after row: 1 where there is ink, else 0. */
export type Bitmap = Uint8Array;

export function emptyBitmap(): Bitmap {
  return new Uint8Array(BITMAP_SIDE * BITMAP_SIDE);
}

export function hasInk(bitmap: Bitmap): boolean {
  return bitmap.includes(1);
}

/** @returns 64 counts of ink, 0 to 16, row after row */
export function imageOf(bitmap: Bitmap): Uint8Array {
  const image = new Uint8Array(IMAGE_SIDE * IMAGE_SIDE);
  bitmap.forEach((ink, i) => {
    const row = Math.floor(i / BITMAP_SIDE / BLOCK);
    const column = Math.floor((i % BITMAP_SIDE) / BLOCK);
    image[row * IMAGE_SIDE + column] += ink;
  });
  return image;
}

/**
 * As large as it can be without being distorted, and in the middle: digits of
 * the data set reach from the upper edge to the lower one. An empty bitmap
 * stays empty.
 */
export function fittedBitmap(bitmap: Bitmap): Bitmap {
  const fitted = emptyBitmap();
  if (!hasInk(bitmap)) return fitted;
  const { top, left, height, width } = boundsOf(bitmap);
  const longer = Math.max(height, width);
  const size = (side: number) =>
    Math.max(1, Math.round((side * BITMAP_SIDE) / longer));
  const [rows, columns] = [size(height), size(width)];
  const firstRow = Math.floor((BITMAP_SIDE - rows) / 2);
  const firstColumn = Math.floor((BITMAP_SIDE - columns) / 2);
  for (let row = 0; row < rows; row++) {
    const y = top + Math.floor(((row + 0.5) * height) / rows);
    for (let column = 0; column < columns; column++) {
      const x = left + Math.floor(((column + 0.5) * width) / columns);
      const place =
        (firstRow + row) * BITMAP_SIDE + firstColumn + column;
      fitted[place] = bitmap[y * BITMAP_SIDE + x];
    }
  }
  return fitted;
}

/** The smallest rectangle around all ink, of which there is some. */
function boundsOf(bitmap: Bitmap) {
  let [top, left] = [BITMAP_SIDE, BITMAP_SIDE];
  let [bottom, right] = [0, 0];
  bitmap.forEach((ink, i) => {
    if (ink === 0) return;
    const [row, column] = [
      Math.floor(i / BITMAP_SIDE),
      i % BITMAP_SIDE,
    ];
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return {
    top,
    left,
    height: bottom - top + 1,
    width: right - left + 1,
  };
}
