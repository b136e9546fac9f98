// What the core needs from the program it runs in: the core itself knows neither Node nor a browser.

export interface Host {
  /**
   * The text of a file below `resources/`, e.g. `digits.csv`.
   * @throws when there is no such file
   */
  readText(path: string): Promise<string>;

  /** Milliseconds since some fixed moment, never going back. */
  now(): number;

  /** Resolves after the host has had the chance to handle what is waiting: messages, signals. */
  yieldToEventLoop(): Promise<void>;

  /** Resolves after so many milliseconds, or a little earlier or later. */
  wait(milliseconds: number): Promise<void>;

  /** Looks for memory that nobody uses any more, where the program can be told to. */
  collectGarbage?(): void;
}
