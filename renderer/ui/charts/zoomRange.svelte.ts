// The part of the x axis that a chart shows, and how it is moved.

/** Fewer steps than this are not worth a look of their own. */
const MIN_WIDTH = 4;
const FACTOR = 2;

export class ZoomRange {
  private wanted = $state.raw<{ readonly from: number; readonly to: number }>();

  /** @param end the axis's last place; it begins at 1 */
  constructor(private readonly end: () => number) {}

  get from(): number {
    return this.wanted?.from ?? 1;
  }

  get to(): number {
    return this.wanted?.to ?? Math.max(1, this.end());
  }

  get isWhole(): boolean {
    return this.wanted === undefined;
  }

  get canZoomIn(): boolean {
    return this.to - this.from > MIN_WIDTH;
  }

  get canGoLeft(): boolean {
    return this.from > 1;
  }

  get canGoRight(): boolean {
    return this.to < this.end();
  }

  /** Shows a stretch, in either order; one that is too narrow is widened. */
  show(a: number, b: number): void {
    const end = Math.max(1, this.end());
    const width = Math.min(end - 1, Math.max(MIN_WIDTH, Math.abs(b - a)));
    const from = Math.round(Math.max(1, Math.min((a + b - width) / 2, end - width)));
    const to = Math.min(end, Math.round(from + width));
    this.wanted = from <= 1 && to >= end ? undefined : { from, to };
  }

  showAll(): void {
    this.wanted = undefined;
  }

  zoomIn(): void {
    this.scale(1 / FACTOR);
  }

  zoomOut(): void {
    this.scale(FACTOR);
  }

  /** Moves by half of what is shown. */
  move(direction: -1 | 1): void {
    const step = ((this.to - this.from) / 2) * direction;
    const shift = Math.max(1 - this.from, Math.min(step, this.end() - this.to));
    this.show(this.from + shift, this.to + shift);
  }

  private scale(factor: number): void {
    const middle = (this.from + this.to) / 2;
    const half = ((this.to - this.from) / 2) * factor;
    this.show(middle - half, middle + half);
  }
}
