// The digit that is drawn. One for the app's lifetime: leaving the page loses nothing.

import {
  emptyBitmap,
  fittedBitmap,
  hasInk,
  imageOf,
  type Bitmap,
} from '@backprop-lab/core/drawing/bitmap';

import { undoStack } from '../../state/undo.svelte.ts';
import { stroke, type Place } from './strokes.ts';

class DrawnDigit {
  bitmap = $state.raw<Bitmap>(emptyBitmap());
  /** Whether it is brought to the size and place of the data set's digits. */
  isFitted = $state(true);
  /** The digit that it should be. */
  wished = $state(3);

  /** 64 brightnesses, 0 to 16. */
  readonly image = $derived(imageOf(this.isFitted ? fittedBitmap(this.bitmap) : this.bitmap));
  readonly isEmpty = $derived(!hasInk(this.bitmap));

  /** What was there before the stroke that is being made. */
  private before: Bitmap | undefined;

  /** Begins a stroke or goes on with it. */
  draw(from: Place, to: Place, ink: 0 | 1): void {
    this.before ??= this.bitmap;
    this.bitmap = stroke(this.bitmap, from, to, ink);
  }

  /** The stroke is one change that can be undone. */
  endStroke(): void {
    const { before, bitmap: after } = this;
    this.before = undefined;
    const hasChanged = before?.some((ink, i) => ink !== after[i]);
    if (before && hasChanged) this.record(before, after);
  }

  clear(): void {
    this.endStroke();
    if (this.isEmpty) return;
    const before = this.bitmap;
    this.bitmap = emptyBitmap();
    this.record(before, this.bitmap);
  }

  private record(before: Bitmap, after: Bitmap): void {
    undoStack.record({
      undo: () => (this.bitmap = before),
      redo: () => (this.bitmap = after),
    });
  }
}

export const drawnDigit = new DrawnDigit();
