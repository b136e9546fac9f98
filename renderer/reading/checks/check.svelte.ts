// One check under way: what is answered, what was said to it, whether the answer was shown, and the round it is practised in.

import type { Verdict } from './judge.ts';
import type { LessonChecks } from './lessonChecks.svelte.ts';

export class Check {
  given = $state('');
  /** How often it was begun with other numbers, where it has others. */
  round = $state(0);
  /** Set when the answer was judged, until it changes. */
  isChecked = $state(false);
  /** The answer was shown rather than found. */
  isRevealed = $state(false);

  private readonly judged = $derived.by(() => this.judge(this.given, this.round));
  readonly verdict = $derived(this.isChecked ? this.judged : undefined);
  /** Whether there is something to judge. */
  readonly canCheck = $derived(this.judged !== undefined && !this.isChecked);

  /**
   * @param judge judges a text; read anew when what it depends on changes, such as the language
   * @param initial what is there before anything was answered
   * @param hasRounds whether every round has other numbers
   */
  constructor(
    private readonly lesson: LessonChecks,
    readonly id: string,
    private readonly judge: (given: string, round: number) => Verdict | undefined,
    private readonly initial = '',
    readonly hasRounds = false,
  ) {
    const { given, round = 0 } = lesson.answerTo(id);
    this.given = given === '' ? initial : given;
    this.round = hasRounds ? round : 0;
    this.isChecked = given !== '' && this.judge(given, this.round) !== undefined;
  }

  /** Takes another answer. */
  answer(given: string): void {
    this.given = given;
    this.isChecked = false;
    this.isRevealed = false;
  }

  check(): void {
    if (!this.judged) return;
    this.isChecked = true;
    this.lesson.remember(this.id, this.given, this.judged.right, this.round);
  }

  retry(): void {
    this.answer(this.initial);
  }

  /** Once more from the beginning, with other numbers where there are some. */
  practise(): void {
    if (this.hasRounds) this.round += 1;
    this.retry();
  }

  /** Shows the answer. It counts as answered rightly only when the learner gives it again. */
  reveal(given: string): void {
    this.given = given;
    this.isChecked = true;
    this.isRevealed = true;
  }
}
