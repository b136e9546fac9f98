// Limits how many errors a minute are logged: an error that repeats must not fill the disk.

const MAX_PER_MINUTE = 30;
const MINUTE = 60_000;

export class ErrorReports {
  private begun = 0;
  private taken = 0;
  private left = 0;

  /**
   * @param write puts a text into the log
   * @param now milliseconds of a clock that nobody sets
   */
  constructor(
    private readonly write: (text: string) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  take(text: string): void {
    if (this.now() - this.begun >= MINUTE) this.beginMinute();
    if (this.taken >= MAX_PER_MINUTE) {
      this.left += 1;
      return;
    }
    this.taken += 1;
    this.write(text);
  }

  private beginMinute(): void {
    if (this.left > 0) this.write(`${this.left} more errors within a minute were left out`);
    this.begun = this.now();
    this.taken = 0;
    this.left = 0;
  }
}
