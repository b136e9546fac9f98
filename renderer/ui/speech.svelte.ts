// A text that changes often, for those who hear it: not every change is said, and what it came to always is.

/** While something goes on, it is said again this much later, in milliseconds, and the next time after twice as long. */
const PAUSE_MS = 10_000;
/** Changes that follow each other so closely belong together: what they came to is said. */
const QUIET_MS = 300;
/** What stands elsewhere on the page too is taken away when it has been said. */
const SPOKEN_MS = 1000;

export class Speech {
  /** What a screen reader is given: it reads each change of it. */
  said = $state('');
  /** The last text that was said. */
  private heard: string;
  private latest: string;
  private lastSaid = -Infinity;
  private lastChange = -Infinity;
  private goesOn = false;
  private pause = PAUSE_MS;
  private saying: number | undefined;
  private clearing: number | undefined;

  /**
   * @param text what is there to begin with: nobody has to be told of it
   * @param stays whether it can be found on the page after it was said
   */
  constructor(
    text: string,
    private readonly stays = true,
  ) {
    this.heard = text;
    this.latest = text;
    if (stays) this.said = text;
  }

  /**
   * Takes in what the text is now.
   * @param goesOn whether it is going to change by itself, as it does while a network trains
   */
  change(text: string, goesOn = false): void {
    if (text === this.latest && text === this.heard) return;
    const now = performance.now();
    const isOneOfMany = now - this.lastChange < QUIET_MS;
    const wentOn = this.goesOn && goesOn;
    this.latest = text;
    this.lastChange = now;
    this.goesOn = goesOn;
    if (!wentOn) this.pause = PAUSE_MS;
    const atLast = this.lastSaid + this.pause;
    const inQuiet = isOneOfMany ? now + QUIET_MS : now;
    this.sayAt(wentOn ? atLast : Math.min(inQuiet, Math.max(now, atLast)));
  }

  /** Nothing more is said. */
  end(): void {
    window.clearTimeout(this.saying);
    window.clearTimeout(this.clearing);
  }

  private sayAt(moment: number): void {
    window.clearTimeout(this.saying);
    const wait = moment - performance.now();
    if (wait <= 0) this.say();
    else this.saying = window.setTimeout(() => this.say(), wait);
  }

  private say(): void {
    const pause = performance.now() - this.lastSaid;
    if (this.goesOn && pause >= this.pause) this.pause *= 2;
    this.said = this.latest;
    this.heard = this.latest;
    this.lastSaid = performance.now();
    window.clearTimeout(this.clearing);
    if (!this.stays) this.clearing = window.setTimeout(() => (this.said = ''), SPOKEN_MS);
  }
}
